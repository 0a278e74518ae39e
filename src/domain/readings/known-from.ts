import type { GraphModel } from "../../graph/graph-model.js";
import type { ReadingStep, StoredReading } from "../../graph/stored-reading.js";
import { printKnownFrom } from "../../graph/print-known-from.js";

/** Nodes that are known from others: those of `label`, from the `sources` at the other end of `way`. */
interface Level {
  readonly label: string;
  readonly way: string;
  readonly sources: string;
}

/** From the articles down: a node is known from the first day on which one of its sources is. */
const levels: readonly Level[] = [
  { label: "Passage", way: "-[:IN]->", sources: "Article" },
  { label: "TextVersion", way: "-[:VERSION_OF]->", sources: "Article" },
  { label: "Statement", way: "-[:REPORTED_IN]->", sources: "Passage" },
  { label: "Claim|Pledge|Proposal", way: "<-[:CONVEYS]-", sources: "Statement" },
  { label: "Condition", way: "-[:STATED_BY]->", sources: "Statement" },
  { label: "Event", way: "--", sources: "Passage|Statement|Claim|Pledge|Proposal" },
  { label: "Actor", way: "--", sources: "Article|Passage|Statement|Claim|Pledge|Proposal|Event" },
];

/**
 * One level:
 * ```cypher
 * OPTIONAL MATCH (n)-[:REPORTED_IN]->(m:Passage)
 * WITH n, min(m.knownFrom) AS knownFrom, count(CASE WHEN m.knownUndated THEN 1 END) > 0 AS knownUndated
 * SET n.knownFrom = knownFrom, n.knownUndated = knownUndated
 * ```
 */
const stepOf = ({ label, way, sources }: Level): ReadingStep => ({
  on: { label },
  reachedBy: [`MATCH (n:${label})${way}(m:${sources})`],
  from: sources,
  growsIf:
    "m.knownFrom < coalesce(n.knownFrom, m.knownFrom + 1) OR (m.knownUndated AND NOT coalesce(n.knownUndated, false))",
  spreads: true,
  set: [
    `OPTIONAL MATCH (n)${way}(m:${sources})`,
    `WITH n, ${printKnownFrom("m")}`,
    "SET n.knownFrom = knownFrom, n.knownUndated = knownUndated",
  ].join("\n"),
});

/** The day on which the first dated article reported a node, and whether an undated one does. */
export const knownFrom: StoredReading<GraphModel> = {
  name: "knownFrom",
  steps: () => [
    {
      on: { label: "Article" },
      spreads: true,
      set: "SET n.knownFrom = n.publishedLatest, n.knownUndated = n.published IS NULL",
    },
    ...levels.map(stepOf),
  ],
};
