import type { Predicate } from "./expression.js";

/** How many conditions a filter has. Each step to related nodes counts as one, besides the conditions on these. */
export function countConditions(filter: Predicate | undefined): number {
  switch (filter?.kind) {
    case undefined:
      return 0;
    case "and":
    case "or":
      return filter.of.reduce((sum, part) => sum + countConditions(part), 0);
    case "not":
      return countConditions(filter.of);
    case "exists":
    case "grouped":
      return 1 + countConditions(filter.filter);
    default:
      return 1;
  }
}
