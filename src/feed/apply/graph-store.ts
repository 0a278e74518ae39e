import type { OwnerLists } from "../change/ownership.js";
import type { NodeRow } from "../change/rows.js";
import type { Command } from "../run.js";

/** The statements that write. Labels and types come from the model; every value is a parameter. */

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

/** The revision that a write belongs to. */
export interface WriteStamp {
  readonly revision: number;
  /** Its time, ISO 8601. */
  readonly at: string;
}

/**
 * `UNWIND $rows AS row MERGE (n:Entity {id: row.id}) ... SET n:Actor:Person, n += row.properties`. Each node has the
 * numbers of the revisions that changed it.
 */
export const writeNodes = (
  labels: readonly string[],
  rows: readonly (NodeRow & OwnerLists & { readonly isRewrite: boolean })[],
  { revision, at }: WriteStamp,
): Command => ({
  text: [
    "UNWIND $rows AS row",
    "MERGE (n:Entity {id: row.id})",
    "ON CREATE SET n.recordedFrom = datetime($at)",
    `SET n:${labels.join(":")}, n += row.properties, n.datasets = row.datasets, n.recordDigests = row.recordDigests,`,
    "  n.revisions = CASE WHEN row.isRewrite THEN n.revisions ELSE coalesce(n.revisions, []) + $revision END",
  ].join("\n"),
  parameters: { rows, revision, at },
});

/** A row if anything was ever removed. */
export const readAnyRemoved: Command = { text: "MATCH (removed:Removed) RETURN 1 LIMIT 1", parameters: {} };

/** Gives nodes that had been removed the history that they had before. */
export const restoreHistory = (ids: readonly string[]): Command => ({
  text: [
    "MATCH (removed:Removed) WHERE removed.id IN $ids",
    "MATCH (n:Entity {id: removed.id})",
    "SET n.revisions = removed.revisions + [one IN n.revisions WHERE NOT one IN removed.revisions]",
    "DELETE removed",
  ].join("\n"),
  parameters: { ids },
});

/** Changes the datasets that state nodes. */
export const writeOwners = (
  rows: readonly (OwnerLists & { readonly id: string })[],
  { revision }: WriteStamp,
): Command => ({
  text: [
    "UNWIND $rows AS row",
    "MATCH (n:Entity {id: row.id})",
    "SET n.datasets = row.datasets, n.recordDigests = row.recordDigests,",
    "  n.revisions = coalesce(n.revisions, []) + $revision",
  ].join("\n"),
  parameters: { rows, revision },
});

/** Deletes nodes, and leaves of each its id and history. */
export const deleteNodes = (ids: readonly string[], { revision }: WriteStamp): Command => ({
  text: [
    "UNWIND $ids AS id",
    "MATCH (n:Entity {id: id})",
    "MERGE (removed:Removed {id: id})",
    "SET removed.revisions = coalesce(n.revisions, []) + $revision",
    "DETACH DELETE n",
  ].join("\n"),
  parameters: { ids, revision },
});

/** Everything with its history and what imports have left to go on from, to start over. */
export const deleteEverything: Command = {
  text: "MATCH (n:Entity|Revision|Removed|Redirect|Judgement|ImportCheckpoint) DETACH DELETE n RETURN count(n)",
  parameters: {},
};
