import { citedPlaces, keptCitation } from "../../graph/kept-citation.js";
import type { GraphModel } from "../../graph/graph-model.js";
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
