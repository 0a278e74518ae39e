import { basename, resolve } from "node:path";
import { type Config, packageFolder } from "../config/config.js";
import type { Database } from "../database/database.js";
import type { GraphModel } from "../graph/graph-model.js";
import { readDocumentSources } from "../feed/documents/document-source.js";
import { loadDocuments, type LoadOptions, type LoadReport } from "../feed/apply/load-documents.js";
import { currentUser } from "./current-user.js";
import { documentStore } from "./document-store.js";

/**
 * Loads the documents of the seed folder. The dataset is `seed` if the folder is the one of the package, and otherwise
 * has the name of the folder.
 */
export async function loadSeed(
  database: Database,
  model: GraphModel,
  { seedFolder }: Pick<Config, "seedFolder">,
  options: Partial<LoadOptions>,
): Promise<LoadReport> {
  const origin = { by: currentUser(), tool: "seed" };
  return loadDocuments(documentStore(database), model, await readDocumentSources(seedFolder), {
    dataset: datasetOf(seedFolder),
    origin,
    ...options,
  });
}

const datasetOf = (folder: string): string =>
  resolve(folder) === resolve(packageFolder, "seed") ? "seed" : basename(resolve(folder));
