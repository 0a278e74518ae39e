import type { Database } from "../../src/database/database.js";
import type { RecordedAt } from "./reference-derived.js";

/** When each node was first written. It can only be read from the graph, as no document states it. */
export async function readRecordedAt(database: Pick<Database, "read">): Promise<RecordedAt> {
  const rows = await database.read("MATCH (n:Entity) RETURN n.id, toString(n.recordedFrom)", {});
  return new Map(rows as unknown as readonly (readonly [string, string])[]);
}
