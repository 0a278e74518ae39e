import type { ValueKind } from "../../graph/value-kind.js";
import type { OrderKey } from "../plan/order-key.js";
import type { Cells } from "./build-object.js";

/*
 * Cypher guarantees no order across UNION ALL, and a page is a union of stretches. Neo4j does return them one after the
 * other; if the keys of the order come back for cursors, the builder makes sure.
 */

/** Compares two lists of keys as the statement orders them, with null last in both directions. */
type CompareKeys = (one: Cells, other: Cells) => number;

/**
 * Makes a function that puts rows in their order. Rows that are in order already, as they nearly always are, are
 * returned unchanged.
 * @param keysOf the keys of a row.
 */
export function inOrder(
  order: readonly OrderKey[],
  isBackward: boolean,
  keysOf: (row: Cells) => Cells,
): (rows: readonly Cells[]) => readonly Cells[] {
  if (!order.every(isComparable)) return (rows) => rows;
  const compare = compareBy(order);
  const compareRows = (one: Cells, other: Cells): number =>
    isBackward ? compare(keysOf(other), keysOf(one)) : compare(keysOf(one), keysOf(other));
  return (rows) =>
    rows.every((row, place) => {
      const before = rows[place - 1];
      return before === undefined || compareRows(before, row) <= 0;
    })
      ? rows
      : rows.toSorted(compareRows);
}

/** The kind of a key's value; undefined if it is not a property. */
function kindOf({ value }: OrderKey): ValueKind | undefined {
  const lowest = value.kind === "related" ? value.value : value;
  return lowest.kind === "property" ? lowest.property.value : undefined;
}

/** Whether a key that comes back can be compared: a moment comes back as text, which sorts differently. */
const isComparable = (key: OrderKey): boolean => kindOf(key) !== "dateTime";

function compareBy(order: readonly OrderKey[]): CompareKeys {
  const isAmount = order.map((key) => kindOf(key) === "decimal");
  return (one, other) => {
    for (const [place, { descending }] of order.entries()) {
      const [a, b] = [one[place] ?? null, other[place] ?? null];
      if (a === null || b === null) {
        if (a !== b) return a === null ? 1 : -1;
        continue;
      }
      const isText = typeof a === "string" && typeof b === "string";
      const compared =
        isAmount[place] === true && isText ? compareComparable(BigInt(a), BigInt(b)) : compareValues(a, b);
      if (compared !== 0) return descending ? -compared : compared;
    }
    return 0;
  };
}

function compareValues(a: unknown, b: unknown): number {
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  return compareComparable(a as number | bigint | boolean, b as number | bigint | boolean);
}

const compareComparable = (a: number | bigint | boolean, b: number | bigint | boolean): number =>
  a < b ? -1 : a > b ? 1 : 0;

/**
 * Compares by code points, as Neo4j does. JavaScript compares by UTF-16 units, which differ for characters beyond the
 * first 65,536.
 */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const [ones, others] = [a[Symbol.iterator](), b[Symbol.iterator]()];
  for (;;) {
    const [one, other] = [ones.next(), others.next()];
    if (one.done === true || other.done === true) return one.done === true ? -1 : 1;
    const compared = compareComparable(one.value.codePointAt(0) ?? 0, other.value.codePointAt(0) ?? 0);
    if (compared !== 0) return compared;
  }
}
