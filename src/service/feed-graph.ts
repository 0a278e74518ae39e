import type { Config } from "../config/config.js";
import type { Database } from "../database/database.js";
import type { Reporter } from "../database/report/reporter.js";
import type { DocumentStore } from "../feed/apply/document-store.js";
import { openKeptTexts } from "../feed/documents/kept-texts.js";
import type { GraphModel } from "../graph/graph-model.js";
import { applySchema } from "./apply-schema.js";
import { buildModel } from "./build-model.js";
import { documentStore } from "./document-store.js";
import { shareGraph } from "./open-graph.js";
import { refreshKeptWords } from "./refresh-kept-words.js";
import { startJournal } from "./start-journal.js";

/** An open graph to be written to. */
export interface FeedableGraph {
  readonly database: Database;
  readonly store: DocumentStore;
  readonly model: GraphModel;
}

/**
 * Opens the graph, brings it to what the model declares, does the work, lets searches find passages by the texts that
 * the operator keeps, and closes it in any case.
 */
export async function withGraph<Result>(
  config: Config,
  report: Reporter,
  work: (graph: FeedableGraph) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const model = buildModel();
  const graph = await shareGraph(config, report, signal);
  try {
    await applySchema(graph.database, model, report);
    await startJournal(graph.database, model, report);
    const result = await work({ database: graph.database, store: documentStore(graph.database), model });
    // Passages that were written anew have lost the words that searches find them by.
    await refreshKeptWords(graph.database, model, openKeptTexts(config));
    return result;
  } finally {
    report.end();
    await graph.close();
  }
}
