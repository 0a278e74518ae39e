import type { Hop } from "../graph/declarations.js";
import type { EdgeRow, NodeRow } from "./rows.js";

/** A statement of Cypher with its parameters. */
export interface Command {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Takes part in a write: all commands take effect, or none. */
export type Run = (command: Command) => Promise<readonly (readonly unknown[])[]>;

/** The writer's statements. Labels and types come from the model; every value is a parameter. */

/** `MATCH (n:Entity {dataset: $dataset}) RETURN n.id, n.recordDigest`: what an earlier load of the same documents left. */
export const readDataset = (dataset: string): Command => ({
  text: "MATCH (n:Entity {dataset: $dataset}) RETURN n.id, n.recordDigest",
  parameters: { dataset },
});

/** The first label but Entity of each of these ids that is in the graph. */
export const readKnown = (ids: readonly string[]): Command => ({
  text: "MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id, labels(n)[-1]",
  parameters: { ids },
});

/** `UNWIND $rows AS row MERGE (n:Entity {id: row.id}) ... SET n:Actor:Person, n += row.properties`. */
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

/** Takes away the relationships that earlier versions of these records wrote: `MATCH (n:Entity {id: id})-[r:MADE]->() DELETE r`. */
export const deleteEdges = (hop: Hop, ids: readonly string[]): Command => ({
  text: [
    "UNWIND $ids AS id",
    `MATCH (n:Entity {id: id})${pattern(hop)}()`,
    "WHERE all(name IN keys($with) WHERE r[name] = $with[name])",
    "DELETE r",
  ].join("\n"),
  parameters: { ids, with: hop.with ?? {} },
});

/** `UNWIND $rows AS row MATCH (a:Entity {id: row.owner}) MATCH (b:Entity {id: row.other}) CREATE (a)-[r:MADE]->(b) SET r = row.properties`. */
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

/** Nodes that the documents no longer have, but for those that records of elsewhere are linked with; gives the ids of the deleted. */
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

/** Everything, to start over. */
export const deleteEverything: Command = { text: "MATCH (n:Entity) DETACH DELETE n RETURN count(n)", parameters: {} };

/** The statements that these pass on. */
export const readRelayed = (ids: readonly string[]): Command => ({
  text: "MATCH (n:Statement)-[:RELAYS]->(relayed:Statement) WHERE n.id IN $ids RETURN DISTINCT relayed.id",
  parameters: { ids },
});

/** Whether there is anything in the graph. */
export const readIsEmpty: Command = { text: "RETURN NOT EXISTS { MATCH (n:Entity) } AS empty", parameters: {} };

/**
 * Whether a version before 0.2 wrote the graph, which knew no label for what statements convey, and if so whether all of it
 * is of one dataset; a node that says no dataset is not. One node tells of the version, since a version writes all of a type.
 */
export const readIsOutdated = (dataset: string): Command => ({
  text: [
    "OPTIONAL MATCH (n:Claim|Pledge|Proposal) WITH n LIMIT 1",
    "WITH coalesce(NOT n:Proposition, false) AS outdated",
    "RETURN outdated, CASE WHEN outdated THEN NOT EXISTS { MATCH (m:Entity) WHERE m.dataset IS NULL OR m.dataset <> $dataset } ELSE false END AS isOwn",
  ].join("\n"),
  parameters: { dataset },
});

/**
 * Brings depth, weakest certainty, firstHand and attribution up to date for the given statements and for all that they pass on. The
 * depth counts the links of the shortest chain; the weakest is of the statement and of all that pass it on.
 * @param certainties from the surest to the least sure.
 */
export const refreshChains = (ids: readonly string[], certainties: readonly string[]): Command => ({
  text: [
    "MATCH (changed:Statement) WHERE changed.id IN $ids",
    "MATCH (changed)-[:RELAYS*0..]->(s:Statement)",
    "WITH DISTINCT s",
    "CALL (s) {",
    "  MATCH chain = (s)<-[:RELAYS*0..]-(link:Statement)",
    "  RETURN max(reduce(place = -1, i IN range(0, size($certainties) - 1) | CASE WHEN $certainties[i] = link.certainty THEN i ELSE place END)) AS weakest,",
    "    min(CASE WHEN EXISTS { (link)<-[:RELAYS]-() } THEN null ELSE length(chain) + 1 END) AS depth",
    "}",
    "SET s.depth = depth, s.weakestCertainty = $certainties[weakest], s.weakestCertaintyRank = size($certainties) - 1 - weakest,",
    "  s.firstHand = depth = 1 AND s.voice IN ['DIRECT', 'INDIRECT'],",
    "  s.attribution = CASE WHEN depth > 1 THEN 'RELAYED' WHEN EXISTS { (s)<-[:MADE]-() } THEN 'ATTRIBUTED' ELSE 'NARRATOR' END",
  ].join("\n"),
  parameters: { ids, certainties },
});
