import neo4j, { type Driver } from "neo4j-driver";
import type { Reporter } from "../../../src/database/report/reporter.js";
import { certaintiesOf, type GraphModel, surestKey } from "../../../src/graph/graph-model.js";
import { printKnownWords } from "../../../src/graph/day-words.js";
import { openDay } from "../../../src/graph/scalars/edtf.js";
import { citedPlaces, keptCitation } from "../../../src/graph/kept-citation.js";
import { knownKey } from "../../../src/graph/searched-keys.js";
import { keep, readings } from "../../../src/ingest/reading-commands.js";
import { relationshipsNamingStatements } from "../../../src/ingest/refresh-readings.js";

/** One derived value for all nodes of a kind. */
interface Pass {
  readonly label: string;
  /** A predicate on `n` for nodes that lack the value but should have it. */
  readonly lacking: string;
  /** Cypher that derives the value and stores it. */
  readonly work: string;
}

/** `knownUndated` is never null once a level has been filled in, so it shows which nodes still lack both values. */
const notKnown = "n.knownUndated IS NULL";

/** Most mentions of one actor from which spellings are taken. */
const mostMentions = 1_000;

/**
 * The derived values of `src/ingest/reading-commands.ts`, for a whole graph that was imported offline: type by type,
 * from the articles down, instead of around the records of one load.
 */
const passes: readonly Pass[] = [
  { label: "Article", lacking: notKnown, work: keep.article },
  ...readings.levels.map((level) => ({ label: level.label, lacking: notKnown, work: keep.level(level) })),
  {
    label: "Statement",
    lacking: "n.worldFrom IS NULL AND coalesce(n.saidOnLatest, n.knownFrom) IS NOT NULL",
    work: "SET n.worldFrom = coalesce(n.saidOnLatest, n.knownFrom), n.worldTo = $open",
  },
  { label: "Statement", lacking: "n.reportedOn IS NULL AND n.knownFrom IS NOT NULL", work: keep.reportedOn },
  {
    label: "Claim|Proposal",
    lacking: "n.worldFrom IS NULL AND n.validFrom IS NULL AND n.validTo IS NULL",
    work: keep.saidDays,
  },
  {
    label: "Statement",
    lacking: "n.citations IS NULL",
    work:
      "MATCH (n)-[:REPORTED_IN]->(p:Passage)-[:IN]->(a:Article) WITH n, p, a ORDER BY p.knownFrom, p.id " +
      `WITH n, collect(${keptCitation("p", "a")})[0..$places] AS found SET n.citations = found`,
  },
  {
    label: "Claim|Pledge|Proposal",
    lacking: "n.citations IS NULL",
    work:
      "MATCH (n)<-[:CONVEYS]-(s:Statement) WITH n, s LIMIT $places UNWIND coalesce(s.citations, []) " +
      "AS citation WITH n, collect(DISTINCT citation)[0..$places] AS found SET n.citations = found",
  },
  { label: "Claim|Pledge|Proposal", lacking: `n.${surestKey} IS NULL`, work: keep.surest },
  {
    label: "Actor",
    lacking: "n.spellings IS NULL",
    work:
      `OPTIONAL MATCH (n)<-[r:MENTIONS]-(p:Passage) WITH n, r, p LIMIT ${mostMentions} WITH n, ` +
      "r.surface AS value, min(p.knownFrom) AS knownFrom, count(CASE WHEN p.knownUndated THEN 1 END) > 0 " +
      "AS knownUndated WITH n, collect(value) AS found, collect(CASE WHEN value IS NOT NULL THEN " +
      `${printKnownWords("knownFrom", "knownUndated")} END) AS known SET n.spellings = found, ` +
      `n.${knownKey("spellings")} = known`,
  },
];

const statements = (model: GraphModel): readonly string[] => [
  ...passes.map(
    ({ label, lacking, work }) =>
      `MATCH (n:${label}) WHERE ${lacking} CALL (n) { ${work} } IN TRANSACTIONS OF 10000 ROWS`,
  ),
  ...relationshipsNamingStatements(model).map(
    ({ type }) =>
      `MATCH ()-[r:${type}]->() WHERE r.knownUndated IS NULL CALL (r) { ${keep.evidence} } ` +
      "IN TRANSACTIONS OF 10000 ROWS",
  ),
];

/**
 * Fills in the derived values that are missing: all of them in a new graph, recently added ones in an older graph, and
 * otherwise none.
 */
export async function fillReadings(driver: Driver, model: GraphModel, report: Reporter): Promise<void> {
  report.step("Filling in what the writer keeps beside the records");
  const parameters = { open: neo4j.int(openDay), places: neo4j.int(citedPlaces), certainties: certaintiesOf(model) };
  const session = driver.session();
  try {
    for (const statement of statements(model)) await session.run(statement, parameters);
  } finally {
    await session.close();
  }
}
