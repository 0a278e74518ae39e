import { typeNameKey } from "../../graph/names.js";
import { fromMinorUnits } from "../../graph/scalars/currency.js";
import { aggregateReader } from "./build-aggregate.js";
import { asItIs, makeObject, type ObjectPart, type Cells, type Reader } from "./build-object.js";
import { citationReader } from "./citations.js";
import { encodeCursor, type CursorValue } from "../plan/cursor.js";
import {
  type Cell,
  isPrinted,
  type NamedField,
  type ObjectRow,
  type PageField,
  type PageResult,
  type RowPlan,
  type SetPlan,
  type VariantRow,
} from "../plan/plan.js";
import { listFields } from "../plan/plan-page.js";
import type { QueryRequest } from "../plan/query-request.js";

/**
 * Puts an answer together from positional rows: closures made once from the plan, in the order in which `print-set.ts`
 * wrote the cells. The objects are the answer's own, every field under its response key and in its place; what breaks the
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
 * @param start the place of its first cell, and in which list.
 * @param cursor writes the cursor of an edge.
 */
function partsOf(
  { fields }: ObjectRow,
  {
    start = 0,
    of = "cells",
    cursor = asItIs,
  }: { readonly start?: number; readonly of?: "cells" | "beside"; readonly cursor?: Reader } = {},
): readonly ObjectPart[] {
  let next = start;
  return fields.map(({ responseKey: key, cell }): ObjectPart => {
    if (cell.kind === "typename") return { key, constant: cell.typeName };
    if (cell.kind === "cursor") return { key, of: "beside", index: undefined, read: cursor };
    return { key, of, index: next++, read: cellReader(cell) };
  });
}

/** A row of which the first cell says the type, then come the cells that all share, then in a list of their own those of the type. */
function variantReader({ shared, variants }: VariantRow): Reader {
  const sharedParts = partsOf(shared, { start: 1 });
  const ownIndex = 1 + shared.fields.filter(isPrinted).length;
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
    const make = makers[cells[0] as number];
    if (make === undefined) throw new RangeError("a node has none of the labels that its place allows");
    return make(cells, cells[ownIndex] as Cells, request);
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
    case "group": {
      let next = 0;
      const parts = cell.fields.map((field): ObjectPart => {
        if (field.kind === "typename") return { key: field.responseKey, constant: field.typeName };
        return {
          key: field.responseKey,
          of: "cells",
          index: next++,
          read: field.kind === "value" ? asItIs : eachOf(rowReader(field.row)),
        };
      });
      const make = makeObject(parts);
      return eachOf((cells, request) => make(cells as Cells, [], request));
    }
    case "node":
      return rowReader(cell.row);
    case "cursor":
    case "typename":
      throw new RangeError(`${cell.kind} is read from no cell`);
  }
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

/** Reads a page from its parts; each of its rows is `[keys?, a row for each field that lists it...]`, or the one row of these itself. */
function pageReader(page: PageResult): (parts: Cells, request: QueryRequest) => unknown {
  const rowsPart = page.parts.findIndex((part) => part.kind === "rows");
  const fields = page.fields.map((field) => ({ key: field.responseKey, read: pageFieldReader(page, field) }));
  return (parts, request) => {
    const found = (parts[rowsPart] ?? []) as readonly Cells[];
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
      const part = page.parts.findIndex(({ kind }) => kind === "total");
      return ({ parts }) => parts[part];
    }
    case "aggregate":
    case "groups": {
      const part = page.parts.indexOf(field.part);
      const read = aggregateReader(field, rowReader);
      return ({ parts, request }) => read(parts[part] as readonly Cells[], request);
    }
    case "typename":
      return () => field.typeName;
  }
}

function listReader(page: PageResult, field: ReturnType<typeof listFields>[number]): (found: FoundPage) => unknown {
  const { needsKeys } = page;
  const lists = listFields(page);
  const place = lists.indexOf(field) + (needsKeys ? 1 : 0);
  const rowOf =
    needsKeys || lists.length > 1 ? (cells: Cells): unknown => cells[place] : (cells: Cells): unknown => cells;
  if (field.kind === "nodes" || field.row.kind === "variants") {
    const read = rowReader(field.row);
    return ({ rows, request }) => rows.map((cells) => read(rowOf(cells), request));
  }
  const make = makeObject(partsOf(field.row, { cursor: cursorReader(page) }));
  return ({ rows, request }) =>
    rows.map((cells) => make(rowOf(cells) as Cells, needsKeys ? (cells[0] as Cells) : [], request));
}

/** Writes the cursor of a row from the keys of its order. */
const cursorReader =
  ({ list, cursorsOf }: PageResult): Reader =>
  (keys, request) =>
    encodeCursor(list, keys as readonly CursorValue[], cursorsOf?.read(request) as string | undefined);

function pageInfo(page: PageResult, fields: readonly NamedField[], { rows, hasMore, request }: FoundPage): unknown {
  const write = cursorReader(page);
  const cursor = (cells: Cells | undefined): unknown => (cells === undefined ? null : write(cells[0], request));
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
