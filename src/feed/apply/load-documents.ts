import { type GraphModel, nodesOf } from "../../graph/graph-model.js";
import type { Origin } from "../change/revision.js";
import { awaitFullText } from "../derived/graph-state.js";
import { checkUnique } from "../documents/check-records.js";
import type { DocumentSource } from "../documents/document-source.js";
import { type PlacedRecord, readRecords } from "../documents/records.js";
import { refuse } from "../documents/problem.js";
import { idsIn, type Run } from "../run.js";
import type { DocumentStore } from "./document-store.js";
import { deleteEverything, readDataset } from "./graph-store.js";
import { takeLoadLock } from "./journal.js";
import { putRecords } from "./put-records.js";

/** How a load goes. */
export interface LoadOptions {
  /** Name of the documents; a later load under the same name deletes what they no longer contain, and nothing else. */
  readonly dataset: string;
  /** Whether to delete everything in the graph first, whoever wrote it. */
  readonly reset?: boolean;
  /** Who loads them, and by which command. */
  readonly origin: Origin;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a load did; all numbers count records. */
export interface LoadReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  /** No longer in the documents, and still there since another dataset states them. */
  readonly released: number;
  /** No longer in the documents, but linked with records of elsewhere, and so left as they are. */
  readonly unremoved: readonly string[];
  /** The number of the revision that it became; undefined where nothing changed. */
  readonly revision: number | undefined;
  /** Records by plural type name. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Checks all documents of a dataset and writes what differs from the graph, in one transaction and as one revision. A
 * second load waits for it. Loading the same documents again writes nothing. What another dataset states is never
 * changed: a node or edge that both state belongs to both, and is deleted with the last of them.
 * @throws ServiceError SEED_INVALID with file, line and column, in which case nothing was written.
 */
export async function loadDocuments(
  store: DocumentStore,
  model: GraphModel,
  sources: readonly DocumentSource[],
  options: LoadOptions,
): Promise<LoadReport> {
  const records = readRecords(model, sources);
  refuse(checkUnique(records));
  const report = await store.write((run) => loadRecords(run, model, records, options));
  if (options.reset === true || report.revision !== undefined || report.unremoved.length > 0)
    await store.read(awaitFullText);
  return report;
}

async function loadRecords(
  run: Run,
  model: GraphModel,
  records: readonly PlacedRecord[],
  { dataset, reset = false, origin, onProgress }: LoadOptions,
): Promise<LoadReport> {
  await run(takeLoadLock);
  if (reset) await run(deleteEverything);
  const former = idsIn(await run(readDataset(dataset)));
  const applied = await putRecords(run, model, records, {
    dataset,
    former,
    origin,
    onProgress,
  });
  const changed = applied.created + applied.updated;
  return {
    ...applied,
    unchanged: records.length - changed,
    counts: Object.fromEntries(
      nodesOf(model).map((entity) => [entity.plural, records.filter((placed) => placed.entity === entity).length]),
    ),
  };
}
