import type { Driver } from "neo4j-driver";
import type { Reporter } from "../../../src/database/report/reporter.js";

/**
 * What the writer keeps beside the records (`src/ingest/reading-commands.ts`), for a whole graph that was imported offline:
 * type by type, from the articles down, instead of around the records of one load.
 */
const passes: readonly string[] = [
  ...[
    ["Article", "SET n.knownFrom = n.publishedLatest, n.knownUndated = n.published IS NULL"],
    ...[
      ["Passage", "-[:IN]->", "Article"],
      ["Statement", "-[:REPORTED_IN]->", "Passage"],
      ["Claim|Pledge|Proposal", "<-[:CONVEYS]-", "Statement"],
      ["Condition|Event", "--", "Passage|Statement|Claim|Pledge|Proposal"],
      ["Actor", "--", "Article|Passage|Statement|Claim|Pledge|Proposal|Event"],
    ].map(
      ([label, way, sources]) =>
        [
          label,
          `OPTIONAL MATCH (n)${way}(m:${sources}) WITH n, min(m.knownFrom) AS knownFrom, count(CASE WHEN m.knownUndated THEN 1 END) > 0 AS knownUndated SET n.knownFrom = knownFrom, n.knownUndated = knownUndated`,
        ] as const,
    ),
    ["Statement", "WITH n, coalesce(n.saidOnLatest, n.knownFrom) AS day SET n.worldFrom = day, n.worldTo = CASE WHEN day IS NOT NULL THEN 10000000 END"],
    ["Statement", "MATCH (n)-[:REPORTED_IN]->(p:Passage)-[:IN]->(a:Article) WITH n, p, a ORDER BY p.knownFrom, p.id WITH n, collect(coalesce(toString(p.knownFrom), '-') + ' ' + a.id + ' ' + p.fragment + ' ' + p.digest)[0..5] AS found SET n.citations = found"],
    ["Claim|Pledge|Proposal", "MATCH (n)<-[:CONVEYS]-(s:Statement) WITH n, s LIMIT 5 UNWIND coalesce(s.citations, []) AS citation WITH n, collect(DISTINCT citation)[0..5] AS found SET n.citations = found"],
    [
      "Claim|Pledge|Proposal",
      "OPTIONAL MATCH (n)<-[:CONVEYS]-(s:Statement) WITH n, collect(DISTINCT s.weakestCertainty) AS found SET n.surest = coalesce([certainty IN ['CERTAIN', 'PROBABLE', 'POSSIBLE'] WHERE certainty IN found][0], 'UNSPECIFIED')",
    ],
    // The made up names have neither capitals nor marks that folding would change but for capitals.
    ["Actor", "OPTIONAL MATCH (n)<-[r:MENTIONS]-() WITH n, r LIMIT 1000 WITH n, collect(DISTINCT r.surface) AS found SET n.spellings = found"],
    ["Actor|Event", "SET n.foldedNames = [toLower(n.name)] + COLLECT { UNWIND coalesce(n.spellings, []) AS spelling RETURN toLower(spelling) }"],
  ].map(([label, work]) => `MATCH (n:${label}) CALL (n) { ${work} } IN TRANSACTIONS OF 10000 ROWS`),
  "MATCH ()-[r:MEMBER_OF]->() CALL (r) { MATCH (s:Statement) WHERE s.id IN r.statementIds WITH r, min(s.knownFrom) AS knownFrom, count(CASE WHEN s.knownUndated THEN 1 END) > 0 AS knownUndated SET r.knownFrom = knownFrom, r.knownUndated = knownUndated } IN TRANSACTIONS OF 10000 ROWS",
];

/** Fills in what is missing; a graph that has it is left as it is. */
export async function fillReadings(driver: Driver, report: Reporter): Promise<void> {
  const { records } = await driver.executeQuery("MATCH (n:Actor) RETURN count(n.foldedNames) > 0 AS isFilled");
  if (records[0]?.get("isFilled") === true) return;
  report.step("Filling in what the writer keeps beside the records");
  const session = driver.session();
  try {
    for (const pass of passes) await session.run(pass);
    await session.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
  } finally {
    await session.close();
  }
}
