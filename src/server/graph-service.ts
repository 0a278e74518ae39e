import { setTimeout } from "node:timers/promises";
import type { Config } from "../config.js";
import type { Database } from "../database/database.js";
import { ServiceError } from "../errors/service-error.js";
import type { GraphModel } from "../graph/graph-model.js";
import { graphSchema, readFillingIndexes, readSchemaNames } from "../ingest/graph-schema.js";
import { readIsEmpty, readIsOutdated } from "../ingest/graph-store.js";
import { fillSearchWords } from "../ingest/search-words.js";
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

/** Applies the constraints and indexes of the model, fills in what a new one needs, and waits until they serve; those that are there already stay as they are. */
export async function applySchema(database: Database, model: GraphModel): Promise<void> {
  const { read, write } = documentStore(database);
  const present = new Set((await read(readSchemaNames)).map(([name]) => name as string));
  const missing = graphSchema(model).filter(({ name }) => !present.has(name));
  // Before the index: where this is broken off, the next start finds none and does it again.
  if (missing.some(({ needsWords }) => needsWords))
    await fillSearchWords(read, (command) => write((run) => run(command)), model);
  for (const { statement, fill, replaces = [] } of missing) {
    if (fill !== undefined) await database.schema(fill);
    await database.schema(statement);
    for (const name of replaces.filter((other) => present.has(other))) await database.schema(`DROP INDEX ${name}`);
  }
  // A question of an index that is not filled yet fails.
  const made = new Set(missing.map(({ name }) => name));
  while ((await read(readFillingIndexes)).some(([name]) => made.has(name as string))) await setTimeout(lookAgainMs);
}

/** How long until it is looked again whether indexes are filled. */
const lookAgainMs = 250;

/** Whether nothing is in the graph yet. */
export async function isGraphEmpty(database: Pick<Database, "read">): Promise<boolean> {
  const rows = await runReads(database)(readIsEmpty);
  return rows[0]?.[0] === true;
}

/** What has to be done to a graph before it can be served. */
export type GraphState = "empty" | "current" | "outdated";

/**
 * Whether there is nothing in the graph yet, or only the seed as an earlier version wrote it, which is to be loaded anew.
 * @throws ServiceError GRAPH_OUTDATED where an earlier version wrote it and there is more in it than the seed.
 */
export async function readGraphState(database: Pick<Database, "read">): Promise<GraphState> {
  if (await isGraphEmpty(database)) return "empty";
  const [[isOutdated, isSeed] = []] = await runReads(database)(readIsOutdated("seed"));
  if (isOutdated !== true) return "current";
  if (isSeed === true) return "outdated";
  throw new ServiceError(
    "GRAPH_OUTDATED",
    "A version before 0.2 wrote this graph, and it holds more than the seed. Convert its documents to the format of this version (docs/decisions/model.md) and load them into an empty graph, or keep using the version that wrote it.",
  );
}

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
