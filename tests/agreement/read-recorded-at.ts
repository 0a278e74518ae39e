import type { Database } from "../../src/database/database.js";
import type { RecordedAt } from "./reference-kept.js";

/** When each node came into a graph, as it is in there: nothing else says so. */
export async function readRecordedAt(database: Pick<Database, "read">): Promise<RecordedAt> {
  const rows = await database.read("MATCH (n:Entity) RETURN n.id, toString(n.recordedFrom)", {});
  return new Map(rows as unknown as readonly (readonly [string, string])[]);
}
