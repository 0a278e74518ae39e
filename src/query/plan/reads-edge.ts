import type { Predicate } from "./expression.js";

/**
 * Whether a condition looks at the relationship that its node was reached by: without it the condition means nothing.
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
