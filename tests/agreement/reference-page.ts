import type { Relation } from "../../src/graph/graph-model.js";
import { compareKeys, type SortKey } from "./reference-order.js";
import type { Arguments } from "./reference-refusal.js";

/** Default number of items on a page. */
const usualSize = 20;

/** An item of a list, with the keys it is sorted by. */
export interface Sorted<Item> {
  readonly item: Item;
  readonly keys: readonly SortKey[];
}

/** A page of a sorted list. */
export interface Page<Item> {
  readonly items: readonly Sorted<Item>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/**
 * Cuts a page as Relay specifies: first what lies between the cursors, then a number of items from its start or end. On
 * the side from which the page is not counted, only the cursor given there tells whether there is more.
 * @see https://relay.dev/graphql/connections.htm#sec-Pagination-algorithm
 */
export function cutPage<Item>(sorted: readonly Sorted<Item>[], given: Arguments): Page<Item> {
  const after = cursorKeys(given["after"]);
  const before = cursorKeys(given["before"]);
  const between = sorted.filter(
    ({ keys }) =>
      (after === undefined || compareKeys(keys, at(keys, after)) > 0) &&
      (before === undefined || compareKeys(keys, at(keys, before)) < 0),
  );
  const last = given["last"] as number | null | undefined;
  if (last !== undefined && last !== null) {
    return {
      items: between.slice(Math.max(0, between.length - last)),
      hasNextPage: before !== undefined,
      hasPreviousPage: between.length > last,
    };
  }
  const first = (given["first"] as number | null | undefined) ?? usualSize;
  return { items: between.slice(0, first), hasNextPage: between.length > first, hasPreviousPage: after !== undefined };
}

type KeyValues = readonly SortKey["value"][];

/** The position that a cursor names, whether or not an item is still there. */
const at = (keys: readonly SortKey[], values: KeyValues): readonly SortKey[] =>
  keys.map((key, index) => ({ ...key, value: values[index] ?? null }));

interface CursorContent {
  readonly list: string;
  readonly orderBy: string;
  readonly keys: KeyValues;
}

/** The name of the list that a cursor belongs to: the path that leads to it. */
export const listName = (relation: Pick<Relation, "hops"> | undefined, rootField: string): string =>
  relation === undefined ? rootField : relation.hops.map((hop) => `${hop.direction} ${hop.type}`).join(" ");

const orderText = (orderBy: unknown): string => JSON.stringify(orderBy ?? []);

/** Writes a cursor: the list, its order, and the keys of the item. */
export const writeCursor = (list: string, orderBy: unknown, keys: readonly SortKey[]): string =>
  JSON.stringify({ list, orderBy: orderText(orderBy), keys: keys.map((key) => key.value) } satisfies CursorContent);

/** Whether a cursor was written for this list in this order. */
export function isCursorOf(cursor: string, list: string, orderBy: readonly unknown[]): boolean {
  try {
    const content = JSON.parse(cursor) as CursorContent | null;
    return content?.list === list && content.orderBy === orderText(orderBy);
  } catch {
    return false;
  }
}

const cursorKeys = (cursor: unknown): KeyValues | undefined =>
  typeof cursor === "string" ? (JSON.parse(cursor) as CursorContent).keys : undefined;
