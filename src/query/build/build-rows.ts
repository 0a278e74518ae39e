import { typeNameKey } from "../../graph/names.js";
import { fromMinorUnits } from "../../graph/scalars/currency.js";
import { encodeCursor, type CursorValue } from "../plan/cursor.js";
import type { NamedField } from "../plan/named-field.js";
import type {
  Cell,
  GroupField,
  ListField,
  ObjectRow,
  PageField,
  PageResult,
  RowPlan,
  SetPlan,
  VariantRow,
} from "../plan/plan.js";
import type { QueryRequest } from "../plan/query-request.js";
import { aggregateReader } from "./build-aggregate.js";
import { asItIs, type Cells, makeObject, type ObjectPart, type Reader } from "./build-object.js";
import { citationReader } from "./citations.js";

/**
 * Puts an answer together from positional rows: closures made once from the plan, whose layout says where
 * each part and cell stands. The objects are the answer's own, every field under its response key and in its place; what breaks the
 * schema's promises in them is looked for afterwards.
 */

/** Builds the answer of a root field from the records of its statement. */
export type RootBuilder = (records: readonly (readonly unknown[])[], request: QueryRequest) => unknown;

/** Makes the builder of a root field. */
export function makeRootBuilder(set: SetPlan): RootBuilder {
  const { result } = set;
  if (result.kind === "page") {
    const build = pageReader(result);
    return (records, request) => {
      const parts = result.parts.map((part, index) => {
        const rows = records.filter((record) => (record[1] ?? 0) === index).map((record) => record[0]);
        return part.kind === "total" ? rows[0] : rows;
      });
      return build(parts, request);
    };
  }
  const read = rowReader(result.row);
  if (result.kind === "list")
    return (records, request) =>
      records.filter((record) => (record[1] ?? 0) === 0).map((record) => read(record[0], request));
  return (records, request) => {
    const record = records.find((candidate) => (candidate[1] ?? 0) === 0);
    return record === undefined ? null : read(record[0], request);
  };
}

function setReader(set: SetPlan): Reader {
  const { result } = set;
  if (result.kind === "page") {
    const read = pageReader(result);
    return result.parts.length === 1
      ? (value, request) => read([value], request)
      : (value, request) => read(value as Cells, request);
  }
  const read = rowReader(result.row);
  return result.kind === "one" ? orNull(read) : eachOf(read);
}

const orNull =
  (read: Reader): Reader =>
  (value, request) =>
    value === null ? null : read(value, request);

const eachOf =
  (read: Reader): Reader =>
  (value, request) =>
    (value as Cells).map((row) => read(row, request));

const rowReader = (row: RowPlan): Reader => (row.kind === "object" ? objectReader(row) : variantReader(row));

function objectReader(row: ObjectRow): Reader {
  const make = makeObject(partsOf(row));
  return (value, request) => make(value as Cells, [], request);
}

/**
 * The fields of a row.
 * @param of the list in which its cells stand.
 * @param cursor writes the cursor of an edge.
 */
function partsOf(
  { fields }: ObjectRow,
  { of = "cells", cursor = asItIs }: { readonly of?: "cells" | "beside"; readonly cursor?: Reader } = {},
): readonly ObjectPart[] {
  return fields.map(({ responseKey: key, cell, at }): ObjectPart => {
    if (cell.kind === "typename") return { key, constant: cell.typeName };
    if (cell.kind === "cursor") return { key, of: "beside", index: undefined, read: cursor };
    return { key, of, index: at, read: cellReader(cell) };
  });
}

/** A row that says the type of its node, with the cells that all types share, and in a list of their own those of the type. */
function variantReader({ typeAt, shared, ownAt, variants }: VariantRow): Reader {
  const sharedParts = partsOf(shared);
  const makers = variants.map(({ typeName, own, order }) => {
    const parts = new Map([...sharedParts, ...partsOf(own, { of: "beside" })].map((part) => [part.key, part]));
    const asked = order.flatMap((key) => parts.get(key) ?? []);
    return makeObject([
      ...asked,
      ...sharedParts.filter(({ key }) => typeof key === "symbol"),
      { key: typeNameKey, constant: typeName },
    ]);
  });
  return (value, request) => {
    const cells = value as Cells;
    const make = makers[cells[typeAt] as number];
    if (make === undefined) throw new RangeError("a node has none of the labels that its place allows");
    return make(cells, ownAt === undefined ? [] : (cells[ownAt] as Cells), request);
  };
}

