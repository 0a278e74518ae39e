import { surestKey } from "../../graph/derived-keys.js";
import { certaintiesOf } from "../../graph/graph-model.js";
import type { GraphModel } from "../../graph/graph-model.js";
import type { StoredReading } from "../../graph/stored-reading.js";

/** How sure the surest statement is that conveys a proposition, so that a search for paths need not look for it. */
export const surest: StoredReading<GraphModel> = {
  name: surestKey,
  steps: (model) => [
    {
      on: { label: "Claim|Pledge|Proposal" },
      reachedBy: ["MATCH (m:Statement)-[:RELAYS*0..]->(:Statement)-[:CONVEYS]->(n)"],
      from: "Statement",
      // One that relays another may make that one less sure.
      growsIf: `EXISTS { (m)-[:RELAYS]->() } OR n.${surestKey} IS NULL OR (n.${surestKey} <> m.weakestCertainty AND [certainty IN $certainties WHERE certainty IN [n.${surestKey}, m.weakestCertainty]][0] = m.weakestCertainty)`,
      set: [
        "OPTIONAL MATCH (n)<-[:CONVEYS]-(s:Statement)",
        "WITH n, collect(DISTINCT s.weakestCertainty) AS found",
        `SET n.${surestKey} = coalesce([certainty IN $certainties WHERE certainty IN found][0], $certainties[-1])`,
      ].join("\n"),
      parameters: { certainties: certaintiesOf(model) },
    },
  ],
};
