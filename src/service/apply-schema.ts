import { setTimeout } from "node:timers/promises";
import type { Database } from "../database/database.js";
import type { GraphModel } from "../graph/graph-model.js";
import { graphSchema, readFillingIndexes, readSchemaNames } from "../ingest/graph-schema.js";
import { fillSearchWords } from "../ingest/search-words.js";
import { documentStore } from "./document-store.js";

/** How long to wait before asking again whether indexes are filled. */
const askAgainMs = 250;

/**
 * Applies the constraints and indexes of the model, fills in what a new one needs, and waits until they can be used.
 * Those that exist already stay as they are.
 */
export async function applySchema(database: Database, model: GraphModel): Promise<void> {
  const { read, write } = documentStore(database);
  const present = new Set((await read(readSchemaNames)).map(([name]) => name as string));
  const missing = graphSchema(model).filter(({ name }) => !present.has(name));
  // Before the index is made: if this is interrupted, the next start does not find the index, and fills in again.
  if (missing.some(({ needsWords }) => needsWords))
    await fillSearchWords(read, (command) => write((run) => run(command)), model);
  for (const { statement, fill, replaces = [] } of missing) {
    if (fill !== undefined) await database.schema(fill);
    await database.schema(statement);
    for (const name of replaces.filter((other) => present.has(other))) await database.schema(`DROP INDEX ${name}`);
  }
  // A question fails while its index is being filled.
  const made = new Set(missing.map(({ name }) => name));
  while ((await read(readFillingIndexes)).some(([name]) => made.has(name as string))) await setTimeout(askAgainMs);
}
