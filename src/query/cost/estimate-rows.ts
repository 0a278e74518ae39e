import type { QueryRequest } from "../plan/query-request.js";
import { countConditions } from "../plan/count-conditions.js";
import type { Parameter } from "../plan/expression.js";
import type { MadeField } from "../plan/made-cell.js";
import type { Cell, ObjectRow, RowPlan, SetPlan } from "../plan/plan.js";

/** How many rows a request can ask for, as an estimate, and where most of them come from. */
export interface RowEstimate {
  readonly rows: number;
  /** How many comparisons its filters make: each condition once for every row that a page can have. */
  readonly comparisons: number;
  /** The most expensive list: its path of response keys, and its cost. */
  readonly largest: ListEstimate;
}

/** The assumed length of a plain list, which has no page size: most have one or two items, few more than three. */
const usualListLength = 3;

/** Reads the value of a size in the current request. */
type ReadSize = (size: Parameter<number>) => number;

/**
 * Estimates a plan: page sizes multiplied down the tree, summed over all lists. The last estimate is reused while
 * requests have the same page sizes.
 */
export function rowEstimator(set: SetPlan, responseKey: string): (request: QueryRequest) => RowEstimate {
  let last: { readonly sizes: ReadonlyMap<Parameter<number>, number>; readonly estimate: RowEstimate } | undefined;
  return (request) => {
    const read: ReadSize = (size) => size.read(request);
    if (last !== undefined && [...last.sizes].every(([size, before]) => read(size) === before)) return last.estimate;
    const sizes = new Map<Parameter<number>, number>();
    const lists = listsOf(set, [responseKey], 1, (size) => {
      const value = read(size);
      sizes.set(size, value);
      return value;
    });
    const largest = lists.reduce((most, list) => (costOf(list) > costOf(most) ? list : most));
    const estimate = {
      rows: lists.reduce((sum, { rows }) => sum + rows, 0),
      comparisons: lists.reduce((sum, { comparisons }) => sum + comparisons, 0),
      largest,
    };
    // Set only once all sizes have been read: if one is refused, new sizes must not be paired with the old estimate.
    last = { sizes, estimate };
    return estimate;
  };
}

/** The estimate for one list of a document. */
export interface ListEstimate {
  readonly path: readonly string[];
  readonly rows: number;
  readonly comparisons: number;
}

const costOf = ({ rows, comparisons }: ListEstimate): number => rows + comparisons;

function listsOf(set: SetPlan, path: readonly string[], owners: number, read: ReadSize): readonly ListEstimate[] {
  const { result } = set;
  if (result.kind !== "page") {
    const rows =
      owners *
      (result.kind === "one" ? 1 : (result.expected ?? (result.limit && read(result.limit)) ?? usualListLength));
    return [{ path, rows, comparisons: rows * countConditions(set.filter) }, ...below(result.row, path, rows, read)];
  }
  const hasRows = result.parts.some((part) => part.kind === "rows");
  const rows = owners * (hasRows ? read(result.size) : 1);
  return [
    { path, rows, comparisons: Math.max(rows, owners * usualListLength) * countConditions(set.filter) },
    ...result.fields.flatMap((field): readonly ListEstimate[] => {
      if (field.kind === "edges" || field.kind === "nodes")
        return below(field.row, [...path, field.responseKey], rows, read);
      if (field.kind !== "groups") return [];
      const groups = owners * read(field.size);
      const keys = field.part.keys.flatMap((key) =>
        (key.kind === "node" ? key.rows : []).flatMap((row) => below(row, [...path, field.responseKey], groups, read)),
      );
      return [{ path: [...path, field.responseKey], rows: groups, comparisons: 0 }, ...keys];
    }),
  ];
}

function below(row: RowPlan, path: readonly string[], owners: number, read: ReadSize): readonly ListEstimate[] {
  if (row.kind === "object") return belowObject(row, path, owners, read);
  // A node has only one type, so it costs at most what the most expensive type does.
  const own = row.variants.map((variant) => belowObject(variant.own, path, owners, read));
  const costliest = own.reduce<readonly ListEstimate[]>((most, lists) => (sum(lists) > sum(most) ? lists : most), []);
  return [...belowObject(row.shared, path, owners, read), ...costliest];
}

const sum = (lists: readonly ListEstimate[]): number => lists.reduce((total, list) => total + costOf(list), 0);

function belowObject(row: ObjectRow, path: readonly string[], owners: number, read: ReadSize): readonly ListEstimate[] {
  return row.fields.flatMap(({ responseKey, cell }) => belowCell(cell, [...path, String(responseKey)], owners, read));
}

function belowCell(cell: Cell, path: readonly string[], owners: number, read: ReadSize): readonly ListEstimate[] {
  switch (cell.kind) {
    case "set":
      return listsOf(cell.set, path, owners, read);
    case "embedded":
    case "fromText":
      return belowObject(cell.row, path, owners, read);
    case "node":
    case "bound":
      return below(cell.row, path, owners, read);
    case "each": {
      const rows = owners * ((cell.most && read(cell.most)) ?? usualListLength);
      return [{ path, rows, comparisons: 0 }, ...below(cell.row, path, rows, read)];
    }
    case "made":
      return madeLists(cell.fields, path, owners * read(cell.most), owners * cell.comparisons);
    case "group": {
      const rows = owners * usualListLength;
      return [
        { path, rows, comparisons: 0 },
        ...cell.fields.flatMap((field) =>
          field.kind === "nodes" ? below(field.row, [...path, field.responseKey], rows * usualListLength, read) : [],
        ),
      ];
    }
    default:
      return [];
  }
}

function madeLists(
  fields: readonly MadeField[],
  path: readonly string[],
  rows: number,
  comparisons: number,
): readonly ListEstimate[] {
  const below = fields.flatMap((field) =>
    field.kind === "objects" ? madeLists(field.fields, [...path, field.responseKey], rows * usualListLength, 0) : [],
  );
  return [{ path, rows, comparisons }, ...below];
}
