import { basename, resolve } from "node:path";
import { type Config, packageFolder } from "../config.js";
import type { Database } from "../database/database.js";
import { newLabels } from "../domain/new-labels.js";
import { ServiceError } from "../errors/service-error.js";
import type { GraphModel } from "../graph/graph-model.js";
import { readIsEmpty, readIsOutdated } from "../ingest/graph-store.js";
import { type UpgradeReporter, upgradeGraph } from "../ingest/upgrade-graph.js";
import type { UpgradeStore } from "../ingest/upkeep.js";
import { type DocumentStore, loadDocuments, type LoadOptions, type LoadReport } from "../ingest/load-documents.js";
import { readDocumentSources } from "../ingest/document-source.js";
import { runReads } from "./run-reads.js";

/** Reads and writes documents by way of a database. */
export function documentStore(database: Database): DocumentStore {
  return {
    read: runReads(database),
    write: (work) =>
      database.write((transaction) =>
        work(async ({ text, parameters }) => (await transaction.run(text, parameters)).rows),
      ),
  };
}

/** Longest that one pass over a whole graph may take, in milliseconds. */
const passTimeoutMs = 3_600_000;

/** Brings the graph to what the model declares: constraints, indexes and derived values; see {@link upgradeGraph}. */
export async function applySchema(database: Database, model: GraphModel, report?: UpgradeReporter): Promise<void> {
  const store: UpgradeStore = {
    read: ({ text, parameters }) => database.read(text, parameters, { timeoutMs: passTimeoutMs }),
    write: ({ text, parameters }) => database.write((transaction) => transaction.run(text, parameters)),
    schema: ({ text, parameters }) => database.schema(text, parameters, { timeoutMs: passTimeoutMs }),
  };
  await upgradeGraph(store, model, report);
}

/** Whether nothing is in the graph yet. */
export async function isGraphEmpty(database: Pick<Database, "read">): Promise<boolean> {
  const rows = await runReads(database)(readIsEmpty);
  return rows[0]?.[0] === true;
}

/** What has to be done to a graph before it can be served. */
export type GraphState = "empty" | "current" | "outdated";

/**
 * Whether there is nothing in the graph yet, or only the seed as an earlier version wrote it, which is to be loaded
 * anew.
 * @throws ServiceError GRAPH_OUTDATED where an earlier version wrote it and there is more in it than the seed.
 */
export async function readGraphState(database: Pick<Database, "read">): Promise<GraphState> {
  if (await isGraphEmpty(database)) return "empty";
  const [[isOutdated, isSeed] = []] = await runReads(database)(readIsOutdated(newLabels, "seed"));
  if (isOutdated !== true) return "current";
  if (isSeed === true) return "outdated";
  throw new ServiceError(
    "GRAPH_OUTDATED",
    "A version before 0.2 wrote this graph, and it holds more than the seed. " +
      "Convert its documents to the format of this version (docs/decisions/model.md) " +
      "and load them into an empty graph, or keep using the version that wrote it.",
  );
}

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
  return loadDocuments(documentStore(database), model, await readDocumentSources(seedFolder), {
    dataset: datasetOf(seedFolder),
    ...options,
  });
}

const datasetOf = (folder: string): string =>
  resolve(folder) === resolve(packageFolder, "seed") ? "seed" : basename(resolve(folder));
