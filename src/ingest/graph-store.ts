import type { Hop } from "../graph/declarations.js";
import type { EdgeRow, NodeRow } from "./rows.js";

/** A statement of Cypher with its parameters. */
export interface Command {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Runs a command within a write whose commands all take effect, or none; gives its rows. */
export type Run = (command: Command) => Promise<readonly (readonly unknown[])[]>;

/**
 * Id and record digest of every node that an earlier load of this dataset wrote:
 * `MATCH (n:Entity {dataset: $dataset}) RETURN n.id, n.recordDigest`.
 */
export const readDataset = (dataset: string): Command => ({
  text: "MATCH (n:Entity {dataset: $dataset}) RETURN n.id, n.recordDigest",
  parameters: { dataset },
});

/** Which of these ids are in the graph, each with its most specific label. */
export const readKnown = (ids: readonly string[]): Command => ({
  text: "MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id, labels(n)[-1]",
  parameters: { ids },
});

/**
 * Creates or updates nodes: `UNWIND $rows AS row MERGE (n:Entity {id: row.id}) ... SET n:Actor:Person, n +=
 * row.properties`.
 */
export const writeNodes = (labels: readonly string[], rows: readonly NodeRow[], dataset: string): Command => ({
  text: [
    "UNWIND $rows AS row",
    "MERGE (n:Entity {id: row.id})",
    "ON CREATE SET n.recordedFrom = datetime()",
    `SET n:${labels.join(":")}, n += row.properties, n.recordDigest = row.recordDigest, n.dataset = $dataset`,
  ].join("\n"),
  parameters: { rows, dataset },
});

const pattern = (hop: Hop): string => (hop.direction === "out" ? `-[r:${hop.type}]->` : `<-[r:${hop.type}]-`);

/**
 * Deletes the relationships that earlier versions of these records wrote:
 * `MATCH (n:Entity {id: id})-[r:MADE]->() DELETE r`.
 */
export const deleteEdges = (hop: Hop, ids: readonly string[]): Command => ({
  text: [
    "UNWIND $ids AS id",
    `MATCH (n:Entity {id: id})${pattern(hop)}()`,
    "WHERE all(name IN keys($with) WHERE r[name] = $with[name])",
    "DELETE r",
  ].join("\n"),
  parameters: { ids, with: hop.with ?? {} },
});

/**
 * Creates relationships: `UNWIND $rows AS row MATCH (a:Entity {id: row.owner}) MATCH (b:Entity {id: row.other}) CREATE
 * (a)-[r:MADE]->(b) SET r = row.properties`.
 */
export const writeEdges = (hop: Hop, rows: readonly EdgeRow[]): Command => ({
  text: [
    "UNWIND $rows AS row",
    "MATCH (a:Entity {id: row.owner})",
    "MATCH (b:Entity {id: row.other})",
    `CREATE (a)${pattern(hop)}(b)`,
    "SET r = row.properties",
  ].join("\n"),
  parameters: { rows },
});

/**
 * Deletes nodes that the documents no longer contain, except those linked to nodes outside the dataset. Gives the ids
 * of the deleted nodes.
 */
export const deleteNodes = (ids: readonly string[], dataset: string): Command => ({
  text: [
    "UNWIND $ids AS id",
    "MATCH (n:Entity {id: id})",
    "WHERE NOT EXISTS { MATCH (n)--(m:Entity) WHERE m.dataset IS NULL OR m.dataset <> $dataset }",
    "WITH n, n.id AS deleted",
    "DETACH DELETE n",
    "RETURN deleted",
  ].join("\n"),
  parameters: { ids, dataset },
});

export const deleteEverything: Command = { text: "MATCH (n:Entity) DETACH DELETE n RETURN count(n)", parameters: {} };

/** The ids of the statements that these relay. */
export const readRelayed = (ids: readonly string[]): Command => ({
  text: "MATCH (n:Statement)-[:RELAYS]->(relayed:Statement) WHERE n.id IN $ids RETURN DISTINCT relayed.id",
  parameters: { ids },
});

export const readIsEmpty: Command = { text: "RETURN NOT EXISTS { MATCH (n:Entity) } AS empty", parameters: {} };

/**
 * Whether a version before 0.2 wrote the graph, and if so, whether all of it belongs to one dataset; nodes without a
 * dataset do not. Before 0.2, propositions had no label in common. One node is enough to tell, because each version
 * writes all nodes of a type alike.
 */
export const readIsOutdated = (dataset: string): Command => ({
  text: [
    "OPTIONAL MATCH (n:Claim|Pledge|Proposal) WITH n LIMIT 1",
    "WITH coalesce(NOT n:Proposition, false) AS outdated",
    "RETURN outdated, CASE WHEN outdated THEN NOT EXISTS { MATCH (m:Entity) " +
      "WHERE m.dataset IS NULL OR m.dataset <> $dataset } ELSE false END AS isOwn",
  ].join("\n"),
  parameters: { dataset },
});

/**
 * Derives depth, weakest certainty, firstHand and attribution anew for the given statements and for all that they
 * relay. The depth is the number of links in the shortest chain; the weakest certainty is taken over the statement and
 * all that relay it.
 * @param certainties from the most to the least certain.
 */
export const refreshChains = (ids: readonly string[], certainties: readonly string[]): Command => ({
  text: [
    "MATCH (changed:Statement) WHERE changed.id IN $ids",
    "MATCH (changed)-[:RELAYS*0..]->(s:Statement)",
    "WITH DISTINCT s",
    "CALL (s) {",
    "  MATCH chain = (s)<-[:RELAYS*0..]-(link:Statement)",
    "  RETURN max(reduce(place = -1, i IN range(0, size($certainties) - 1) | " +
      "CASE WHEN $certainties[i] = link.certainty THEN i ELSE place END)) AS weakest,",
    "    min(CASE WHEN EXISTS { (link)<-[:RELAYS]-() } THEN null ELSE length(chain) + 1 END) AS depth",
    "}",
    "SET s.depth = depth, s.weakestCertainty = $certainties[weakest], " +
      "s.weakestCertaintyRank = size($certainties) - 1 - weakest,",
    "  s.firstHand = depth = 1 AND s.voice IN ['DIRECT', 'INDIRECT'],",
    "  s.attribution = CASE WHEN depth > 1 THEN 'RELAYED' WHEN EXISTS { (s)<-[:MADE]-() } " +
      "THEN 'ATTRIBUTED' ELSE 'NARRATOR' END",
  ].join("\n"),
  parameters: { ids, certainties },
});
