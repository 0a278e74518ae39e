import type { RecordPatch } from "../domain/reanchoring/reanchor.js";
import { ServiceError } from "../errors/service-error.js";
import { type Applied, applyChanges } from "../feed/apply/apply-changes.js";
import { readOwners } from "../feed/apply/graph-store.js";
import type { RecordChange } from "../feed/change/change-set.js";
import { ownershipsIn } from "../feed/change/ownership.js";
import type { Origin } from "../feed/change/revision.js";
import { sourceNamed } from "../feed/documents/document-source.js";
import { canonicalRecord } from "../feed/records/canonical-record.js";
import { readStated } from "../feed/records/read-stated.js";
import type { Run } from "../feed/run.js";
import { entityNamed, type GraphModel } from "../graph/graph-model.js";

/**
 * Writes patches as one change set of the dataset that states the records, inside a transaction that holds the lock.
 * @throws ServiceError SEED_INVALID if several datasets state them: each of these would have to say the same.
 */
export async function applyPatches(
  run: Run,
  model: GraphModel,
  patches: readonly RecordPatch[],
  origin: Origin,
): Promise<Applied> {
  const ids = patches.flatMap(({ id, isNew }) => (isNew ? [] : [id]));
  const owners = ownershipsIn(await run(readOwners(ids)));
  const [dataset = "", ...others] = new Set([...owners.values()].flatMap((ownership) => [...ownership.keys()]));
  if (others.length > 0)
    throw new ServiceError(
      "SEED_INVALID",
      `Several datasets state these records: ${[dataset, ...others].toSorted().join(", ")}. Change their documents, ` +
        "and load all of them.",
    );
  const before = await readStated(run, model, ids, dataset);
  const changes = patches.map(({ type, id, fields }): RecordChange => {
    const record = before.get(id);
    return { type, id, before: record, after: canonicalRecord(entityNamed(model, type), { ...record, id, ...fields }) };
  });
  return applyChanges(run, model, { dataset, changes, origin, source: sourceNamed(origin.tool) });
}
