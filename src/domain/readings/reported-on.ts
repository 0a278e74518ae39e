import type { GraphModel } from "../../graph/graph-model.js";
import type { StoredReading } from "../../graph/stored-reading.js";

/**
 * When statements were first reported: the earliest publication date among their articles, by its last day. Of several
 * that end on the same day, the first in the order of texts is taken.
 */
export const reportedOn: StoredReading<GraphModel> = {
  name: "reportedOn",
  steps: () => [
    {
      on: { label: "Statement" },
      set: [
        "CALL (n) {",
        "  OPTIONAL MATCH (n)-[:REPORTED_IN]->(:Passage)-[:IN]->(a:Article) WHERE a.published IS NOT NULL",
        "  RETURN a AS first ORDER BY a.publishedLatest, a.published LIMIT 1",
        "}",
        "SET n.reportedOn = first.published, n.reportedOnEarliest = first.publishedEarliest,",
        "  n.reportedOnLatest = first.publishedLatest",
      ].join("\n"),
    },
  ],
};
