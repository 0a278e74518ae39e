import type { Database } from "../database/database.js";
import type { Entity, GraphModel } from "../graph/graph-model.js";
import type { RecordSource } from "../graph/graph-record.js";
import type { Run } from "../ingest/graph-store.js";
import { countNodes, readGraph } from "../ingest/read-graph.js";

const runOn = (database: Database): Run => ({ text, parameters }) => database.read(text, parameters);

/** Reads records by way of a database: where `ingest/` and `database/`, which do not know each other, meet once more. */
export const recordSource = (database: Database, model: GraphModel): RecordSource => (entities) => readGraph(model, runOn(database), entities);

/** How many records there are of these types. */
export async function countRecords(database: Database, entities: readonly Entity[]): Promise<number> {
  const run = runOn(database);
  const counts = await Promise.all(entities.map((entity) => run(countNodes(entity))));
  return counts.reduce((sum, rows) => sum + Number(rows[0]?.[0] ?? 0), 0);
}
