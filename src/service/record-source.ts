import type { GraphModel } from "../graph/graph-model.js";
import type { RecordSource } from "../graph/graph-record.js";
import type { Run } from "../feed/run.js";
import { readGraph } from "../feed/records/read-graph.js";

/** Where an export takes its records from: the graph, page by page. */
export const recordSource =
  (run: Run, model: GraphModel): RecordSource =>
  (entities) =>
    readGraph(model, run, entities);
