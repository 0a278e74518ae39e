import { encodeCursor, type CursorValue } from "../plan/cursor.js";
import type { NamedField } from "../plan/named-field.js";
import type { OrderKey } from "../plan/order-key.js";
import type { ListField, ObjectRow, PageField, PageResult, RowPlan } from "../plan/plan.js";
import type { QueryRequest } from "../plan/query-request.js";
import { aggregateReader } from "./build-aggregate.js";
import { type Cells, cellsOf, type ObjectMaker, type Reader, rowsOf } from "./build-object.js";
import { inOrder, inStretches } from "./in-order.js";

/**
 * The functions that build the rows of a page. They are passed in, because rows contain pages and pages contain rows.
 */
export interface RowReaders {
  readonly rowReader: (row: RowPlan) => Reader;
  readonly objectMaker: (row: ObjectRow, cursor: Reader) => ObjectMaker;
}

/** A page of an answer while its fields are read. */
interface FoundPage {
  readonly parts: Cells;
  /** The rows that belong to the page, in its order. */
  readonly rows: readonly Cells[];
  /** Whether there are more rows in the direction in which the page was read. */
  readonly hasMore: boolean;
  readonly request: QueryRequest;
}

export function pageReader(
  page: PageResult,
  order: readonly OrderKey[],
  readers: RowReaders,
): (parts: Cells, request: QueryRequest) => unknown {
  const { rowsAt } = page.layout;
  const ordered = orderer(page, order);
  const fields = page.fields.map((field) => ({ key: field.responseKey, read: pageFieldReader(page, field, readers) }));
  return (parts, request) => {
    const found = rowsAt === undefined ? [] : ordered(rowsOf(parts[rowsAt] ?? []));
    const size = page.size.read(request) - (page.lookAhead ? 1 : 0);
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

/** Puts the rows of a page in order: by the keys that come back with them, or by the numbers of their stretches. */
function orderer(
  { layout: { keysAt, stretchAt }, backward }: PageResult,
  order: readonly OrderKey[],
): (rows: readonly Cells[]) => readonly Cells[] {
  if (keysAt !== undefined) return inOrder(order, backward, (row) => cellsOf(row[keysAt]));
  return stretchAt === undefined ? (rows) => rows : inStretches((row) => row[stretchAt] as number);
}

function pageFieldReader(page: PageResult, field: PageField, readers: RowReaders): (found: FoundPage) => unknown {
  switch (field.kind) {
    case "edges":
    case "nodes":
      return listReader(page, field, readers);
    case "pageInfo":
      return (found) => pageInfo(page, field.fields, found);
    case "totalCount": {
      const { totalAt } = page.layout;
      return ({ parts }) => (totalAt === undefined ? undefined : parts[totalAt]);
    }
    case "aggregate":
    case "groups": {
      const read = aggregateReader(field, readers.rowReader);
      return ({ parts, request }) => read(rowsOf(parts[field.at]), request);
    }
    case "typename":
      return () => field.typeName;
  }
}

function listReader(
  page: PageResult,
  { kind, row, at }: ListField,
  readers: RowReaders,
): (found: FoundPage) => unknown {
  const { keysAt, isBare } = page.layout;
  const rowOf = isBare ? (item: Cells): unknown => item : (item: Cells): unknown => item[at];
  if (kind === "nodes" || row.kind === "variants") {
    const read = readers.rowReader(row);
    return ({ rows, request }) => rows.map((item) => read(rowOf(item), request));
  }
  const make = readers.objectMaker(row, cursorReader(page));
  const keysOf = (item: Cells): Cells => (keysAt === undefined ? [] : cellsOf(item[keysAt]));
  return ({ rows, request }) => rows.map((item) => make(cellsOf(rowOf(item)), keysOf(item), request));
}

/** Writes the cursor of a row from its values of the order's keys. */
const cursorReader =
  ({ list, cursorsOf }: PageResult): Reader =>
  (keys, request) =>
    encodeCursor(list, keys as readonly CursorValue[], cursorsOf?.read(request));

function pageInfo(page: PageResult, fields: readonly NamedField[], { rows, hasMore, request }: FoundPage): unknown {
  const write = cursorReader(page);
  const { keysAt } = page.layout;
  const cursor = (item: Cells | undefined): unknown =>
    item === undefined || keysAt === undefined ? null : write(item[keysAt], request);
  const values: Readonly<Record<string, () => unknown>> = {
    // Whether there is more in the other direction is known only from the cursor in the request.
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
