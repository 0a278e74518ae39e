import { takeAnchor } from "./anchor.js";
import type { Predicate, Source } from "./expression.js";
import type { CursorKey, OrderKey } from "./order-key.js";
import type { PageResult } from "./plan.js";
import { type Stretch, stretchesOf } from "./stretches.js";

/** The stretches of a page that is read in the order of an index. */
export function pageStretches(page: PageResult, [first, second]: readonly OrderKey[]): readonly Stretch[] {
  if (first === undefined) return [];
  return stretchesOf({
    isNullable: first.nullable,
    after: firstOf(page.after?.[0]),
    before: firstOf(page.before?.[0]),
    hasCommonIndex: isIndexedWith(first, second),
    isBackward: page.backward,
  });
}

/** A list of nodes that a page is cut from. */
interface OrderedList {
  readonly source: Source;
  readonly filter: Predicate | undefined;
  readonly order: readonly OrderKey[];
}

/**
 * Whether a page may be written as several stretches, one after the other: never where this says no. Whether it is
 * depends on the lens too.
 */
export function mayBeDivided({ source, filter, order }: OrderedList, page: PageResult): boolean {
  const [first] = order;
  if (first === undefined || pageStretches(page, order).length < 2) return false;
  if (source.kind === "relation") return source.index !== undefined;
  return (
    source.kind === "all" && (first.value.kind === "related" || isIndexed(first)) && takeAnchor(filter) === undefined
  );
}

/** Whether a cursor has a first key, and whether that is null. */
export const firstOf = (cursor: CursorKey | undefined): "none" | "value" | "null" =>
  cursor === undefined ? "none" : cursor.isNull ? "null" : "value";

/** Whether an index holds the nodes in the order of a key. */
export const isIndexed = ({ value }: OrderKey): boolean =>
  value.kind === "property" && value.on === "node" && value.property.index;

/** Whether a composite index holds the first key and the second, in this order. */
const isIndexedWith = (first: OrderKey, second: OrderKey | undefined): boolean =>
  first.value.kind === "property" &&
  second?.value.kind === "property" &&
  second.value.on === "node" &&
  first.value.property.indexWith.includes(second.value.property.name);
