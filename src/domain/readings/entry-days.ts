import { openDay } from "../../graph/scalars/edtf.js";
import type { GraphModel } from "../../graph/graph-model.js";
import type { StoredReading } from "../../graph/stored-reading.js";

/** Entries of a history without a date count from when their statements do. */
export const entryDays: StoredReading<GraphModel> = {
  name: "entryDays",
  steps: () => [
    {
      on: { type: "STAGED_BY" },
      where: "r.on IS NULL",
      reachedBy: ["WITH m WHERE m:Statement|Pledge MATCH (m)-[r:STAGED_BY]-()"],
      set: [
        "WITH r, endNode(r).worldFrom AS day",
        "SET r.worldFrom = day, r.worldTo = CASE WHEN day IS NOT NULL THEN $open END",
      ].join("\n"),
      parameters: { open: openDay },
    },
  ],
};
