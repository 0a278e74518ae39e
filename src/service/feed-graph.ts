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

/** An open graph. */
export interface FeedableGraph {
  readonly database: Database;
  readonly store: DocumentStore;
  readonly model: GraphModel;
}

type Work<Result> = (graph: FeedableGraph) => Promise<Result>;

/** Opens the graph, brings it to what the model declares, does the work, and closes it in any case. */
export async function withGraph<Result>(
  config: Config,
  report: Reporter,
  work: Work<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const model = buildModel();
  const graph = await shareGraph(config, report, signal);
  try {
    await applySchema(graph.database, model, report);
    await startJournal(graph.database, model, report);
    return await work({ database: graph.database, store: documentStore(graph.database), model });
  } finally {
    report.end();
    await graph.close();
  }
}

/**
 * Does work that changes the graph, as {@link withGraph} does, and then lets searches find passages by the texts that
 * the operator keeps: passages that were written anew have lost their words.
 */
export const changeGraph = <Result>(config: Config, report: Reporter, work: Work<Result>): Promise<Result> =>
  withGraph(config, report, async (graph) => {
    const result = await work(graph);
    await refreshKeptWords(graph.database, graph.model, openKeptTexts(config));
    return result;
  });
