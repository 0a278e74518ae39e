import type { Lens } from "../lens.js";
import { conditionOn, cypher, freshName, whereAll } from "../plan/cypher.js";
import type { Cypher, Predicate } from "../plan/expression.js";
import type { Hint } from "../plan/hint-table.js";
import type { Look } from "../plan/look.js";

/** Looks for matches that the lens hides: if undated reports were included, or without any cut. */
export function looksBeyondLens(lens: Lens, statementOf: (lens: Lens) => Cypher): readonly Look[] {
  if (!lens.isBounded) return [];
  const look = (other: Lens, hint: Hint): Look => ({
    lens: other,
    statement: statementOf(other),
    say: (found) => (found.length === 0 ? undefined : hint),
  });
  const withUndated = look(lens.withUndated(), {
    code: "UNDATED_LEFT_OUT",
    message:
      "What matches has no date, so `asOf` excludes it. To include it, write `asOf: {..., includeUndated: true}`.",
  });
  const without = look(lens.opened(), {
    code: "OUTSIDE_AS_OF",
    message: "There is a match, but not at the time of `asOf`. Write a later date, or leave `asOf` out.",
  });
  return lens.includeUndated ? [without] : [withUndated, without];
}

/** Whether any node of a type meets a filter: `MATCH (n0:Claim) WHERE n0.value = $p0 RETURN true AS row LIMIT 1`. */
export function anyNode(lens: Lens, label: string, filter: Predicate | undefined): Cypher {
  const node = freshName("n");
  const { pattern, conditions } = lens.node(node, label);
  const met = filter === undefined ? [] : [conditionOn(filter, node)];
  return cypher`MATCH ${pattern}${whereAll([...conditions, ...met])} RETURN true AS row LIMIT 1`;
}
