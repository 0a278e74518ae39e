import { type GraphModel, nodesOf } from "../../graph/graph-model.js";
import { type Ownership, ownershipsIn } from "../change/ownership.js";
import { changesOf, planLoad } from "../change/plan-load.js";
import type { Origin } from "../change/revision.js";
import { awaitFullText } from "../derived/graph-state.js";
import { checkUnique } from "../documents/check-records.js";
import { type DocumentSource, sourceNamed } from "../documents/document-source.js";
import { type PlacedRecord, readRecords } from "../documents/records.js";
import { type Problem, refuse } from "../documents/problem.js";
import { readStated } from "../records/read-stated.js";
import type { Run } from "../run.js";
import { type Applied, applyChanges } from "./apply-changes.js";
import { referencesWithPlaces } from "./check-changes.js";
import { deleteEverything, readDataset, readOwners } from "./graph-store.js";
import { takeLoadLock } from "./journal.js";

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
  const former = ownershipsIn(await run(readDataset(dataset)));
  const applied = await putRecords(run, model, records, {
    dataset,
    former,
    origin,
    linked: "stay",
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

/** How records are put into a dataset. */
export interface PutOptions {
  readonly dataset: string;
  /** What the dataset stated before and the records replace: what of it they do not state any more goes. */
  readonly former: ReadonlyMap<string, Ownership>;
  readonly origin: Origin;
  readonly linked: "stay" | "refuse";
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Makes the graph hold these records, by a change set of what differs, inside a transaction that holds the lock. */
export async function putRecords(
  run: Run,
  model: GraphModel,
  records: readonly PlacedRecord[],
  { dataset, former, origin, linked, onProgress }: PutOptions,
): Promise<Applied> {
  const others = records.map(({ record }) => record.id).filter((id) => !former.has(id));
  const found = others.length === 0 ? [] : ownershipsIn(await run(readOwners(others)));
  const owners = new Map([...former, ...found]);
  const plan = planLoad(records, owners, former.keys(), dataset);
  refuse(danglingReferences(model, records, owners, plan.dropped));
  const known = [...plan.differing.map(({ record }) => record.id), ...plan.dropped].filter((id) => owners.has(id));
  const before = known.length === 0 ? new Map() : await readStated(run, model, known, dataset);
  return applyChanges(run, model, {
    dataset,
    changes: changesOf(plan, before, model),
    origin,
    placed: new Map(plan.differing.map((placed) => [placed.record.id, placed])),
    source: sourceNamed(dataset),
    suggestions: records.map(({ record }) => record.id),
    linked,
    onProgress,
  });
}

/** References, also of records that do not change, to what only this dataset stated and states no more. */
function danglingReferences(
  model: GraphModel,
  records: readonly PlacedRecord[],
  owners: ReadonlyMap<string, Ownership>,
  dropped: readonly string[],
): readonly Problem[] {
  const gone = new Set(dropped.filter((id) => owners.get(id)?.size === 1));
  if (gone.size === 0) return [];
  return records.flatMap((placed) =>
    referencesWithPlaces(model, placed).flatMap(({ id, path }) =>
      gone.has(id) ? [{ source: placed.source, path, reason: `no record has the id ${id}.` }] : [],
    ),
  );
}
