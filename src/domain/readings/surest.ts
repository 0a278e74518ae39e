import { surestKey } from "../../graph/derived-keys.js";
import { certaintiesOf } from "../../graph/statements-in-model.js";
import type { GraphModel } from "../../graph/graph-model.js";
import type { StoredReading } from "../../graph/stored-reading.js";

/** Whether `m` is surer than all before it, or relays another one, which may make that one less sure. */
const growsIf = [
  `EXISTS { (m)-[:RELAYS]->() } OR n.${surestKey} IS NULL OR (n.${surestKey} <> m.weakestCertainty AND`,
  `  [certainty IN $certainties WHERE certainty IN [n.${surestKey}, m.weakestCertainty]][0] = m.weakestCertainty)`,
].join("\n");

/** How sure the surest statement is that conveys a proposition, so that a search for paths need not look for it. */
export const surest: StoredReading<GraphModel> = {
  name: surestKey,
  steps: (model) => [
    {
      on: { label: "Claim|Pledge|Proposal" },
      reachedBy: ["MATCH (m:Statement)-[:RELAYS*0..]->(:Statement)-[:CONVEYS]->(n)"],
      from: "Statement",
      growsIf,
      set: [
        "OPTIONAL MATCH (n)<-[:CONVEYS]-(s:Statement)",
        "WITH n, collect(DISTINCT s.weakestCertainty) AS found",
        `SET n.${surestKey} = coalesce([certainty IN $certainties WHERE certainty IN found][0], $certainties[-1])`,
      ].join("\n"),
      parameters: { certainties: certaintiesOf(model) },
    },
  ],
};
