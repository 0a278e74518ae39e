import type { Variables } from "./argument-value.js";
import type { Cell, ObjectRow, RowPlan, SetPlan } from "./plan.js";

/** How many rows a request can ask for at most, and where most of them come from. */
export interface RowEstimate {
  readonly rows: number;
  /** Response keys that lead to the list with the most rows, and how many those are. */
  readonly largest: { readonly path: readonly string[]; readonly rows: number };
}

/** What a plain list, which has no page size, is taken to hold: most have one or two items, few more than three. */
const usualListLength = 3;

/** Makes the estimate of a plan: page sizes multiplied down the tree, added up over all of its lists. */
export function rowEstimator(set: SetPlan, responseKey: string): (variables: Variables) => RowEstimate {
  return (variables) => {
    const lists = listsOf(set, [responseKey], 1, variables);
    const largest = lists.reduce((most, list) => (list.rows > most.rows ? list : most));
    return { rows: lists.reduce((sum, { rows }) => sum + rows, 0), largest };
  };
}

interface List {
  readonly path: readonly string[];
  readonly rows: number;
}

function listsOf(set: SetPlan, path: readonly string[], owners: number, variables: Variables): readonly List[] {
  const { result } = set;
  if (result.kind !== "page") {
    const rows = owners * (result.kind === "one" ? 1 : (result.expected ?? (result.limit?.read(variables) as number | undefined) ?? usualListLength));
    return [{ path, rows }, ...below(result.row, path, rows, variables)];
  }
  const hasRows = result.parts.some((part) => part.kind === "rows");
  const rows = owners * (hasRows ? (result.size.read(variables) as number) : 1);
  return [
    { path, rows },
    ...result.fields.flatMap((field): readonly List[] => {
      if (field.kind === "edges" || field.kind === "nodes") return below(field.row, [...path, field.responseKey], rows, variables);
      if (field.kind !== "groups") return [];
      const groups = owners * (field.size.read(variables) as number);
      const keys = field.part.keys.flatMap((key) => (key.kind === "node" ? key.rows : []).flatMap((row) => below(row, [...path, field.responseKey], groups, variables)));
      return [{ path: [...path, field.responseKey], rows: groups }, ...keys];
    }),
  ];
}

function below(row: RowPlan, path: readonly string[], owners: number, variables: Variables): readonly List[] {
  if (row.kind === "object") return belowObject(row, path, owners, variables);
  // A node is of one type only, so the costliest type is what it can come to.
  const own = row.variants.map((variant) => belowObject(variant.own, path, owners, variables));
  const costliest = own.reduce<readonly List[]>((most, lists) => (sum(lists) > sum(most) ? lists : most), []);
  return [...belowObject(row.shared, path, owners, variables), ...costliest];
}

const sum = (lists: readonly List[]): number => lists.reduce((total, { rows }) => total + rows, 0);

function belowObject(row: ObjectRow, path: readonly string[], owners: number, variables: Variables): readonly List[] {
  return row.fields.flatMap(({ responseKey, cell }) => belowCell(cell, [...path, String(responseKey)], owners, variables));
}

function belowCell(cell: Cell, path: readonly string[], owners: number, variables: Variables): readonly List[] {
  switch (cell.kind) {
    case "set":
      return listsOf(cell.set, path, owners, variables);
    case "embedded":
      return belowObject(cell.row, path, owners, variables);
    case "node":
    case "bound":
      return below(cell.row, path, owners, variables);
    case "each": {
      const rows = owners * ((cell.most?.read(variables) as number | undefined) ?? usualListLength);
      return [{ path, rows }, ...below(cell.row, path, rows, variables)];
    }
    case "group": {
      const rows = owners * usualListLength;
      return [{ path, rows }, ...cell.fields.flatMap(({ responseKey, row }) => (row === undefined ? [] : below(row, [...path, responseKey], rows * usualListLength, variables)))];
    }
    default:
      return [];
  }
}
