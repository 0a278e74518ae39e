import type { StoredReading } from "../../graph/stored-reading.js";

/**
 * When statements were first reported: the publication of their articles that ends first, and of those that end on one day
 * the one whose text comes first.
 */
export const reportedOn: StoredReading = {
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
