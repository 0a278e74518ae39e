import { findsFew } from "./narrowed.js";
import type { Predicate } from "./expression.js";

/**
 * The two sorts of nodes whose related nodes all meet a condition, where an index finds few that do: those that have
 * none at all, and those that have some that do and none that do not. No node is of both. Undefined for any other
 * condition.
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
