import type { QueryRequest } from "../plan/query-request.js";
import { countConditions } from "../plan/count-conditions.js";
import type { Parameter } from "../plan/expression.js";
import type { Cell, ObjectRow, RowPlan, SetPlan } from "../plan/plan.js";

/** How many rows a request can ask for at most, and where most of them come from. */
export interface RowEstimate {
  readonly rows: number;
  /** How many comparisons its filters come to: each condition once for every row that a page can have. */
  readonly comparisons: number;
  /** The response keys that lead to the list that costs most, and what it comes to. */
  readonly largest: ListEstimate;
}

/** What a plain list, which has no page size, is taken to hold: most have one or two items, few more than three. */
const usualListLength = 3;

/** Gives the number that a parameter has in a request. */
type ReadSize = (size: Parameter<number>) => number;

/**
 * Makes the estimate of a plan: page sizes multiplied down the tree, added up over all of its lists. It is made again
 * only where a request has other page sizes than the one before.
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
    // Kept whole, after all of it was read: a size that is refused must not leave sizes beside the estimate of others.
    last = { sizes, estimate };
    return estimate;
  };
}

/** What one list of a document comes to. */
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
  // A node is of one type only, so the costliest type is what it can come to.
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
      return belowObject(cell.row, path, owners, read);
    case "node":
    case "bound":
      return below(cell.row, path, owners, read);
    case "each": {
      const rows = owners * ((cell.most && read(cell.most)) ?? usualListLength);
      return [{ path, rows, comparisons: 0 }, ...below(cell.row, path, rows, read)];
    }
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
