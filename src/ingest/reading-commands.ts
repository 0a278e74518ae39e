import { printDayWord, printKnownWords } from "../graph/day-words.js";
import { clockKeys, surestKey } from "../graph/graph-model.js";
import { citedPlaces, keptCitation } from "../graph/kept-citation.js";
import { openDay } from "../graph/scalars/edtf.js";
import { knownKey, searchKeys } from "../graph/searched-keys.js";
import type { Command } from "./graph-store.js";

/*
 * What the writer keeps on nodes beside their records, since a question would have to walk far for it: since when they are
 * known, where they are cited, which spellings they have. Each command takes ids and brings up to date the nodes of one
 * kind among them and next to them; it gives back the ids of those.
 */

/** Nodes that are known from others: those of `label`, from the `sources` at the other end of `way`. */
interface Level {
  readonly label: string;
  readonly way: string;
  readonly sources: string;
}

/** From the articles down: whatever an article, a passage or a statement leads to is known from the day that those are. */
const levels: readonly Level[] = [
  { label: "Passage", way: "-[:IN]->", sources: "Article" },
  { label: "Statement", way: "-[:REPORTED_IN]->", sources: "Passage" },
  { label: "Claim|Pledge|Proposal", way: "<-[:CONVEYS]-", sources: "Statement" },
  { label: "Condition", way: "-[:STATED_BY]->", sources: "Statement" },
  { label: "Event", way: "--", sources: "Passage|Statement|Claim|Pledge|Proposal" },
  { label: "Actor", way: "--", sources: "Article|Passage|Statement|Claim|Pledge|Proposal|Event" },
];

/** What is known from these, from the first day on. */
const knownFrom = (source: string): string =>
  `min(${source}.knownFrom) AS knownFrom, count(CASE WHEN ${source}.knownUndated THEN 1 END) > 0 AS knownUndated`;

/** What is kept of a bound node `n`, or relationship `r`, whichever way it was found. */
export const keep = {
  article: "SET n.knownFrom = n.publishedLatest, n.knownUndated = n.published IS NULL",
  level: ({ way, sources }: Level): string =>
    [
      `OPTIONAL MATCH (n)${way}(m:${sources})`,
      `WITH n, ${knownFrom("m")}`,
      "SET n.knownFrom = knownFrom, n.knownUndated = knownUndated",
    ].join("\n"),
  evidence: [
    `CALL (r) { MATCH (s:Statement) WHERE s.id IN r.statementIds RETURN ${knownFrom("s")} }`,
    "SET r.knownFrom = knownFrom, r.knownUndated = knownUndated",
  ].join("\n"),
  reportedOn: [
    "CALL (n) {",
    "  OPTIONAL MATCH (n)-[:REPORTED_IN]->(:Passage)-[:IN]->(a:Article) WHERE a.published IS NOT NULL",
    "  RETURN a AS first ORDER BY a.publishedLatest, a.published LIMIT 1",
    "}",
    "SET n.reportedOn = first.published, n.reportedOnEarliest = first.publishedEarliest, n.reportedOnLatest = first.publishedLatest",
  ].join("\n"),
  /** With `$open`. */
  saidDays: [
    "OPTIONAL MATCH (n)<-[:CONVEYS]-(s:Statement)",
    "WITH n, min(s.worldFrom) AS day",
    "SET n.worldFrom = day, n.worldTo = CASE WHEN day IS NOT NULL THEN $open END",
  ].join("\n"),
  /** With `$certainties` from the surest to the least sure. */
  surest: [
    "OPTIONAL MATCH (n)<-[:CONVEYS]-(s:Statement)",
    "WITH n, collect(DISTINCT s.weakestCertainty) AS found",
    `SET n.${surestKey} = coalesce([certainty IN $certainties WHERE certainty IN found][0], $certainties[-1])`,
  ].join("\n"),
} as const;

