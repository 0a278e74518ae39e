import { citedPlaces, keptCitation } from "../../graph/kept-citation.js";
import type { GraphModel } from "../../graph/graph-model.js";
import { openDay } from "../../graph/scalars/edtf.js";
import type { ReadingStep, StoredReading } from "../../graph/stored-reading.js";

/** Only the earliest known places count. */
const firstPlaces = "RETURN p ORDER BY p.knownFrom, p.id LIMIT $places";

/** Where a type of node is cited from: a pattern that leads to passages, and how an added node leads to it. */
interface CitedBy {
  readonly label: string;
  readonly passages: string;
  readonly reachedBy: string;
  readonly from: string;
  readonly via: string;
}

const cited: readonly CitedBy[] = [
  {
    label: "Statement",
    passages: "MATCH (n)-[:REPORTED_IN]->(p:Passage) RETURN p",
    reachedBy: "MATCH (n:Statement)-[:REPORTED_IN]->(m:Passage)",
    from: "Passage",
    via: "REPORTED_IN",
  },
  {
    label: "Claim|Pledge|Proposal",
    passages: `MATCH (n)<-[:CONVEYS]-(:Statement)-[:REPORTED_IN]->(p:Passage) ${firstPlaces}`,
    reachedBy: "MATCH (n:Claim|Pledge|Proposal)<-[:CONVEYS]-(m:Statement)",
    from: "Statement",
    via: "CONVEYS",
  },
  {
    label: "Condition",
    passages: `MATCH (n)-[:STATED_BY]->(:Statement)-[:REPORTED_IN]->(p:Passage) ${firstPlaces}`,
    reachedBy: "MATCH (n:Condition)-[:STATED_BY]->(m:Statement)",
    from: "Statement",
    via: "STATED_BY",
  },
  {
    label: "Actor|Event",
    passages: `MATCH (n)<-[:MENTIONS]-(p:Passage) ${firstPlaces}`,
    reachedBy: "MATCH (n:Actor|Event)<-[:MENTIONS]-(m:Passage)",
    from: "Passage",
    via: "MENTIONS",
  },
];

/** Whether one of the passages that `m` leads to comes before the last place that `n` is cited from. */
const comesEarlier = [
  "size(coalesce(n.citations, [])) < $places OR EXISTS {",
  "  MATCH (m)-[:REPORTED_IN*0..1]->(p:Passage)",
  "  WITH p, coalesce(p.knownFrom, $unknown) AS day, coalesce(n.citedUntil, $unknown) AS last",
  "  WHERE day < last OR (day = last AND p.id < n.lastCited)",
  "  RETURN p",
  "}",
].join("\n");

const stepOf = ({ label, passages, reachedBy, from, via }: CitedBy): ReadingStep => ({
  on: { label },
  reachedBy: [reachedBy],
  from,
  via,
  growsIf: comesEarlier,
  set: [
    "WITH n, COLLECT {",
    `  CALL (n) { ${passages} }`,
    "  WITH DISTINCT p MATCH (p)-[:IN]->(a:Article)",
    `  RETURN [${keptCitation("p", "a")}, p.knownFrom, p.id] ORDER BY p.knownFrom, p.id LIMIT $places`,
    "} AS places",
    "SET n.citations = [place IN places | place[0]], n.citedUntil = places[-1][1], n.lastCited = places[-1][2]",
  ].join("\n"),
  // A day after all others: the places of undated articles come last.
  parameters: { places: citedPlaces, unknown: openDay },
});

/**
 * The places a node can be cited from, the earliest known first, each as day, article, fragment and digest separated by
 * blanks. An article is cited as a whole, a passage as itself, a statement by where it is reported, a proposition by
 * its statements, and everything else by the passages that mention it.
 */
export const citations: StoredReading<GraphModel> = {
  name: "citations",
  steps: () => [
    {
      on: { label: "Article" },
      set: [
        "SET n.citations = [coalesce(toString(n.knownFrom), '-') + ' ' + n.id",
        "  + ' char=0,' + toString(n.length) + ' ' + n.textDigest]",
      ].join("\n"),
    },
    {
      on: { label: "Passage" },
      reachedBy: ["MATCH (n:Passage)-[:IN]->(m:Article)"],
      from: "Article",
      set: `MATCH (n)-[:IN]->(a:Article) SET n.citations = [${keptCitation("n", "a")}]`,
    },
    ...cited.map(stepOf),
  ],
};
