import type { Config } from "../config.js";
import type { Database } from "../database/database.js";
import type { GraphModel } from "../graph/graph-model.js";
import { graphSchema, readSchemaNames } from "../ingest/graph-schema.js";
import { readIsEmpty } from "../ingest/graph-store.js";
import { type DocumentStore, loadDocuments, type LoadOptions, type LoadReport } from "../ingest/load-documents.js";
import { readDocumentSources } from "../ingest/document-source.js";
import { runReads } from "./run-reads.js";

/** Reads and writes documents by way of a database. */
export function documentStore(database: Database): DocumentStore {
  return {
    read: runReads(database),
    write: (work) => database.write((transaction) => work(async ({ text, parameters }) => (await transaction.run(text, parameters)).rows)),
  };
}

/** Applies the constraints and indexes of the model, and fills in what a new one needs; those that are there already stay as they are. */
export async function applySchema(database: Database, model: GraphModel): Promise<void> {
  const present = new Set((await runReads(database)(readSchemaNames)).map(([name]) => name as string));
  for (const { name, statement, fill } of graphSchema(model)) {
    if (present.has(name)) continue;
    // Before the index: where this is broken off, the next start finds none and does it again.
    if (fill !== undefined) await database.schema(fill);
    await database.schema(statement);
  }
}

/** Whether nothing is in the graph yet. */
export async function isGraphEmpty(database: Pick<Database, "read">): Promise<boolean> {
  const rows = await runReads(database)(readIsEmpty);
  return rows[0]?.[0] === true;
}

/** Loads the documents of the seed folder. */
export async function loadSeed(database: Database, model: GraphModel, { seedFolder }: Pick<Config, "seedFolder">, options: Omit<LoadOptions, "dataset">): Promise<LoadReport> {
  return loadDocuments(documentStore(database), model, await readDocumentSources(seedFolder), { dataset: "seed", ...options });
}
