import type { Config } from "../config.js";
import type { Database } from "../database/database.js";
import type { GraphModel } from "../graph/graph-model.js";
import { readDocumentSources } from "../ingest/document-source.js";
import { loadDocuments, type LoadOptions, type LoadReport } from "../ingest/load-documents.js";
import { documentStore } from "./document-store.js";

/** Loads the documents of the seed folder. */
export async function loadSeed(
  database: Database,
  model: GraphModel,
  { seedFolder }: Pick<Config, "seedFolder">,
  options: Omit<LoadOptions, "dataset">,
): Promise<LoadReport> {
  return loadDocuments(documentStore(database), model, await readDocumentSources(seedFolder), {
    dataset: "seed",
    ...options,
  });
}
