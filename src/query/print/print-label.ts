import { foldedKey } from "../../graph/derived-keys.js";
import type { LabelPlace } from "../../graph/graph-model.js";
import { cypher, join, subquery } from "../plan/cypher.js";
import type { Cypher } from "../plan/expression.js";
import { printPattern } from "./pattern.js";
import type { PrintContext } from "./print-context.js";
import { printRelation } from "./print-source.js";

/**
 * The label of a node, in the sense of the API, by its type: `CASE WHEN n0:Statement THEN n0.gist WHEN n0:Claim|Pledge
 * THEN n0.summary ... ELSE COLLECT { MATCH (n0)-[:IN]->(n1) RETURN n1.title + ' (' + n0.fragment + ')' }[0] END`.
 */
export function printLabel(
  context: PrintContext,
  places: readonly LabelPlace[],
  node: string,
  folded: boolean,
): Cypher {
  const nameOf = folded ? foldedKey : (key: string): string => key;
  const expressions = places.map(({ labels, key, of }) => {
    if (of === undefined) return { labels, text: `${node}.${nameOf(key)}` };
    const relation = { hops: [of.hop], edge: undefined, many: "one", required: true } as const;
    const { pattern, scope } = printRelation(context, { relation }, of.label, node);
    const found = `${scope.node}.${nameOf(of.key)} + ' (' + ${node}.${key} + ')'`;
    return {
      labels,
      text: cypher`${subquery("COLLECT", cypher`MATCH ${printPattern(pattern)} RETURN ${found}`)}[0]`,
    };
  });
  const last = expressions.at(-1)?.text ?? "null";
  if (expressions.length === 1) return last;
  const cases = expressions
    .slice(0, -1)
    .map(({ labels, text }) => cypher`WHEN ${node}:${labels.join("|")} THEN ${text}`);
  return cypher`CASE ${join(cases, " ")} ELSE ${last} END`;
}
