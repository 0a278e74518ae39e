import type { Lens } from "../query/lens.js";
import { cypher, list, subquery, whereAll, spaced } from "../query/plan/cypher.js";
import type { Cypher } from "../query/plan/expression.js";

/** Triggers that can be anything, so that two conditions with one of them need not be alike. */
const manifold = ["OTHER", "RECIPROCAL"];

/**
 * The conditions on which a proposition still depends, each as `[identity, state, summary]`; a condition that is met
 * makes no difference any more. Conditions with the same trigger count as the same, except for triggers that can be
 * anything: `COLLECT { MATCH (left)-[:SUBJECT_TO]->(condition:Condition) WHERE condition.state <> 'MET' RETURN [...]
 * ORDER BY condition.id }`.
 */
export function openConditions(lens: Lens, node: string): Cypher {
  const { pattern, conditions } = lens.node("condition", "Condition");
  const where = whereAll(["condition.state <> 'MET'", ...conditions]);
  const key =
    `CASE WHEN condition.trigger IN [${manifold.map((trigger) => `'${trigger}'`).join(", ")}] ` +
    `THEN condition.id ELSE condition.trigger END`;
  return subquery(
    "COLLECT",
    spaced(
      cypher`MATCH (${node})-[:SUBJECT_TO]->${pattern}${where}`,
      cypher`RETURN [${key}, condition.state, condition.summary] ORDER BY condition.id`,
    ),
  );
}

/**
 * How the conditions of two propositions differ, `['condition', [summaries], [summaries]]`. Null if they are the same
 * and none has failed: only then does one proposition hold whenever the other does.
 */
export function differingConditions(one: string, other: string): string {
  const lacking = (a: string, b: string): string =>
    `size([open IN ${a} WHERE NOT open[0] IN [same IN ${b} | same[0]]])`;
  const failed = `size([open IN ${one} WHERE open[1] = 'FAILED'])`;
  return (
    `CASE WHEN ${lacking(one, other)} + ${lacking(other, one)} + ${failed} > 0 ` +
    `THEN ['condition', [open IN ${one} | open[2]], [open IN ${other} | open[2]]] END`
  );
}

/** Those of the differences that are not null, as a list. */
export const presentOf = (differences: readonly Cypher[]): Cypher =>
  cypher`[difference IN ${list(differences)} WHERE difference IS NOT NULL]`;
