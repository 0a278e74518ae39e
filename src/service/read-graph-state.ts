import type { Database } from "../database/database.js";
import { newLabels } from "../domain/new-labels.js";
import { ServiceError } from "../errors/service-error.js";
import { isGraphEmpty } from "./is-graph-empty.js";
import { runReads } from "./run-reads.js";
import { readIsOutdated } from "../feed/derived/graph-state.js";

/** What has to be done to a graph before it can be served: load the seed, nothing, or load the seed anew. */
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
    "A version before 0.2 wrote this graph, and it holds more than the seed. Convert its documents to the " +
      "format of this version (docs/decisions/model.md) and load them into an empty graph, or keep using the " +
      "version that wrote it.",
  );
}
