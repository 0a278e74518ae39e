import type { Entity } from "../graph/graph-model.js";
import type { Run } from "../feed/run.js";
import { countNodes } from "../feed/records/read-graph.js";

/** How many records there are of these types. */
export async function countRecords(run: Run, entities: readonly Entity[]): Promise<number> {
  const counts = await Promise.all(entities.map((entity) => run(countNodes(entity))));
  return counts.reduce((sum, rows) => sum + Number(rows[0]?.[0] ?? 0), 0);
}
