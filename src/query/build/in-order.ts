import type { ValueKind } from "../../graph/value-kind.js";
import type { OrderKey } from "../plan/order-key.js";
import type { Cells } from "./build-object.js";
import { momentOf } from "./moment-of.js";

/*
 * Cypher guarantees no order across UNION ALL, and a page is a union of stretches. Neo4j does return them one after the
 * other; the builder makes sure, by the keys of the order where they come back for cursors, and otherwise by the
 * numbers of the stretches.
 */

/** Compares two lists of keys as the statement orders them, with null last in both directions. */
type CompareKeys = (one: Cells, other: Cells) => number;

/** Puts rows in their order. Rows that are in order already, as they nearly always are, are returned unchanged. */
export type PutInOrder = (rows: readonly Cells[]) => readonly Cells[];

/**
 * Makes a function that orders rows by their keys.
 * @param keysOf the keys of a row.
 */
export function inOrder(order: readonly OrderKey[], isBackward: boolean, keysOf: (row: Cells) => Cells): PutInOrder {
  const compare = compareBy(order);
  return sorted((one, other) =>
    isBackward ? compare(keysOf(other), keysOf(one)) : compare(keysOf(one), keysOf(other)),
  );
}

/**
 * Makes a function that orders rows by the numbers of their stretches; within a stretch, they stay as they are.
 * @param stretchOf the number of a row's stretch, in the order of reading.
 */
export const inStretches = (stretchOf: (row: Cells) => number): PutInOrder =>
  sorted((one, other) => stretchOf(one) - stretchOf(other));

const sorted =
  (compare: (one: Cells, other: Cells) => number): PutInOrder =>
  (rows) =>
    rows.every((row, place) => {
      const before = rows[place - 1];
      return before === undefined || compare(before, row) <= 0;
    })
      ? rows
      : rows.toSorted(compare);

/** The kind of a key's value; undefined if it is not a property. */
function kindOf({ value }: OrderKey): ValueKind | undefined {
  const lowest = value.kind === "related" ? value.value : value;
  return lowest.kind === "property" ? lowest.property.value : undefined;
}

/** Reads a key that comes back as text, but is no text. */
type ReadKey = (text: string) => bigint;

const keyReaders: Readonly<Partial<Record<ValueKind, ReadKey>>> = { decimal: BigInt, dateTime: momentOf };

function compareBy(order: readonly OrderKey[]): CompareKeys {
  const reads = order.map((key) => keyReaders[kindOf(key) ?? "text"]);
  return (one, other) => {
    for (const [place, { descending }] of order.entries()) {
      const [a, b] = [one[place] ?? null, other[place] ?? null];
      if (a === null || b === null) {
        if (a !== b) return a === null ? 1 : -1;
        continue;
      }
      const compared = compareValues(a, b, reads[place]);
      if (compared !== 0) return descending ? -compared : compared;
    }
    return 0;
  };
}

function compareValues(a: unknown, b: unknown, read: ReadKey | undefined): number {
  if (typeof a !== "string" || typeof b !== "string")
    return compareComparable(a as number | bigint | boolean, b as number | bigint | boolean);
  return read === undefined ? compareTexts(a, b) : compareComparable(read(a), read(b));
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
