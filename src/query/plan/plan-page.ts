import { ServiceError } from "../../errors/service-error.js";
import { type ArgumentValue, givenLeaf, type Leaf } from "./argument-value.js";
import type { QueryRequest } from "./query-request.js";
import { cursorMask, decodeCursor } from "./cursor.js";
import type { Parameter, ValueReference } from "./expression.js";
import type { CursorBound, OrderKey } from "./order-key.js";
import type { UnplacedPageField } from "./layout.js";
import { oncePerRequest } from "./once-per-request.js";
import type { RowPlan } from "./plan.js";

/** Fewest and most items of a page, and how many without `first` or `last`. */
export const pageSize = { least: 1, most: 100, usual: 20 } as const;

/** The part of a page's plan that depends on its arguments. */
export interface PageArguments {
  readonly size: Parameter<number>;
  readonly backward: boolean;
  readonly after: CursorBound | undefined;
  readonly before: CursorBound | undefined;
}

/** The list that a page is cut from, as far as its cursors and size depend on it. */
interface PagedList {
  /** Identifies the list and its order in cursors. */
  readonly list: string;
  readonly order: readonly OrderKey[];
  /** Rows read beyond the page, to tell whether more follow. */
  readonly extra: number;
  /** What its cursors are bound to besides the list. */
  readonly cursorsOf: Parameter<string> | undefined;
}

/**
 * Plans `first`, `after`, `last` and `before`.
 * @throws ServiceError PAGE_SIZE_INVALID for both `first` and `last`. When the parameters are read, PAGE_SIZE_INVALID
 * for a size out of range, and CURSOR_INVALID.
 */
export function planPage(given: ReadonlyMap<string, ArgumentValue>, paged: PagedList): PageArguments {
  const [first, last] = [givenLeaf<number>(given.get("first")), givenLeaf<number>(given.get("last"))];
  if (first !== undefined && last !== undefined) {
    throw new ServiceError(
      "PAGE_SIZE_INVALID",
      "`first` and `last` cannot be combined. Write `first` to read from the start, or `last` to read from the end.",
      { field: "first" },
    );
  }
  const argument = first === undefined ? "last" : "first";
  return {
    size: { read: (request) => readSize(first ?? last, argument, request) + paged.extra },
    backward: last !== undefined,
    after: readBound(givenLeaf(given.get("after")), "after", paged),
    before: readBound(givenLeaf(given.get("before")), "before", paged),
  };
}

/** Identifies a list in its cursors, by where it comes from and its order. */
export function listName(source: string, order: readonly OrderKey[]): string {
  return `${source} by ${order.map((key) => `${referenceName(key.value)}${key.descending ? " DESC" : ""}`).join(", ")}`;
}

function referenceName(value: ValueReference): string {
  if (value.kind === "property") return `${value.on === "edge" ? "edge." : ""}${value.property.key}`;
  if (value.kind === "column") return value.name;
  if (value.kind === "derived") return value.derived.name;
  return value.kind === "related" ? `${value.relation.name}.${referenceName(value.value)}` : "edge";
}

function readSize(leaf: Leaf<number> | undefined, argument: string, request: QueryRequest): number {
  if (leaf === undefined) return pageSize.usual;
  const size = leaf.read(request);
  if (size < pageSize.least || size > pageSize.most) {
    throw new ServiceError(
      "PAGE_SIZE_INVALID",
      `\`${argument}: ${size}\` is outside ${pageSize.least}-${pageSize.most}. Ask for at most ` +
        `${pageSize.most} and continue with ` +
        `\`${argument === "first" ? "after: endCursor" : "before: startCursor"}\`.`,
      { field: argument },
    );
  }
  return size;
}

function readBound(
  leaf: Leaf | undefined,
  argument: "after" | "before",
  { list, order, cursorsOf }: PagedList,
): CursorBound | undefined {
  if (leaf === undefined) return undefined;
  const mask = cursorMask(String(leaf.current));
  const keysOf = oncePerRequest((request) =>
    decodeCursor(list, leaf.read(request), argument, cursorsOf?.read(request)),
  );
  return order.map((_key, index) => ({
    isNull: mask[index] === "0",
    value: { read: (request) => keysOf(request)[index] },
  }));
}

/** The fields of `pageInfo` that are asked for. */
export const infoNames = (fields: readonly UnplacedPageField[]): ReadonlySet<string> =>
  new Set(
    fields
      .flatMap((field) => (field.kind === "pageInfo" ? field.fields : []))
      .flatMap((info) => (info.kind === "named" ? [info.name] : [])),
  );

/** Whether the row includes its cursor. */
export const hasCursor = (row: RowPlan): boolean =>
  row.kind === "object" && row.fields.some((field) => field.cell.kind === "cursor");
