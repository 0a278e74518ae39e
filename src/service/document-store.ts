import type { Database } from "../database/database.js";
import type { DocumentStore } from "../feed/apply/document-store.js";
import { runReads } from "./run-reads.js";

/** Reads and writes documents by way of a database. */
export function documentStore(database: Database): DocumentStore {
  return {
    read: runReads(database),
    write: (work, options) =>
      database.write(
        (transaction) => work(async ({ text, parameters }) => (await transaction.run(text, parameters)).rows),
        options,
      ),
  };
}
