import type { Predicate } from "./expression.js";

/** How deeply a condition nests subqueries: 0 if it only reads properties of the node or its edge. */
export function subqueryDepth(predicate: Predicate): number {
  switch (predicate.kind) {
    case "and":
    case "or":
      return Math.max(0, ...predicate.of.map(subqueryDepth));
    case "not":
      return subqueryDepth(predicate.of);
    case "exists":
    case "grouped":
      return 1 + (predicate.filter === undefined ? 0 : subqueryDepth(predicate.filter));
    case "compare":
      return predicate.value.kind === "property" ? 0 : 1;
    default:
      return 0;
  }
}

/** Whether a condition needs no subquery, only properties of the node or its edge. */
export const isPlain = (predicate: Predicate): boolean => subqueryDepth(predicate) === 0;
