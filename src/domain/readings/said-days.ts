import { openDay } from "../../graph/scalars/edtf.js";
import type { GraphModel } from "../../graph/graph-model.js";
import type { StoredReading } from "../../graph/stored-reading.js";

/**
 * Claims that do not say since when they hold, and proposals, count from when they were first said:
 * `SET n.worldFrom = min(s.worldFrom)` over the statements that convey them. Those count themselves by then.
 */
export const saidDays: StoredReading<GraphModel> = {
  name: "saidDays",
  steps: () => [
    {
      on: { label: "Claim|Proposal" },
      reachedBy: ["MATCH (n:Claim|Proposal)<-[:CONVEYS]-(m:Statement)"],
      from: "Statement",
      growsIf: "m.worldFrom < coalesce(n.worldFrom, m.worldFrom + 1)",
      where: "n.validFrom IS NULL AND n.validTo IS NULL",
      set: [
        "OPTIONAL MATCH (n)<-[:CONVEYS]-(s:Statement)",
        "WITH n, min(s.worldFrom) AS day",
        "SET n.worldFrom = day, n.worldTo = CASE WHEN day IS NOT NULL THEN $open END",
      ].join("\n"),
      parameters: { open: openDay },
    },
  ],
};
