import type { Hop } from "../../graph/declarations.js";
import type { OwnerLists } from "../change/ownership.js";
import type { EdgeRow, NodeRow } from "../change/rows.js";
import type { Command } from "../run.js";

/** The writer's statements. Labels and types come from the model; every value is a parameter. */

/** Taken first by each load and held until its end, so that a second load waits, and then sees what the first wrote. */
export const takeLoadLock: Command = { text: "MERGE (l:LoadLock) SET l.takenAt = datetime()", parameters: {} };

/** The nodes that an earlier load of this dataset wrote, each with all datasets that state it. */
export const readDataset = (dataset: string): Command => ({
  text: "MATCH (n:Entity) WHERE $dataset IN n.datasets RETURN n.id, n.datasets, n.recordDigests",
  parameters: { dataset },
});

/** Which of these ids are in the graph, each with the datasets that state it. */
export const readOwners = (ids: readonly string[]): Command => ({
  text: "MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id, n.datasets, n.recordDigests",
  parameters: { ids },
});

/** `UNWIND $rows AS row MERGE (n:Entity {id: row.id}) ... SET n:Actor:Person, n += row.properties`. */
export const writeNodes = (labels: readonly string[], rows: readonly (NodeRow & OwnerLists)[]): Command => ({
  text: [
    "UNWIND $rows AS row",
    "MERGE (n:Entity {id: row.id})",
    "ON CREATE SET n.recordedFrom = datetime()",
    `SET n:${labels.join(":")}, n += row.properties, n.datasets = row.datasets, n.recordDigests = row.recordDigests`,
  ].join("\n"),
  parameters: { rows },
});

/** Changes the datasets that state nodes. */
export const writeOwners = (rows: readonly (OwnerLists & { readonly id: string })[]): Command => ({
  text: [
    "UNWIND $rows AS row",
    "MATCH (n:Entity {id: row.id})",
    "SET n.datasets = row.datasets, n.recordDigests = row.recordDigests",
  ].join("\n"),
  parameters: { rows },
});

const pattern = ({ type, direction }: Hop, key = ""): string =>
  direction === "out" ? `-[r:${type}${key}]->` : `<-[r:${type}${key}]-`;

/** Takes the dataset off the relationships that earlier versions of these records wrote. */
export const releaseEdges = (hop: Hop, ids: readonly string[], dataset: string): Command => ({
  text: [
    "UNWIND $ids AS id",
    `MATCH (n:Entity {id: id})${pattern(hop)}()`,
    "WHERE $dataset IN r.datasets AND all(name IN keys($with) WHERE r[name] = $with[name])",
    "SET r.datasets = [owner IN r.datasets WHERE owner <> $dataset]",
  ].join("\n"),
  parameters: { ids, dataset, with: hop.with ?? {} },
});

/** Deletes the relationships of these records that no dataset states any more. */
export const deleteReleasedEdges = (hop: Hop, ids: readonly string[]): Command => ({
  text: ["UNWIND $ids AS id", `MATCH (n:Entity {id: id})${pattern(hop)}()`, "WHERE r.datasets = []", "DELETE r"].join(
    "\n",
  ),
  parameters: { ids },
});

/**
 * Writes relationships, each once however many datasets state it. Gives the places of those whose ends both exist:
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (a:Entity {id: row.owner})
 * MATCH (b:Entity {id: row.other})
 * MERGE (a)-[r:TOOK_PART_IN {key: row.properties.key}]->(b)
 * SET r += row.properties, r.datasets = ...
 * RETURN row.place
 * ```
 * @param hasKey whether a relationship key distinguishes parallel ones.
 */
export const writeEdges = (
  hop: Hop,
  hasKey: boolean,
  rows: readonly (EdgeRow & { readonly place: number })[],
  dataset: string,
): Command => ({
  text: [
    "UNWIND $rows AS row",
    "MATCH (a:Entity {id: row.owner})",
    "MATCH (b:Entity {id: row.other})",
    `MERGE (a)${pattern(hop, hasKey ? " {key: row.properties.key}" : "")}(b)`,
    "SET r += row.properties,",
    "  r.datasets = [owner IN coalesce(r.datasets, []) WHERE owner <> $dataset] + $dataset",
    "RETURN row.place",
  ].join("\n"),
  parameters: { rows, dataset },
});

/** Which of these nodes have a relationship that another dataset states, or that belongs to none. */
export const readLinkedElsewhere = (ids: readonly string[], dataset: string): Command => ({
  text: [
    "UNWIND $ids AS id",
    "MATCH (n:Entity {id: id})-[r]-()",
    "WHERE r.datasets IS NULL OR any(owner IN r.datasets WHERE owner <> $dataset)",
    "RETURN DISTINCT n.id",
  ].join("\n"),
  parameters: { ids, dataset },
});

/**
 * Those of `among` that the records of some nodes refer to.
 * @param types of relationships by the way in which a record writes them.
 */
export const readReferredTo = (
  ids: readonly string[],
  among: readonly string[],
  types: Readonly<Record<Hop["direction"], readonly string[]>>,
): Command => ({
  text: [
    "UNWIND $ids AS id",
    "MATCH (n:Entity {id: id})-[r]-(m:Entity)",
    "WHERE m.id IN $among AND type(r) IN CASE startNode(r) WHEN n THEN $out ELSE $in END",
    "RETURN DISTINCT m.id",
  ].join("\n"),
  parameters: { ids, among, ...types },
});

/** `MATCH (n:Entity {id: id}) DETACH DELETE n`. */
export const deleteNodes = (ids: readonly string[]): Command => ({
  text: "UNWIND $ids AS id MATCH (n:Entity {id: id}) DETACH DELETE n",
  parameters: { ids },
});

/** Everything, to start over. */
export const deleteEverything: Command = { text: "MATCH (n:Entity) DETACH DELETE n RETURN count(n)", parameters: {} };

/**
 * The neighbours of these nodes, whose derived values may depend on them: `MATCH (n)--(m:Entity) RETURN DISTINCT m.id`.
 */
export const readNeighbours = (ids: readonly string[]): Command => ({
  text: "UNWIND $ids AS id MATCH (n:Entity {id: id})--(m:Entity) RETURN DISTINCT m.id",
  parameters: { ids },
});