/** The days of the articles among these: `SET n.knownFrom = n.publishedLatest`. */
const readArticles = (ids: readonly string[]): Command => ({
  text: `MATCH (n:Article) WHERE n.id IN $ids ${keep.article} RETURN n.id`,
  parameters: { ids },
});

/**
 * One level:
 * ```cypher
 * MATCH (m:Entity) WHERE m.id IN $ids
 * CALL (m) { WITH m WHERE m:Statement RETURN m AS n UNION MATCH (m:Passage)<-[:REPORTED_IN]-(n:Statement) RETURN n }
 * WITH DISTINCT n
 * OPTIONAL MATCH (n)-[:REPORTED_IN]->(m:Passage)
 * WITH n, min(m.knownFrom) AS knownFrom, count(CASE WHEN m.knownUndated THEN 1 END) > 0 AS knownUndated
 * SET n.knownFrom = knownFrom, n.knownUndated = knownUndated
 * RETURN n.id
 * ```
 */
const readLevel = (level: Level, ids: readonly string[]): Command => ({
  text: [
    "MATCH (m:Entity) WHERE m.id IN $ids",
    `CALL (m) { WITH m WHERE m:${level.label} RETURN m AS n UNION MATCH (n:${level.label})${level.way}(m:${level.sources}) RETURN n }`,
    "WITH DISTINCT n",
    keep.level(level),
    "RETURN n.id",
  ].join("\n"),
  parameters: { ids },
});

/**
 * Relationships that name their statements are known from these:
 * ```cypher
 * MATCH (m:Entity) WHERE m.id IN $ids
 * CALL (m) {
 *   WITH m WHERE m:Pledge MATCH (m)-[r:PARTY_TO]-() RETURN r
 *   UNION WITH m WHERE m:Statement MATCH (m)-[:CONVEYS]->()-[:SUBJECT|OBJECT]->(:Pledge)-[r:PARTY_TO]-() WHERE m.id IN r.statementIds RETURN r
 * }
 * WITH DISTINCT r ... SET r.knownFrom = knownFrom, r.knownUndated = knownUndated
 * ```
 * @param type of the relationships.
 * @param label of the records that write them.
 */
const readEvidence = (type: string, label: string, ids: readonly string[]): Command => ({
  text: [
    "MATCH (m:Entity) WHERE m.id IN $ids",
    "CALL (m) {",
    `  WITH m WHERE m:${label} MATCH (m)-[r:${type}]-() RETURN r`,
    `  UNION WITH m WHERE m:Statement MATCH (m)-[:CONVEYS]->()-[:SUBJECT|OBJECT]->(:${label})-[r:${type}]-() WHERE m.id IN r.statementIds RETURN r`,
    "}",
    "WITH DISTINCT r",
    keep.evidence,
    "RETURN null",
  ].join("\n"),
  parameters: { ids },
});

/**
 * When statements were first reported: the publication of their articles that ends first, and of those that end on one day
 * the one whose text comes first.
 */
const readReportedOn = (ids: readonly string[]): Command => ({
  text: ["MATCH (n:Statement) WHERE n.id IN $ids", keep.reportedOn, "RETURN null"].join("\n"),
  parameters: { ids },
});

/**
 * Claims that do not say since when they hold, and proposals, count from when they were first said:
 * `SET n.worldFrom = min(s.worldFrom)` over the statements that convey them. Those count themselves by then.
 */
const readSaidDays = (ids: readonly string[]): Command => ({
  text: [
    "MATCH (n:Claim|Proposal) WHERE n.id IN $ids AND n.validFrom IS NULL AND n.validTo IS NULL",
    keep.saidDays,
    "RETURN null",
  ].join("\n"),
  parameters: { ids, open: openDay },
});

