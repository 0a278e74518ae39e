import { surestKey } from "../graph/derived-keys.js";
import type { GraphModel } from "../graph/graph-model.js";
import { certaintiesOf } from "../graph/statements-in-model.js";
import type { Lens } from "../query/lens.js";
import { cypher, freshName, literal, placeAmong, subquery, valueOf, whereAll, spaced } from "../query/plan/cypher.js";
import type { Cypher } from "../query/plan/expression.js";

/*
 * How certain a node is: for a statement, the lowest certainty among it and all that relay it; for a proposition, that
 * of the surest statement that conveys it.
 */

/** Property of a statement: the lowest certainty among it and all that relay it. */
const weakestKey = "weakestCertainty";

/**
 * The rank of a certainty, 0 for the surest: `CASE x WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 ... END`; null for
 * null.
 */
export const certaintyRank = (model: GraphModel, expression: Cypher): Cypher =>
  placeAmong(certaintiesOf(model), expression);

/** The certainty with a rank: `['CERTAIN', 'PROBABLE', ...][x]`. */
export const certaintyAt = (model: GraphModel, rank: string): string =>
  `[${certaintiesOf(model).map(literal).join(", ")}][${rank}]`;

/** `x.surest`; through a bounded lens, the surest of the statements that the reader sees. */
export function surestOf(lens: Lens, node: string): Cypher {
  const { pattern, conditions } = lens.node("teller", "Statement");
  if (conditions.length === 0) return `${node}.${surestKey}`;
  const weakest = weakestOf(lens, "teller");
  const found = subquery(
    "COLLECT",
    spaced(
      cypher`MATCH (told)<-[:CONVEYS]-${pattern}${whereAll(conditions)} WITH ${weakest} AS found`,
      cypher`RETURN found ORDER BY ${certaintyRank(lens.model, "found")} LIMIT 1`,
    ),
  );
  return cypher`[told IN [${node}] | ${found}[0]][0]`;
}

/**
 * `x.weakestCertainty`; through a bounded lens, the lowest certainty among the statement and those that relay it, as
 * far as the reader sees them.
 */
export function weakestOf({ model, isBounded }: Lens, node: string): Cypher {
  const property = model.entities.get("Statement")?.fields.get(weakestKey);
  if (!isBounded || property?.kind !== "property" || property.underCut === undefined) return `${node}.${weakestKey}`;
  const last = freshName("told");
  const value = valueOf({ kind: "property", on: "node", property }, last);
  return cypher`[${last} IN [${node}] WHERE ${last}:Statement | ${value}][0]`;
}
