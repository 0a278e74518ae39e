import { type GraphModel, nodesOf } from "../../graph/graph-model.js";
import { checkDatasets } from "../change/check-datasets.js";
import { checkRecords, type KnownNodes, namedIds } from "../documents/check-records.js";
import type { DocumentSource } from "../documents/document-source.js";
import { deleteEverything, readDataset, readNeighbours, readOwners, takeLoadLock } from "./graph-store.js";
import { type Ownership, ownershipsIn } from "../change/ownership.js";
import { planLoad } from "../change/plan-load.js";
import { edgesOf, type PlacedRecord, readRecords, refuse } from "../documents/records.js";
import { refreshReadings } from "../derived/refresh-readings.js";
import { releaseRecords, removeRecords } from "./remove-records.js";
import { idsIn, type Run } from "../run.js";
import { writeRecords } from "./write-records.js";
import { awaitFullText } from "../derived/graph-state.js";
import { writtenRelations } from "../documents/written-relations.js";

/** What the writer needs from a database. */
export interface DocumentStore {
  readonly read: Run;
  readonly write: <Result>(work: (run: Run) => Promise<Result>) => Promise<Result>;
}

/** How a load goes. */
export interface LoadOptions {
  /** Name of the documents; a later load under the same name deletes what they no longer contain, and nothing else. */
  readonly dataset: string;
  /** Whether to delete everything in the graph first, whoever wrote it. */
  readonly reset?: boolean;
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
  /** Records by plural type name. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Checks all documents of a dataset and writes what differs from the graph, in one transaction. A second load waits for
 * it. Loading the same documents again writes nothing. What another dataset states is never changed: a node or edge
 * that both state belongs to both, and is deleted with the last of them.
 * @throws ServiceError SEED_INVALID with file, line and column, in which case nothing was written.
 */
export async function loadDocuments(
  store: DocumentStore,
  model: GraphModel,
  sources: readonly DocumentSource[],
  options: LoadOptions,
): Promise<LoadReport> {
  const records = readRecords(model, sources);
  const report = await store.write((run) => loadRecords(run, model, records, options));
  const { created, updated, removed, released, unremoved } = report;
  if (options.reset === true || created + updated + removed + released + unremoved.length > 0)
    await store.read(awaitFullText);
  return report;
}

async function loadRecords(
  run: Run,
  model: GraphModel,
  records: readonly PlacedRecord[],
  { dataset, reset = false, onProgress }: LoadOptions,
): Promise<LoadReport> {
  await run(takeLoadLock);
  if (reset) await run(deleteEverything);
  const owners = await readAllOwners(run, records, dataset);
  refuse(checkRecords(model, records, await readKnown(run, model, records, dataset)));
  const { changed, released, gone } = planLoad(records, owners, dataset);
  refuse(await checkDatasets(run, model, changed, dataset));
  const touched = [...changed.map(({ row }) => row.id), ...released.keys(), ...gone];
  // What stood beside it until now has to be looked at again, too.
  const beside = touched.length === 0 ? [] : idsIn(await run(readNeighbours(touched)));
  await writeRecords(run, model, changed, { dataset, onProgress });
  await releaseRecords(run, model, released, dataset);
  const unremoved = await removeRecords(run, model, gone, dataset);
  if (touched.length > 0) await refreshReadings(run, model, [...touched, ...beside]);
  const created = changed.filter(({ isThere }) => !isThere).length;
  return {
    created,
    updated: changed.length - created,
    unchanged: records.length - changed.length,
    removed: gone.length - unremoved.length,
    released: released.size,
    unremoved,
    counts: Object.fromEntries(
      nodesOf(model).map((entity) => [entity.plural, records.filter((placed) => placed.entity === entity).length]),
    ),
  };
}

/** The datasets that state each node which this one states, or is about to. */
async function readAllOwners(
  run: Run,
  records: readonly PlacedRecord[],
  dataset: string,
): Promise<ReadonlyMap<string, Ownership>> {
  const own = ownershipsIn(await run(readDataset(dataset)));
  const others = records.map(({ record }) => record.id).filter((id) => !own.has(id));
  return new Map([...own, ...(others.length === 0 ? [] : ownershipsIn(await run(readOwners(others))))]);
}

/**
 * Which ids that the records refer to without defining them exist and stay. What only this dataset states does not
 * stay, since the records no longer define it.
 */
async function readKnown(
  run: Run,
  model: GraphModel,
  records: readonly PlacedRecord[],
  dataset: string,
): Promise<KnownNodes> {
  const defined = new Set(records.map(({ record }) => record.id));
  const referred = records.flatMap((placed) =>
    writtenRelations(placed.entity).flatMap((relation) =>
      edgesOf(model, placed, relation).flatMap(({ id, item }) => [
        id,
        ...namedIds(model, relation, item).map((named) => named.id),
      ]),
    ),
  );
  const unknown = [...new Set(referred)].filter((id) => !defined.has(id));
  if (unknown.length === 0) return new Set();
  const found = ownershipsIn(await run(readOwners(unknown)));
  return new Set([...found].flatMap(([id, owners]) => (owners.size === 1 && owners.has(dataset) ? [] : [id])));
}
