import { cypher, join } from "../plan/cypher.js";
import type { Cypher } from "../plan/expression.js";
import { cursorValue, type PageKey } from "./page-key.js";

/**
 * Writes the condition that a row comes after (or before) a cursor, key by key. Absent values come last in both
 * directions. By name, then id: `n0.name >= $p0 AND (n0.name > $p0 OR n0.id > $p1)`.
 */
export const printCursorBound = (keys: readonly PageKey[], side: "after" | "before"): Cypher =>
  boundFrom(keys, side, true);

function boundFrom([key, ...rest]: readonly PageKey[], side: "after" | "before", isFirst: boolean): Cypher {
  const cursor = key?.[side];
  if (key === undefined || cursor === undefined) return "false";
  const { order, expression } = key;
  const isLast = rest.length === 0;
  if (cursor.isNull) {
    const equal = cypher`(${expression} IS NULL AND ${boundFrom(rest, side, false)})`;
    return side === "after" ? equal : cypher`(${expression} IS NOT NULL OR ${equal})`;
  }
  const value = cursorValue(order, cursor);
  const sign = (side === "after") === order.descending ? "<" : ">";
  const beyond = cypher`${expression} ${sign} ${value}`;
  if (side === "after" && order.nullable) {
    const tied = isLast ? [] : [cypher`(${expression} = ${value} AND ${boundFrom(rest, side, false)})`];
    return cypher`(${join([beyond, cypher`${expression} IS NULL`, ...tied], " OR ")})`;
  }
  if (isLast) return beyond;
  // Written like this, the first comparison can bound a range of the index.
  const bound = cypher`${expression} ${sign}= ${value} AND (${beyond} OR ${boundFrom(rest, side, false)})`;
  return isFirst ? bound : cypher`(${bound})`;
}
