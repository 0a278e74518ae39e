import type { Database } from "../database/database.js";
import { runReads } from "./run-reads.js";
import { readIsEmpty } from "../feed/derived/graph-state.js";

/** Whether nothing is in the graph yet. */
export async function isGraphEmpty(database: Pick<Database, "read">): Promise<boolean> {
  const rows = await runReads(database)(readIsEmpty);
  return rows[0]?.[0] === true;
}
