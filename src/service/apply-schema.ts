import type { Database } from "../database/database.js";
import type { GraphModel } from "../graph/graph-model.js";
import { type UpgradeReporter, upgradeGraph } from "../feed/derived/upgrade-graph.js";
import type { UpgradeStore } from "../feed/derived/upgrade-store.js";

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
