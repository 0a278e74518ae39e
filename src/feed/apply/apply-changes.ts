import { entityNamed, type GraphModel } from "../../graph/graph-model.js";
import { checkDatasets } from "../change/check-datasets.js";
import { byDataset, type ChangeSet, type RecordChange } from "../change/change-set.js";
import { isOfIdentity } from "../change/identity-records.js";
import { type Ownership, ownerLists, ownershipsIn, withoutOwner } from "../change/ownership.js";
import type { Origin, Unhashed } from "../change/revision.js";
import { nodeRow } from "../change/rows.js";
import { refreshReadings } from "../derived/refresh-readings.js";
import type { DocumentSource } from "../documents/document-source.js";
import { edgesOf, type PlacedRecord, type PlaceFinder } from "../documents/records.js";
import { refuse } from "../documents/problem.js";
import { relationsOf } from "../documents/written-relations.js";
import { byEntity } from "../records/read-stated.js";
import type { Run } from "../run.js";
import { checkChanges, referencesOf } from "./check-changes.js";
import { checkEvidence } from "./check-evidence.js";
import { checkPurged } from "./check-purged.js";
import { readAnyRemoved, readOwners, restoreHistory } from "./graph-store.js";
import { writeIdentity } from "./identity-store.js";
import { nextRevision, readJournalEnd, writeRevision } from "./journal.js";
import { releaseRecords, removeRecords } from "./remove-records.js";
import type { Replay } from "./replay.js";
import { type ChangedRecord, writeRecords } from "./write-records.js";

/** A change set, and how it is to be applied. */
export interface Application extends ChangeSet {
  readonly origin: Origin;
  /** The records of documents among those that are written, by id, so that messages can say where each stands. */
  readonly placed?: ReadonlyMap<string, PlacedRecord> | undefined;
  /** What messages name as the place of any other record. */
  readonly source: DocumentSource;
  /** Who states the records at present, where that has been read already. */
  readonly owners?: ReadonlyMap<string, Ownership> | undefined;
  /** Ids that messages may suggest instead of one that is not known. */
  readonly suggestions?: Iterable<string>;
  /** Whether to write at all, or only to check. */
  readonly isTrial?: boolean;
  /** Ids that count as being in the graph, in a trial of which they are an earlier part. */
  readonly assumed?: ReadonlySet<string>;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** If given, the change set is one that was applied before, and is applied again as it was. */
  readonly replay?: Replay | undefined;
}

/** What a change set did. */
export interface Applied {
  /** Number of its revision; undefined where there was nothing to change. */
  readonly revision: number | undefined;
  /** Nodes that were not in the graph. */
  readonly created: number;
  readonly updated: number;
  /** Nodes that are in the graph no more. */
  readonly removed: number;
  /** Nodes that this dataset states no more, and another one does. */
  readonly released: number;
  /** Ids of the nodes that were to go, and stay because records of elsewhere refer to them. */
  readonly unremoved: readonly string[];
}

/**
 * Applies a change set and writes it to the journal as a revision. This is the only way in which the content of the
 * graph changes. It runs in a transaction that holds the lock of the journal: either all of it takes effect or nothing.
 * A set with changes to several datasets is applied dataset by dataset, in the order in which they occur.
 * @throws ServiceError SEED_INVALID with every problem, each with file, line and column.
 */
export async function applyChanges(run: Run, model: GraphModel, application: Application): Promise<Applied> {
  const { dataset, changes, origin, isTrial = false, replay } = application;
  if (changes.length === 0 && replay === undefined) return nothing;
  const head = replay?.revision ?? nextRevision(await readJournalEnd(run), new Date());
  const identity = changes.filter(isOfIdentity);
  // First, since what a redirect leads to is not removed.
  if (identity.length > 0 && !isTrial) await writeIdentity(run, identity, head.number);
  const applied: Applied[] = [];
  const [added, changed] = [new Set<string>(), new Set<string>()];
  const written: ChangedRecord[] = [];
  const parts = [...byDataset({ dataset, changes: changes.filter((change) => !isOfIdentity(change)) })];
  for (const [index, [owner, own]] of parts.entries()) {
    const later = new Set(parts.slice(index + 1).map(([other]) => other));
    // The records of documents are those of the set's own dataset.
    const isOwn = owner === dataset;
    const placed = isOwn ? application.placed : undefined;
    const owners = isOwn && index === 0 ? application.owners : undefined;
    const part = { ...application, dataset: owner, changes: own, placed, owners };
    const sorted = await checkPart(run, model, part, later);
    applied.push(appliedOf(sorted, isTrial ? [] : await writePart(run, model, part, sorted, head)));
    written.push(...sorted.put);
    for (const { isThere, row } of sorted.put) (isThere ? changed : added).add(row.id);
    for (const id of [...sorted.released.keys(), ...sorted.gone, ...besides(model, own)]) changed.add(id);
  }
  if (isTrial) return sumOf(applied);
  const nodes = { changed: [...changed], added: [...added], ...besideAdded(model, written) };
  if (replay !== undefined) {
    await writeRevision(run, replay.revision);
    replay.written(nodes);
    return { ...sumOf(applied), revision: head.number };
  }
  refuse(await checkEvidence(run, model, [...added, ...changed], placeFinder(application)));
  await refreshReadings(run, model, nodes);
  const total = sumOf(applied);
  const real = changes.filter((change) => isReal(change) && !total.unremoved.includes(change.id));
  if (real.length > 0) await writeRevision(run, revisionOf(head, origin, dataset, real));
  return { ...total, revision: real.length > 0 ? head.number : undefined };
}

/**
 * Checks the changes to one dataset against the graph.
 * @param later datasets that the same set changes after this one, and which are not to agree with it yet.
 */
