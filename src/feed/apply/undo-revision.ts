import { entityNamed, type GraphModel } from "../../graph/graph-model.js";
import { ServiceError } from "../../errors/service-error.js";
import { byDataset, type ChangeSet, reversed } from "../change/change-set.js";
import { identityTypes, isOfIdentity } from "../change/identity-records.js";
import { ownershipsIn } from "../change/ownership.js";
import type { Origin } from "../change/revision.js";
import { awaitFullText } from "../derived/graph-state.js";
import { sourceNamed } from "../documents/document-source.js";
import { readStated } from "../records/read-stated.js";
import type { Run } from "../run.js";
import { type Applied, applyChanges } from "./apply-changes.js";
import type { DocumentStore } from "./document-store.js";
import { referencesOf } from "./check-changes.js";
import { forgetCheckpoints } from "./checkpoint.js";
import { readOwners } from "./graph-store.js";
import { readIdentity } from "./identity-store.js";
import { readHistory, readRevision, type StoredRevision, takeLoadLock } from "./journal.js";
import { readReferrersOf } from "./remove-records.js";

/**
 * Takes a revision back, by a revision of its own: what it created is removed, what it removed or changed is again as
 * it was. Undoing that one does it again.
 * @throws ServiceError REVISION_UNKNOWN; REVISION_IN_THE_WAY naming the later revision that changed or refers to what
 * this one wrote.
 */
export async function undoRevision(
  store: DocumentStore,
  model: GraphModel,
  number: number,
  origin: Origin,
): Promise<Applied> {
  const applied = await store.write(async (run) => {
    await run(takeLoadLock);
    const revision = await requireRevision(run, number);
    const set = reversed(revision);
    await requireUnchanged(run, model, set, number);
    await requireUnreferred(run, model, set, number);
    await run(forgetCheckpoints(number));
    return applyChanges(run, model, {
      ...set,
      origin: { ...origin, files: revision.files, undoes: number },
      source: sourceNamed(`undoing revision ${number}`),
    });
  });
  await store.read(awaitFullText);
  return applied;
}

async function requireRevision(run: Run, number: number): Promise<StoredRevision> {
  const revision = await readRevision(run, number);
  if (revision === undefined) throw new ServiceError("REVISION_UNKNOWN", `There is no revision ${number}.`);
  if (revision.undoneBy === undefined) return revision;
  const undoing = await readRevision(run, revision.undoneBy);
  if (undoing?.undoneBy !== undefined) return revision;
  throw new ServiceError(
    "REVISION_IN_THE_WAY",
    `Revision ${number} was undone already, by revision ${revision.undoneBy}. Undo that one to have it again.`,
  );
}

/** Every record must still be as the revision left it. */
async function requireUnchanged(run: Run, model: GraphModel, set: ChangeSet, number: number): Promise<void> {
  for (const [owner, own] of byDataset(set)) {
    const ids = own.map(({ id }) => id);
    const now = new Map([...(await readStated(run, model, ids, owner)), ...(await readIdentity(run, ids))]);
    for (const { id, before, purged } of own) {
      if (purged !== undefined)
        throw new ServiceError("REVISION_IN_THE_WAY", `What revision ${number} says of ${id} was purged.`, {
          field: id,
        });
      if (JSON.stringify(now.get(id) ?? null) === JSON.stringify(before ?? null)) continue;
      await throwChanged(run, id, number);
    }
  }
}

async function throwChanged(run: Run, id: string, number: number): Promise<never> {
  const later = (await readHistory(run, id)).findLast((one) => one > number);
  if (Object.values(identityTypes).some((start) => id.startsWith(start)))
    throw new ServiceError("REVISION_IN_THE_WAY", `What revision ${number} decided (${id}) was decided anew since.`, {
      field: id,
    });
  throw new ServiceError(
    "REVISION_IN_THE_WAY",
    later === undefined
      ? `${id} is not as revision ${number} left it: it was changed outside of this program.`
      : `${id} was changed again by revision ${later}. Undo that one first.`,
    { field: id },
  );
}

/** The records that are put back to what they were before they referred to any of these. */
const lettingGo = (model: GraphModel, changes: ChangeSet["changes"], gone: ReadonlySet<string>): readonly string[] =>
  changes.flatMap((change) => {
    const { type, id, after: record } = change;
    if (record === undefined || isOfIdentity(change)) return [];
    const references = referencesOf(model, { entity: entityNamed(model, type), record });
    return references.some((reference) => gone.has(reference)) ? [] : [id];
  });

/** Nothing may refer to what is going to be removed. */
async function requireUnreferred(run: Run, model: GraphModel, { changes }: ChangeSet, number: number): Promise<void> {
  const dropped = changes.filter(({ after }) => after === undefined).map(({ id }) => id);
  const owners = ownershipsIn(await run(readOwners(dropped)));
  // What another dataset states too stays.
  const gone = dropped.filter((id) => owners.get(id)?.size === 1);
  const [referrer] = await readReferrersOf(run, model, gone, lettingGo(model, changes, new Set(gone)));
  if (referrer === undefined) return;
  const { id, by, revision } = referrer;
  throw new ServiceError(
    "REVISION_IN_THE_WAY",
    `${id} came with revision ${number}, and ${by} refers to it` +
      (revision === undefined ? "." : `, since revision ${revision}. Undo that one first.`),
    { field: id },
  );
}
