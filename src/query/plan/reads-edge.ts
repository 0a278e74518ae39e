import type { Predicate } from "./expression.js";

/**
 * Whether a condition depends on the relationship that led to its node, so that it cannot be tested on the node alone.
 */
export function readsEdge(predicate: Predicate): boolean {
  switch (predicate.kind) {
    case "and":
    case "or":
      return predicate.of.some(readsEdge);
    case "not":
      return readsEdge(predicate.of);
    case "compare":
      return (
        (predicate.value.kind === "property" && predicate.value.on === "edge") ||
        predicate.value.kind === "edgeKey" ||
        (predicate.value.kind === "count" && predicate.value.source.kind === "between")
      );
    case "exists":
      return predicate.source.kind === "between";
    default:
      return false;
  }
}