function cellReader(cell: Cell): Reader {
  switch (cell.kind) {
    case "property":
      return cell.property.value === "decimal" ? readAmount : asItIs;
    case "derived":
      return asItIs;
    case "citations":
      return citationReader(cell.lens);
    case "column": {
      const { read } = cell;
      return read === undefined ? asItIs : (value) => read(value);
    }
    case "bound":
      return orNull(rowReader(cell.row));
    case "each":
      return eachOf(rowReader(cell.row));
    case "embedded":
      return orNull(objectReader(cell.row));
    case "set":
      return setReader(cell.set);
    case "group":
      return groupReader(cell.fields);
    case "node":
      return rowReader(cell.row);
    case "cursor":
    case "typename":
      throw new RangeError(`${cell.kind} is read from no cell`);
  }
}

function groupReader(fields: readonly GroupField[]): Reader {
  const parts = fields.map((field): ObjectPart => {
    const { responseKey: key } = field;
    if (field.kind === "typename") return { key, constant: field.typeName };
    return { key, of: "cells", index: field.at, read: field.kind === "value" ? asItIs : eachOf(rowReader(field.row)) };
  });
  const make = makeObject(parts);
  return eachOf((cells, request) => make(cells as Cells, [], request));
}

const readAmount: Reader = (value) => {
  const [minor, currency] = value as readonly [string | null, string];
  return minor === null ? null : fromMinorUnits(minor, currency);
};

/** What is known of a page when its fields are read. */
interface FoundPage {
  readonly parts: Cells;
  /** Those that belong to it, in its order. */
  readonly rows: readonly Cells[];
  /** Whether there are more beyond the side that it was counted to. */
  readonly hasMore: boolean;
  readonly request: QueryRequest;
}

/** Reads a page from its parts. */
function pageReader(page: PageResult): (parts: Cells, request: QueryRequest) => unknown {
  const { rowsAt } = page.layout;
  const fields = page.fields.map((field) => ({ key: field.responseKey, read: pageFieldReader(page, field) }));
  return (parts, request) => {
    const found = (rowsAt === undefined ? [] : (parts[rowsAt] ?? [])) as readonly Cells[];
    const size = (page.size.read(request) as number) - (page.lookAhead ? 1 : 0);
    const cut = found.slice(0, size);
    const state: FoundPage = {
      parts,
      rows: page.backward ? cut.toReversed() : cut,
      hasMore: found.length > size,
      request,
    };
    const target: Record<string, unknown> = {};
    for (const { key, read } of fields) target[key] = read(state);
    return target;
  };
}

function pageFieldReader(page: PageResult, field: PageField): (found: FoundPage) => unknown {
  switch (field.kind) {
    case "edges":
    case "nodes":
      return listReader(page, field);
    case "pageInfo":
      return (found) => pageInfo(page, field.fields, found);
    case "totalCount": {
      const { totalAt } = page.layout;
      return ({ parts }) => (totalAt === undefined ? undefined : parts[totalAt]);
    }
    case "aggregate":
    case "groups": {
      const read = aggregateReader(field, rowReader);
      return ({ parts, request }) => read(parts[field.at] as readonly Cells[], request);
    }
    case "typename":
      return () => field.typeName;
  }
}

function listReader(page: PageResult, { kind, row, at }: ListField): (found: FoundPage) => unknown {
  const { keysAt, isBare } = page.layout;
  const rowOf = isBare ? (item: Cells): unknown => item : (item: Cells): unknown => item[at];
  if (kind === "nodes" || row.kind === "variants") {
    const read = rowReader(row);
    return ({ rows, request }) => rows.map((item) => read(rowOf(item), request));
  }
  const make = makeObject(partsOf(row, { cursor: cursorReader(page) }));
  const keysOf = (item: Cells): Cells => (keysAt === undefined ? [] : (item[keysAt] as Cells));
  return ({ rows, request }) => rows.map((item) => make(rowOf(item) as Cells, keysOf(item), request));
}

/** Writes the cursor of a row from the keys of its order. */
const cursorReader =
  ({ list, cursorsOf }: PageResult): Reader =>
  (keys, request) =>
    encodeCursor(list, keys as readonly CursorValue[], cursorsOf?.read(request) as string | undefined);

function pageInfo(page: PageResult, fields: readonly NamedField[], { rows, hasMore, request }: FoundPage): unknown {
  const write = cursorReader(page);
  const { keysAt } = page.layout;
  const cursor = (item: Cells | undefined): unknown =>
    item === undefined || keysAt === undefined ? null : write(item[keysAt], request);
  const values: Readonly<Record<string, () => unknown>> = {
    // What lies behind the side that the page was not counted from is known only from the cursor that it was asked with.
    hasNextPage: () => (page.backward ? page.before !== undefined : hasMore),
    hasPreviousPage: () => (page.backward ? hasMore : page.after !== undefined),
    startCursor: () => cursor(rows[0]),
    endCursor: () => cursor(rows.at(-1)),
  };
  const info: Record<string, unknown> = {};
  for (const field of fields)
    info[field.responseKey] = field.kind === "typename" ? field.typeName : values[field.name]?.();
  return info;
}