/** Statements without a date count from when they became known; pledges from the first dated entry of their history. */
const readWorldDays = (ids: readonly string[]): Command => ({
  text: [
    "MATCH (n:Statement|Pledge) WHERE n.id IN $ids",
    "WITH n, COLLECT { MATCH (n)-[entry:STAGED_BY]->() WHERE entry.on IS NOT NULL RETURN [entry.on, entry.onEarliest, entry.onLatest] ORDER BY entry.onLatest, entry.on LIMIT 1 }[0] AS first",
    "SET n.since = coalesce(n.agreedOn, first[0]), n.sinceEarliest = coalesce(n.agreedOnEarliest, first[1]), n.sinceLatest = coalesce(n.agreedOnLatest, first[2])",
    "WITH n, CASE WHEN n:Statement THEN coalesce(n.saidOnLatest, n.knownFrom) ELSE n.sinceLatest END AS day",
    "SET n.worldFrom = day, n.worldTo = CASE WHEN day IS NOT NULL THEN $open END",
    "RETURN null",
  ].join("\n"),
  parameters: { ids, open: openDay },
});

/** Entries of a history without a date count from when their statements do. */
const readEntryDays = (ids: readonly string[]): Command => ({
  text: [
    "MATCH (n:Statement|Pledge) WHERE n.id IN $ids",
    "MATCH (n)-[entry:STAGED_BY]-() WHERE entry.on IS NULL",
    "WITH DISTINCT entry, endNode(entry).worldFrom AS day",
    "SET entry.worldFrom = day, entry.worldTo = CASE WHEN day IS NOT NULL THEN $open END",
    "RETURN null",
  ].join("\n"),
  parameters: { ids, open: openDay },
});

/**
 * How sure the surest statement is that conveys a proposition, so that a search for paths need not look for it:
 * ```cypher
 * MATCH (m:Entity) WHERE m.id IN $ids
 * CALL (m) { WITH m WHERE m:Claim|Pledge|Proposal RETURN m AS n UNION MATCH (m:Statement)-[:RELAYS*0..]->(:Statement)-[:CONVEYS]->(n) RETURN n }
 * WITH DISTINCT n
 * OPTIONAL MATCH (n)<-[:CONVEYS]-(s:Statement)
 * WITH n, collect(DISTINCT s.weakestCertainty) AS found
 * SET n.surest = coalesce([certainty IN $certainties WHERE certainty IN found][0], $certainties[-1])
 * ```
 * @param certainties from the surest to the least sure.
 */
const readSurest = (ids: readonly string[], certainties: readonly string[]): Command => ({
  text: [
    "MATCH (m:Entity) WHERE m.id IN $ids",
    "CALL (m) {",
    "  WITH m WHERE m:Claim|Pledge|Proposal RETURN m AS n",
    "  UNION MATCH (m:Statement)-[:RELAYS*0..]->(:Statement)-[:CONVEYS]->(n) RETURN n",
    "}",
    "WITH DISTINCT n",
    keep.surest,
    "RETURN null",
  ].join("\n"),
  parameters: { ids, certainties },
});

/**
 * Where a node is cited from, the first known places first, each as day, article, fragment and digest with blanks between:
 * an article by the whole of itself, a passage by itself, a statement by where it is reported, what statements convey by
 * these, all else by what names it.
 */
const readCitations = (ids: readonly string[]): Command => ({
  text: [
    "MATCH (a:Article) WHERE a.id IN $ids",
    "SET a.citations = [coalesce(toString(a.knownFrom), '-') + ' ' + a.id + ' char=0,' + toString(a.length) + ' ' + a.textDigest]",
    "WITH count(*) AS articles",
    "MATCH (n:Entity) WHERE n.id IN $ids AND NOT n:Article",
    "CALL (n) {",
    "  WITH n WHERE n:Passage RETURN n AS p",
    "  UNION MATCH (n:Statement)-[:REPORTED_IN]->(p:Passage) RETURN p",
    "  UNION MATCH (n:Claim|Pledge|Proposal)<-[:CONVEYS]-(:Statement)-[:REPORTED_IN]->(p:Passage) RETURN p ORDER BY p.knownFrom, p.id LIMIT $places",
    "  UNION MATCH (n:Condition)-[:STATED_BY]->(:Statement)-[:REPORTED_IN]->(p:Passage) RETURN p ORDER BY p.knownFrom, p.id LIMIT $places",
    "  UNION MATCH (n:Actor|Event)<-[:MENTIONS]-(p:Passage) RETURN p ORDER BY p.knownFrom, p.id LIMIT $places",
    "}",
    "MATCH (p)-[:IN]->(a:Article)",
    "WITH DISTINCT n, p, a ORDER BY n.id, p.knownFrom, p.id",
    `WITH n, collect(${keptCitation("p", "a")})[0..$places] AS citations`,
    "SET n.citations = citations",
    "RETURN null",
  ].join("\n"),
  parameters: { ids, places: citedPlaces },
});

