import type { Hop } from "../graph/declarations.js";
import type { EdgeRow, NodeRow } from "./rows.js";
import type { Command } from "./run.js";

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

/** Whether there is anything in the graph. */
export const readIsEmpty: Command = { text: "RETURN NOT EXISTS { MATCH (n:Entity) } AS empty", parameters: {} };

/**
 * Whether a version wrote the graph that did not know a label yet, and if so whether all of it is of one dataset; a node
 * that says no dataset is not. One node tells of the version, since a version writes all of a type.
 */
export const readIsOutdated = (
  { of, label }: { readonly of: string; readonly label: string },
  dataset: string,
): Command => ({
  text: [
    `OPTIONAL MATCH (n:${of}) WITH n LIMIT 1`,
    `WITH coalesce(NOT n:${label}, false) AS outdated`,
    "RETURN outdated, CASE WHEN outdated THEN NOT EXISTS { MATCH (m:Entity) WHERE m.dataset IS NULL OR m.dataset <> $dataset } ELSE false END AS isOwn",
  ].join("\n"),
  parameters: { dataset },
});

/** Nodes next to these, which what is written or deleted there concerns: `MATCH (n)--(m:Entity) RETURN DISTINCT m.id`. */
export const readNeighbours = (ids: readonly string[]): Command => ({
  text: "UNWIND $ids AS id MATCH (n:Entity {id: id})--(m:Entity) RETURN DISTINCT m.id",
  parameters: { ids },
});

/** Waits until the full-text indexes have what was written. */
export const awaitFullText: Command = {
  text: "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()",
  parameters: {},
};
