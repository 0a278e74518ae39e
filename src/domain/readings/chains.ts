import { certaintiesOf } from "../../graph/statements-in-model.js";
import type { GraphModel } from "../../graph/graph-model.js";
import type { StoredReading } from "../../graph/stored-reading.js";

/**
 * Depth, weakest certainty, firstHand and attribution of statements. The depth is the number of links in the shortest
 * chain; the weakest certainty is taken over the statement and all that relay it.
 */
export const chains: StoredReading<GraphModel> = {
  name: "chains",
  steps: (model) => [
    {
      on: { label: "Statement" },
      reachedBy: ["MATCH (m:Statement)-[:RELAYS*1..]->(n:Statement)"],
      from: "Statement",
      set: [
        "CALL (n) {",
        "  MATCH chain = (n)<-[:RELAYS*0..]-(link:Statement)",
        "  RETURN max(reduce(place = -1, i IN range(0, size($certainties) - 1) |",
        "      CASE WHEN $certainties[i] = link.certainty THEN i ELSE place END)) AS weakest,",
        "    min(CASE WHEN EXISTS { (link)<-[:RELAYS]-() } THEN null ELSE length(chain) + 1 END) AS depth",
        "}",
        "SET n.depth = depth, n.weakestCertainty = $certainties[weakest],",
        "  n.weakestCertaintyRank = size($certainties) - 1 - weakest,",
        "  n.firstHand = depth = 1 AND n.voice IN ['DIRECT', 'INDIRECT'],",
        "  n.attribution = CASE WHEN depth > 1 THEN 'RELAYED'",
        "    WHEN EXISTS { (n)<-[:MADE]-() } THEN 'ATTRIBUTED' ELSE 'NARRATOR' END",
      ].join("\n"),
      // From the surest to the least sure.
      parameters: { certainties: certaintiesOf(model) },
    },
  ],
};
