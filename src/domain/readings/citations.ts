import { citedPlaces, keptCitation } from "../../graph/kept-citation.js";
import type { GraphModel } from "../../graph/graph-model.js";
import { openDay } from "../../graph/scalars/edtf.js";
import type { StoredReading } from "../../graph/stored-reading.js";

/** Only the earliest known places count. */
const firstPlaces = "RETURN p ORDER BY p.knownFrom, p.id LIMIT $places";

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
      on: { label: "Entity" },
      where: "NOT n:Article",
      reachedBy: [
        "MATCH (n:Statement)-[:REPORTED_IN]->(m:Passage)",
        "MATCH (n:Claim|Pledge|Proposal)<-[:CONVEYS]-(m:Statement)",
        "MATCH (n:Condition)-[:STATED_BY]->(m:Statement)",
        "MATCH (n:Actor|Event)<-[:MENTIONS]-(m:Passage)",
      ],
      growsIf: [
        "size(coalesce(n.citations, [])) < $places OR EXISTS {",
        "  MATCH (m)-[:REPORTED_IN*0..1]->(p:Passage)",
        "  WITH p, coalesce(p.knownFrom, $unknown) AS day, coalesce(n.citedUntil, $unknown) AS last",
        "  WHERE day < last OR (day = last AND p.id < n.lastCited)",
        "  RETURN p",
        "}",
      ].join("\n"),
      set: [
        "CALL (n) {",
        "  WITH n WHERE n:Passage RETURN n AS p",
        "  UNION MATCH (n:Statement)-[:REPORTED_IN]->(p:Passage) RETURN p",
        `  UNION MATCH (n:Claim|Pledge|Proposal)<-[:CONVEYS]-(:Statement)-[:REPORTED_IN]->(p:Passage) ${firstPlaces}`,
        `  UNION MATCH (n:Condition)-[:STATED_BY]->(:Statement)-[:REPORTED_IN]->(p:Passage) ${firstPlaces}`,
        `  UNION MATCH (n:Actor|Event)<-[:MENTIONS]-(p:Passage) ${firstPlaces}`,
        "}",
        "MATCH (p)-[:IN]->(a:Article)",
        "WITH DISTINCT n, p, a ORDER BY n.id, p.knownFrom, p.id",
        `WITH n, collect(${keptCitation("p", "a")})[0..$places] AS citations, collect(p)[0..$places][-1] AS last`,
        "SET n.citations = citations, n.citedUntil = last.knownFrom, n.lastCited = last.id",
      ].join("\n"),
      // A day after all others: the places of undated articles come last.
      parameters: { places: citedPlaces, unknown: openDay },
    },
  ],
};
