import type { Database, ReadLimit } from "../database/database.js";
import type { Run } from "../feed/run.js";

/** Runs the reading commands of `feed/` on a database: the two floors do not know each other. */
export const runReads =
  (database: Pick<Database, "read">, limit?: ReadLimit): Run =>
  ({ text, parameters }) =>
    database.read(text, parameters, limit);
