import { entityOfId } from "../../graph/entity-of-id.js";
import { ServiceError } from "../../errors/service-error.js";
import type { GraphModel } from "../../graph/graph-model.js";
import { redirectId } from "../change/identity-records.js";
import { ownershipsIn } from "../change/ownership.js";
import type { Origin } from "../change/revision.js";
import { sourceNamed } from "../documents/document-source.js";
import { readStated } from "../records/read-stated.js";
import type { Run } from "../run.js";
import { applyChanges } from "./apply-changes.js";
import type { DocumentStore } from "./document-store.js";
import { readOwners } from "./graph-store.js";
import { readRedirects } from "./identity-store.js";
import { blankChanges, readHistory, takeLoadLock } from "./journal.js";
import { readReferrersOf } from "./remove-records.js";

/** What a purge did. */
export interface Purged {
  /** The revision by which the records went; undefined where they were only left in the history. */
  readonly revision: number | undefined;
  /** The revisions that said what they were, and do no more. */
  readonly blanked: readonly number[];
}

/**
 * Removes records for good: from the graph, and what they said from the history, of which only the digests stay, so
 * that it can still be verified. Of each a tombstone remains, with who purged it, when and why; its id cannot be used
 * again.
 * @throws ServiceError RECORD_UNKNOWN; PURGE_REFUSED naming what else refers to them; SEED_INVALID where others would
 * lack their evidence then.
 */
export function purgeRecords(
  store: DocumentStore,
  model: GraphModel,
  ids: readonly string[],
  origin: Origin,
): Promise<Purged> {
  return store.write(async (run) => {
    await run(takeLoadLock);
    await requirePurgeable(run, model, ids);
    const owners = ownershipsIn(await run(readOwners(ids)));
    const datasets = [...new Set([...owners.values()].flatMap((ownership) => [...ownership.keys()]))].toSorted();
    const changes = [];
    for (const dataset of datasets)
      for (const before of (await readStated(run, model, ids, dataset)).values())
        changes.push({ type: entityOfId(model, before.id)?.name ?? "", id: before.id, before, dataset });
    const source = sourceNamed(`purging ${ids.join(", ")}`);
    const applied = await applyChanges(run, model, { dataset: datasets[0] ?? "", changes, origin, source });
    const blanked = new Set<number>();
    for (const id of ids) {
      const history = await readHistory(run, id);
      for (const number of history) if (await blankChanges(run, number, [id, redirectId(id)])) blanked.add(number);
    }
    await run(markPurged(ids, origin));
    return { revision: applied.revision, blanked: [...blanked].toSorted((a, b) => a - b) };
  });
}

const markPurged = (ids: readonly string[], { by, reason }: Origin): Parameters<Run>[0] => ({
  text: [
    "MATCH (removed:Removed) WHERE removed.id IN $ids",
    "SET removed.purgedAt = $at, removed.purgedBy = $by, removed.purgeReason = $reason",
  ].join("\n"),
  parameters: { ids, by, reason: reason ?? null, at: new Date().toISOString() },
});

async function requirePurgeable(run: Run, model: GraphModel, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    if ((await readHistory(run, id)).length === 0)
      throw new ServiceError("RECORD_UNKNOWN", `Neither the graph nor its history has ${id}.`, { field: id });
  const [redirect] = await readRedirects(run, ids);
  if (redirect !== undefined)
    throw new ServiceError(
      "PURGE_REFUSED",
      `${redirect.from} is merged into ${redirect.into}. Take that back first: pledgegraph split ${redirect.from}`,
      { field: redirect.from },
    );
  const referrers = await readReferrersOf(run, model, ids);
  const [first] = referrers;
  if (first === undefined) return;
  const names = [...new Set(referrers.map(({ by }) => by))];
  throw new ServiceError(
    "PURGE_REFUSED",
    `${names.slice(0, 20).join(", ")} ${names.length === 1 ? "refers" : "refer"} to ${first.id}. ` +
      "Change or purge what refers to it too: pledgegraph purge takes several ids, which go together.",
    { field: first.id },
  );
}
