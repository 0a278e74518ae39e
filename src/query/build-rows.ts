import { typeNameKey } from "../graph/names.js";
import { fromMinorUnits } from "../graph/scalars/currency.js";
import { aggregateReader } from "./build-aggregate.js";
import { citationReader } from "./citations.js";
import { encodeCursor, type CursorKey } from "./cursor.js";
import type { Cell, ObjectRow, PageField, PageResult, RowPlan, SetPlan, VariantRow } from "./plan.js";
import type { Variables } from "./argument-value.js";

/**
 * Puts an answer together from positional rows: closures made once from the plan, in the order in which `print-set.ts`
 * wrote the cells. The objects have the response keys, which the service's field resolver reads.
 */

/** Builds the answer of a root field from the records of its statement. */
export type RootBuilder = (records: readonly (readonly unknown[])[], variables: Variables) => unknown;

type Cells = readonly unknown[];
/** What a page has to know of a request: how many rows belong to it. */
type Reader = (value: unknown, keys: readonly CursorKey[], variables: Variables) => unknown;
type Fields = Record<string | symbol, unknown>;

/** Makes the builder of a root field. */
export function makeRootBuilder(set: SetPlan): RootBuilder {
  const { result } = set;
  if (result.kind === "page") {
    const build = pageBuilder(result);
    return (records, variables) => {
      const parts = result.parts.map((part, index) => {
        const rows = records.filter((record) => (record[1] ?? 0) === index).map((record) => record[0]);
        return part.kind === "total" ? rows[0] : rows;
      });
      return build(parts, [], variables);
    };
  }
  const read = rowReader(result.row);
  if (result.kind === "list") return (records, variables) => records.filter((record) => (record[1] ?? 0) === 0).map((record) => read(record[0], [], variables));
  return (records, variables) => {
    const record = records.find((candidate) => (candidate[1] ?? 0) === 0);
    return record === undefined ? null : read(record[0], [], variables);
  };
}

function setReader(set: SetPlan): Reader {
  const { result } = set;
  if (result.kind === "page") return pageBuilder(result);
  const read = rowReader(result.row);
  if (result.kind === "one") return (value, keys, variables) => (value === null ? null : read(value, keys, variables));
  return (value, keys, variables) => (value as Cells).map((row) => read(row, keys, variables));
}

function rowReader(row: RowPlan): Reader {
  return row.kind === "object" ? objectReader(row, 0) : variantReader(row);
}

/** Reads a row that stands on no page, and so has no cursors. */
function plainRowReader(row: RowPlan): (value: unknown, variables: Variables) => unknown {
  const read = rowReader(row);
  return (value, variables) => read(value, [], variables);
}

/** Reads the cells from `start` on into an object. */
function objectReader(row: ObjectRow, start: number): Reader {
  const fill = filler(row, start);
  return (value, keys, variables) => {
    const target: Fields = {};
    fill(target, value as Cells, keys, variables);
    return target;
  };
}

type Filler = (target: Fields, cells: Cells, keys: readonly CursorKey[], variables: Variables) => void;

function filler(row: ObjectRow, start: number): Filler {
  let next = start;
  const parts = row.fields.map(({ responseKey, cell }) => ({ responseKey, read: cellReader(cell), index: cell.kind === "cursor" ? -1 : next++ }));
  return (target, cells, keys, variables) => {
    for (const { responseKey, read, index } of parts) target[responseKey] = read(index < 0 ? undefined : cells[index], keys, variables);
  };
}

const cellCount = (row: ObjectRow): number => row.fields.filter(({ cell }) => cell.kind !== "cursor").length;

function variantReader(row: VariantRow): Reader {
  const fillShared = filler(row.shared, 1);
  const ownIndex = 1 + cellCount(row.shared);
  const variants = row.variants.map(({ typeName, own }) => ({ typeName, fillOwn: own.fields.length === 0 ? undefined : filler(own, 0) }));
  return (value, keys, variables) => {
    const cells = value as Cells;
    const variant = variants[cells[0] as number];
    if (variant === undefined) throw new RangeError("a node has none of the labels that its place allows");
    const target: Fields = { [typeNameKey]: variant.typeName };
    fillShared(target, cells, keys, variables);
    variant.fillOwn?.(target, cells[ownIndex] as Cells, keys, variables);
    return target;
  };
}

const asItIs: Reader = (value) => value;

