import type { Database } from "../database/database.js";
import type { Run } from "../ingest/run.js";

/** Runs what `ingest/` reads by way of a database: where these two, which do not know each other, meet. */
export const runReads =
  (database: Pick<Database, "read">): Run =>
  ({ text, parameters }) =>
    database.read(text, parameters);
