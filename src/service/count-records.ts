import type { Database } from "../database/database.js";
import type { Entity, GraphModel } from "../graph/graph-model.js";
import type { RecordSource } from "../graph/graph-record.js";
import { countNodes, readGraph } from "../ingest/read-graph.js";
import { runReads } from "./run-reads.js";

/** Reads records by way of a database. */
export const recordSource =
  (database: Database, model: GraphModel): RecordSource =>
  (entities) =>
    readGraph(model, runReads(database), entities);

/** How many records there are of these types. */
export async function countRecords(database: Database, entities: readonly Entity[]): Promise<number> {
  const run = runReads(database);
  const counts = await Promise.all(entities.map((entity) => run(countNodes(entity))));
  return counts.reduce((sum, rows) => sum + Number(rows[0]?.[0] ?? 0), 0);
}