function cellReader(cell: Cell): Reader {
  switch (cell.kind) {
    case "property":
      return cell.property.value === "decimal" ? readAmount : asItIs;
    case "derived":
      return asItIs;
    case "citations": {
      const read = citationReader(cell.cut);
      return (value, _keys, variables) => read(value, variables);
    }
    case "column": {
      const { read } = cell;
      return read === undefined ? asItIs : (value) => read(value);
    }
    case "bound": {
      const read = rowReader(cell.row);
      return (value, keys, variables) => (value === null ? null : read(value, keys, variables));
    }
    case "each": {
      const read = rowReader(cell.row);
      return (value, keys, variables) => (value as Cells).map((row) => read(row, keys, variables));
    }
    case "embedded": {
      const read = objectReader(cell.row, 0);
      return (value, keys, variables) => (value === null ? null : read(value, keys, variables));
    }
    case "set":
      return setReader(cell.set);
    case "group": {
      const fields = cell.fields.map(({ responseKey, row }) => ({ responseKey, read: row === undefined ? undefined : rowReader(row) }));
      return (value, keys, variables) =>
        (value as readonly Cells[]).map((cells) => {
          const target: Fields = {};
          fields.forEach(({ responseKey, read }, index) => {
            target[responseKey] = read === undefined ? cells[index] : (cells[index] as Cells).map((item) => read(item, keys, variables));
          });
          return target;
        });
    }
    case "node":
      return rowReader(cell.row);
    case "cursor":
      throw new RangeError("a cursor is read by the page that it stands in");
  }
}

const readAmount: Reader = (value) => {
  const [minor, currency] = value as readonly [string | null, string];
  return minor === null ? null : fromMinorUnits(minor, currency);
};

/** Reads a page's parts; of its rows each is `[keys?, a row for each field that lists it...]`. */
function pageBuilder(page: PageResult): Reader {
  let next = page.needsKeys ? 1 : 0;
  const lists = page.fields.flatMap((field) => (field.kind === "edges" || field.kind === "nodes" ? [{ responseKey: field.responseKey, read: edgeReader(field.row, page.list), index: next++ }] : []));
  const rowsPart = page.parts.findIndex((part) => part.kind === "rows");
  const aggregates = new Map(
    page.fields.flatMap((field) => (field.kind === "aggregate" || field.kind === "groups" ? [[field, aggregateReader(field, plainRowReader)] as const] : [])),
  );
  const totalPart = page.parts.findIndex((part) => part.kind === "total");
  return (value, _keys, variables) => {
    const parts = value as Cells;
    const found = (parts[rowsPart] ?? []) as readonly Cells[];
    const size = (page.size.read(variables) as number) - (page.lookAhead ? 1 : 0);
    const cut = found.slice(0, size);
    const rows = page.backward ? cut.toReversed() : cut;
    const target: Fields = {};
    for (const { responseKey, read, index } of lists) {
      target[responseKey] = rows.map((cells) => read(cells[index], (page.needsKeys ? cells[0] : []) as readonly CursorKey[], variables));
    }
    const hasMore = found.length > size;
    for (const field of page.fields) {
      if (field.kind === "totalCount") target[field.responseKey] = parts[totalPart];
      else if (field.kind === "aggregate" || field.kind === "groups") target[field.responseKey] = aggregates.get(field)?.(parts[page.parts.indexOf(field.part)] as readonly Cells[], variables);
      else if (field.kind === "pageInfo") target[field.responseKey] = pageInfo(page, field, rows, hasMore);
    }
    return target;
  };
}

/** An edge is read like any object, but for its cursors, which are made of the keys. */
function edgeReader(row: RowPlan, list: string): Reader {
  if (row.kind === "variants" || !row.fields.some(({ cell }) => cell.kind === "cursor")) return rowReader(row);
  const cursors = row.fields.filter(({ cell }) => cell.kind === "cursor");
  const read = objectReader({ kind: "object", fields: row.fields.filter(({ cell }) => cell.kind !== "cursor") }, 0);
  return (value, keys, variables) => {
    const target = read(value, keys, variables) as Fields;
    for (const { responseKey } of cursors) target[responseKey] = encodeCursor(list, keys);
    return target;
  };
}

function pageInfo(page: PageResult, field: Extract<PageField, { kind: "pageInfo" }>, rows: readonly Cells[], hasMore: boolean): Fields {
  const cursor = (cells: Cells | undefined): string | null => (cells === undefined ? null : encodeCursor(page.list, cells[0] as readonly CursorKey[]));
  const values: Readonly<Record<string, () => unknown>> = {
    // What lies behind the side that the page was not counted from is known only from the cursor that it was asked with.
    hasNextPage: () => (page.backward ? page.before !== undefined : hasMore),
    hasPreviousPage: () => (page.backward ? hasMore : page.after !== undefined),
    startCursor: () => cursor(rows[0]),
    endCursor: () => cursor(rows.at(-1)),
  };
  const info: Fields = {};
  for (const { responseKey, name } of field.fields) info[responseKey] = values[name]?.();
  return info;
}
