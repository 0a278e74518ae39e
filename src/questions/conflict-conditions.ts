import type { Lens } from "../query/lens.js";
import { cypher, list, subquery, whereAll, spaced } from "../query/plan/cypher.js";
import type { Cypher } from "../query/plan/expression.js";

/** Triggers that say too little to tell one condition from another: only the same condition is the same. */
const manifold = ["OTHER", "RECIPROCAL"];

/**
 * What a proposition still hangs on, as `[what tells it from others, its state, its summary]`; what is met makes no
 * difference any more. Conditions of one trigger are alike, but for triggers that can be anything:
 * `COLLECT { MATCH (left)-[:SUBJECT_TO]->(condition:Condition) WHERE condition.state <> 'MET' RETURN [...] ORDER BY
 * condition.id }`.
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
 * What differs about what two propositions hang on, `['condition', [summaries], [summaries]]`; null where it is the
 * same and can still come: only then the one always holds where the other does.
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

/** A list of those that there are, of expressions each of which is a difference or null. */
export const presentOf = (differences: readonly Cypher[]): Cypher =>
  cypher`[difference IN ${list(differences)} WHERE difference IS NOT NULL]`;