/**
 * Spellings and titles of whoever passages mention, and from which day each is known; references such as "its allies" are
 * none:
 * ```cypher
 * MATCH (n:Actor) WHERE n.id IN $ids
 * OPTIONAL MATCH (n)<-[r:MENTIONS]-(p:Passage) WHERE NOT coalesce(r.reference, false)
 * WITH n, r.surface AS value, min(p.knownFrom) AS knownFrom, count(CASE WHEN p.knownUndated THEN 1 END) > 0 AS knownUndated ORDER BY value
 * WITH n, collect(value) AS found, collect(CASE WHEN value IS NOT NULL THEN coalesce(toString(500000000 + knownFrom), '900000000') + ... END) AS known
 * SET n.spellings = found, n.spellingsKnown = known
 * ```
 * @param except property of the relationship that leaves one out where it is true.
 */
const readSpellings = (
  label: string,
  key: string,
  { by, except }: { readonly by: string; readonly except: string | undefined },
  ids: readonly string[],
): Command => ({
  text: [
    `MATCH (n:${label}) WHERE n.id IN $ids`,
    `OPTIONAL MATCH (n)<-[r:MENTIONS]-(p:Passage)${except === undefined ? "" : ` WHERE NOT coalesce(r.${except}, false)`}`,
    `WITH n, r.${by} AS value, ${knownFrom("p")} ORDER BY value`,
    `WITH n, collect(value) AS found, collect(CASE WHEN value IS NOT NULL THEN ${printKnownWords("knownFrom", "knownUndated")} END) AS known`,
    `SET n.${key} = found, n.${knownKey(key)} = known`,
    "RETURN null",
  ].join("\n"),
  parameters: { ids },
});

/** The clocks as words of the full-text indexes, after all else that is kept: `SET n.searchFrom = coalesce(toString(500000000 + n.worldFrom), 'undated'), ...`. */
const readSearchDays = (ids: readonly string[]): Command => ({
  text: [
    `MATCH (n:Entity) WHERE n.id IN $ids AND n.${searchKeys.type} IS NOT NULL`,
    `SET n.${searchKeys.known} = ${printKnownWords(`n.${clockKeys.knownFrom}`, `n.${clockKeys.knownUndated}`)}`,
    `SET n.${searchKeys.from} = ${printDayWord(`n.${clockKeys.worldFrom}`)}, n.${searchKeys.to} = ${printDayWord(`n.${clockKeys.worldTo}`)}`,
    "RETURN null",
  ].join("\n"),
  parameters: { ids },
});

/** Waits until the full-text indexes have what was written. */
export const awaitFullText: Command = {
  text: "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()",
  parameters: {},
};

export const readings = {
  levels,
  readArticles,
  readLevel,
  readEvidence,
  readReportedOn,
  readWorldDays,
  readSaidDays,
  readEntryDays,
  readSurest,
  readCitations,
  readSpellings,
  readSearchDays,
};

/** Nodes next to these, which what is written or deleted there concerns: `MATCH (n)--(m:Entity) RETURN DISTINCT m.id`. */
export const readNeighbours = (ids: readonly string[]): Command => ({
  text: "UNWIND $ids AS id MATCH (n:Entity {id: id})--(m:Entity) RETURN DISTINCT m.id",
  parameters: { ids },
});
