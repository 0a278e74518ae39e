import { citedPlaces, keptCitation } from "../../graph/kept-citation.js";
import type { StoredReading } from "../../graph/stored-reading.js";

/** Of those with many places only the first known ones are looked at. */
const firstPlaces = "RETURN p ORDER BY p.knownFrom, p.id LIMIT $places";

/**
 * Where a node is cited from, the first known places first, each as day, article, fragment and digest with blanks between:
 * an article by the whole of itself, a passage by itself, a statement by where it is reported, what statements convey by
 * these, all else by what names it.
 */
export const citations: StoredReading = {
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
        `WITH n, collect(${keptCitation("p", "a")})[0..$places] AS citations`,
        "SET n.citations = citations",
      ].join("\n"),
      parameters: { places: citedPlaces },
    },
  ],
};
