import { findsFew } from "./narrowed.js";
import type { Predicate } from "./expression.js";

/**
 * Splits the condition that all related nodes meet a filter into two disjoint ones, if an index finds the few that do:
 * nodes without any related node, and nodes of which some related node meets the filter and none fails it. The second
 * can start from the index. Undefined for any other condition.
 */
export function partsOfAll(filter: Predicate | undefined): readonly Predicate[] | undefined {
  if (
    filter?.kind !== "not" ||
    filter.of.kind !== "exists" ||
    filter.of.filter?.kind !== "not" ||
    !findsFew(filter.of.filter.of)
  )
    return undefined;
  const others = filter.of;
  const some: Predicate = { ...others, filter: filter.of.filter.of };
  return [
    { kind: "not", of: { ...others, filter: undefined } },
    { kind: "and", of: [some, { kind: "not", of: others }] },
  ];
}
