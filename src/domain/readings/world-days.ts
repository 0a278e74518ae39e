import { openDay } from "../../graph/scalars/edtf.js";
import type { GraphModel } from "../../graph/graph-model.js";
import type { StoredReading } from "../../graph/stored-reading.js";

/** Statements without a date count from when they became known; pledges from the first dated entry of their history. */
export const worldDays: StoredReading<GraphModel> = {
  name: "worldDays",
  steps: () => [
    {
      on: { label: "Statement|Pledge" },
      set: [
        "WITH n, COLLECT {",
        "  MATCH (n)-[entry:STAGED_BY]->() WHERE entry.on IS NOT NULL",
        "  RETURN [entry.on, entry.onEarliest, entry.onLatest] ORDER BY entry.onLatest, entry.on LIMIT 1",
        "}[0] AS first",
        "SET n.since = coalesce(n.agreedOn, first[0]), n.sinceEarliest = coalesce(n.agreedOnEarliest, first[1]),",
        "  n.sinceLatest = coalesce(n.agreedOnLatest, first[2])",
        "WITH n, CASE WHEN n:Statement THEN coalesce(n.saidOnLatest, n.knownFrom) ELSE n.sinceLatest END AS day",
        "SET n.worldFrom = day, n.worldTo = CASE WHEN day IS NOT NULL THEN $open END",
      ].join("\n"),
      parameters: { open: openDay },
    },
  ],
};
