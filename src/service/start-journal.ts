import type { Database } from "../database/database.js";
import { newLabels } from "../domain/new-labels.js";
import { writeBaseline } from "../feed/apply/write-baseline.js";
import { readIsOutdated } from "../feed/derived/graph-state.js";
import type { UpgradeReporter } from "../feed/derived/upgrade-graph.js";
import type { GraphModel } from "../graph/graph-model.js";
import { documentStore } from "./document-store.js";

/**
 * Sees to it that everything in the graph is in its journal too, from which backups are written. A graph of a version
 * before 0.2 is left alone: its records are to be loaded anew.
 */
export async function startJournal(database: Database, model: GraphModel, report?: UpgradeReporter): Promise<void> {
  const store = documentStore(database);
  const [[isOutdated] = []] = await store.read(readIsOutdated(newLabels, "seed"));
  if (isOutdated !== true) await writeBaseline(store, model, report);
}