async function checkPart(
  run: Run,
  model: GraphModel,
  application: Application,
  later: ReadonlySet<string>,
): Promise<SortedChanges> {
  const sorted = await sortChanges(run, model, application);
  if (application.replay !== undefined) return sorted;
  const { put, gone } = sorted;
  refuse([
    ...(await checkPurged(run, put)),
    ...(await checkChanges(run, model, {
      put: put.map(({ placed }) => placed),
      present: new Set(put.flatMap(({ isThere, row }) => (isThere ? [row.id] : []))),
      gone: new Set(gone),
      suggestions: application.suggestions ?? [],
      assumed: application.assumed ?? new Set(),
    })),
    ...(await checkDatasets(run, model, put, application.dataset, later)),
  ]);
  return sorted;
}

/** @returns the ids of the nodes that were to go and stay. */
async function writePart(
  run: Run,
  model: GraphModel,
  { dataset, replay, onProgress }: Application,
  { put, released, gone }: SortedChanges,
  { number, at }: Pick<Unhashed, "number" | "at">,
): Promise<readonly string[]> {
  const options = { dataset, revision: number, at, absent: replay?.purged, onProgress };
  await writeRecords(run, model, put, options);
  await releaseRecords(run, model, released, options);
  const unremoved = await removeRecords(run, model, gone, options);
  if ((await run(readAnyRemoved)).length > 0)
    await run(restoreHistory(put.flatMap(({ isThere, row }) => (isThere ? [] : [row.id]))));
  return unremoved;
}

function sumOf(all: readonly Applied[]): Applied {
  const sum = (count: (one: Applied) => number): number => all.reduce((total, one) => total + count(one), 0);
  return {
    revision: undefined,
    created: sum(({ created }) => created),
    updated: sum(({ updated }) => updated),
    removed: sum(({ removed }) => removed),
    released: sum(({ released }) => released),
    unremoved: all.flatMap(({ unremoved }) => unremoved),
  };
}

const appliedOf = ({ put, released, gone }: SortedChanges, unremoved: readonly string[]): Applied => ({
  revision: undefined,
  created: put.filter(({ isThere }) => !isThere).length,
  updated: put.filter(({ isThere, isRewrite }) => isThere && !isRewrite).length,
  removed: gone.length - unremoved.length,
  released: released.size,
  unremoved,
});

const nothing: Applied = { revision: undefined, created: 0, updated: 0, removed: 0, released: 0, unremoved: [] };

const revisionOf = (
  head: Pick<Unhashed, "number" | "at" | "previous">,
  origin: Origin,
  dataset: string,
  changes: readonly RecordChange[],
): Unhashed => ({ ...origin, ...head, dataset, changes });

/** Whether a record changes, and not only the way in which it is stored. */
const isReal = ({ before, after }: RecordChange): boolean =>
  (before === undefined) !== (after === undefined) || JSON.stringify(before) !== JSON.stringify(after);

/** What can stand beside the nodes that are added: what their records refer to. */
function besideAdded(
  model: GraphModel,
  put: readonly ChangedRecord[],
): { readonly labels: ReadonlySet<string>; readonly types: ReadonlySet<string> } {
  const added = put.filter(({ isThere }) => !isThere).map(({ placed }) => placed);
  const referred = new Set(added.flatMap((placed) => referencesOf(model, placed)));
  const entities = [...new Set(added.map(({ entity }) => entity)), ...byEntity(model, referred).keys()];
  const types = new Set<string>();
  for (const placed of added)
    for (const { relation, hop } of relationsOf(placed.entity))
      if (edgesOf(model, placed, relation).length > 0) types.add(hop.type);
  return { labels: new Set(entities.flatMap(({ labels }) => labels)), types };
}

const placeFinder =
  ({ placed, source }: Application): PlaceFinder =>
  (id) =>
    placed?.get(id) ?? { source, path: [] };

/** A change set by what is to be done in the graph. */
interface SortedChanges {
  readonly put: readonly ChangedRecord[];
  /** What another dataset states too: its owners from now on. */
  readonly released: ReadonlyMap<string, Ownership>;
  readonly gone: readonly string[];
}

async function sortChanges(
  run: Run,
  model: GraphModel,
  { dataset, changes, placed: placedById, source, owners: known }: Application,
): Promise<SortedChanges> {
  const owners = known ?? ownershipsIn(await run(readOwners(changes.map(({ id }) => id))));
  const put = changes.flatMap((change): readonly ChangedRecord[] => {
    const { type, id, after } = change;
    if (after === undefined) return [];
    const placed = placedById?.get(id) ?? { entity: entityNamed(model, type), record: after, source, path: [] };
    const row = nodeRow(placed);
    const before = owners.get(id);
    const lists = ownerLists(new Map([...(before ?? []), [dataset, row.recordDigest]]));
    const isUpdate = before?.has(dataset) ?? false;
    return [{ placed, row: { ...row, ...lists }, isUpdate, isThere: before !== undefined, isRewrite: !isReal(change) }];
  });
  const rest = changes
    .filter(({ after }) => after === undefined)
    .map(({ id }) => [id, withoutOwner(owners.get(id) ?? new Map<string, string>(), dataset)] as const);
  return {
    put,
    released: new Map(rest.filter(([, ownership]) => ownership.size > 0)),
    gone: rest.flatMap(([id, ownership]) => (ownership.size === 0 ? [id] : [])),
  };
}

/** The nodes that the records referred to before, which may refer to them no more. */
const besides = (model: GraphModel, changes: readonly RecordChange[]): readonly string[] =>
  changes.flatMap(({ type, before }) =>
    before === undefined ? [] : referencesOf(model, { entity: entityNamed(model, type), record: before }),
  );
