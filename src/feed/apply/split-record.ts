import { entityOfId } from "../../graph/entity-of-id.js";
import { ServiceError } from "../../errors/service-error.js";
import { type Entity, type GraphModel } from "../../graph/graph-model.js";
import type { StatedRecord } from "../../graph/rule.js";
import type { RecordChange } from "../change/change-set.js";
import { type Judgement, judgementId, type Redirect, statedOf } from "../change/identity-records.js";
import { withReferences } from "../change/merged-record.js";
import { ownershipsIn } from "../change/ownership.js";
import type { Origin, Revision } from "../change/revision.js";
import { withoutMerged } from "../change/without-merged.js";
import { awaitFullText } from "../derived/graph-state.js";
import { sourceNamed } from "../documents/document-source.js";
import { readStated } from "../records/read-stated.js";
import type { Run } from "../run.js";
import { type Applied, applyChanges } from "./apply-changes.js";
import type { DocumentStore } from "./document-store.js";
import { readChangedSince } from "./graph-lookups.js";
import { readOwners } from "./graph-store.js";
import { readIdentity, readRedirects } from "./identity-store.js";
import { readHistory, readRevision, takeLoadLock } from "./journal.js";

/**
 * Splits a merged record off again, whatever was loaded since: it gets back what each dataset states of it, and
 * everything refers to it that did before the merge, or that a document has cited by its id since.
 *
 * Undoing the merge is the same where nothing was loaded since.
 * @throws ServiceError MERGE_REFUSED for an id that is not merged, or whose history was purged.
 */
export async function splitRecord(
  store: DocumentStore,
  model: GraphModel,
  from: string,
  origin: Origin,
): Promise<Applied & { readonly into: string }> {
  const done = await store.write(async (run) => {
    await run(takeLoadLock);
    const redirect = (await readRedirects(run, [from])).find((one) => one.from === from);
    const entity = entityOfId(model, from);
    if (redirect === undefined || entity === undefined)
      throw new ServiceError("MERGE_REFUSED", `${from} is not merged into another record.`, { field: from });
    const outer = (await readRedirects(run, [redirect.into])).find(({ via }) => via.includes(from));
    if (outer !== undefined)
      throw new ServiceError(
        "MERGE_REFUSED",
        `${from} was merged into ${outer.from} before that was merged into ${outer.into}. ` +
          `Split that off first: pledgegraph split ${outer.from}`,
        { field: from },
      );
    const merge = await readMerge(run, redirect);
    const changes = await splittingChanges(run, model, entity, redirect, merge);
    const dataset = changes.find((change) => change.dataset !== undefined)?.dataset ?? "";
    const source = sourceNamed(`splitting ${from} off ${redirect.into}`);
    return { ...(await applyChanges(run, model, { dataset, changes, origin, source })), into: redirect.into };
  });
  await store.read(awaitFullText);
  return done;
}

/** The revision by which a record was merged: the last one that made this redirect. */
async function readMerge(run: Run, { id, from }: Redirect): Promise<Revision> {
  for (const number of (await readHistory(run, from)).toReversed()) {
    const revision = await readRevision(run, number);
    const change = revision?.changes.find((one) => one.id === id);
    if (revision !== undefined && change?.purged === undefined && change?.before === undefined && change !== undefined)
      return revision;
  }
  throw new ServiceError("MERGE_REFUSED", `The history does not say any more what ${from} was.`, { field: from });
}

async function splittingChanges(
  run: Run,
  model: GraphModel,
  entity: Entity,
  redirect: Redirect,
  merge: Revision,
): Promise<readonly RecordChange[]> {
  const { from, into } = redirect;
  const others = (await readRedirects(run, [into])).filter((one) => one.into === into && one.from !== from);
  // Redirects that led to the record before it was merged lead to it again.
  const repointed = others.filter((one) => redirect.via.includes(one.from));
  const back = new Set(repointed.map((one) => one.from));
  const staying = others.filter((one) => !back.has(one.from));
  const leads = new Map(staying.map((one) => [one.from, into] as const));
  const idOf = (id: string): string => (back.has(id) ? from : (leads.get(id) ?? id));
  const stated = statedOf(redirect);
  const since = (await run(readChangedSince(into, merge.number))).map(([id]) => String(id));
  const ids = [...new Set([...merge.changes.map(({ id }) => id), ...since])];
  const owners = ownershipsIn(await run(readOwners(ids)));
  const datasets = [...new Set([...stated.keys(), ...[...owners.values()].flatMap((one) => [...one.keys()])])];
  const citing = new Citations(run, merge);
  const [restored, changed]: [RecordChange[], RecordChange[]] = [[], []];
  for (const dataset of datasets.toSorted()) {
    const own = stated.get(dataset);
    if (own !== undefined) restored.push({ type: entity.name, id: from, after: own, dataset });
    for (const record of (await readStated(run, model, ids, dataset)).values()) {
      if (record.id === from) continue;
      const merged = merge.changes.find(({ id, dataset: of }) => id === record.id && (of ?? merge.dataset) === dataset);
      const after =
        merged !== undefined && isSame(merged.after, record)
          ? merged.before
          : record.id === into
            ? withoutMerged(model, entity, record, {
                before: merged?.before,
                gone: [...stated.values()],
                own,
                kept: staying.flatMap((one) => [...statedOf(one).values()]),
              })
            : await citing.restore(model, record, dataset, idOf);
      if (!isSame(after, record))
        changed.push({ type: entityOfId(model, record.id)?.name ?? "", id: record.id, before: record, after, dataset });
    }
  }
  // The datasets that state the record come first, so that the others can refer to it.
  return [
    ...restored,
    ...changed,
    { type: "Redirect", id: redirect.id, before: redirect },
    ...repointed.map((one) => ({ type: "Redirect", id: one.id, before: one, after: { ...one, into: from } })),
    ...(await judgementChanges(run, from, into)),
  ];
}

/** The merge said that the two are the same. */
async function judgementChanges(run: Run, from: string, into: string): Promise<readonly RecordChange[]> {
  const id = judgementId(from, into);
  const before = (await readIdentity(run, [id])).get(id) as Judgement | undefined;
  return before?.verdict === "SAME" ? [{ type: "Judgement", id, before }] : [];
}

const isSame = (one: StatedRecord | undefined, other: StatedRecord | undefined): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What documents cited by merged ids since a merge, read from the history, each revision once. */
class Citations {
  private readonly revisions = new Map<number, Promise<Revision | undefined>>();

  constructor(
    private readonly run: Run,
    private readonly merge: Revision,
  ) {}

  /** The record as its document wrote it, with the merged ids that it cited followed otherwise now. */
  async restore(
    model: GraphModel,
    record: StatedRecord,
    dataset: string,
    idOf: (id: string) => string,
  ): Promise<StatedRecord> {
    const entity = entityOfId(model, record.id);
    const cited = (await this.lastChange(record.id, dataset))?.cited;
    if (entity === undefined || cited === undefined) return record;
    return withReferences(model, entity, { ...record, ...cited }, idOf).record;
  }

  /** The change that made a record what it is; one that took another back made it what it was before that. */
  private async lastChange(id: string, dataset: string): Promise<RecordChange | undefined> {
    const history = await readHistory(this.run, id);
    let below = Infinity;
    for (const number of history.toReversed()) {
      if (number >= below) continue;
      if (number < this.merge.number) return undefined;
      const revision = await this.read(number);
      const change = revision?.changes.find((one) => one.id === id && (one.dataset ?? revision.dataset) === dataset);
      if (revision === undefined || change === undefined) continue;
      if (revision.undoes === undefined) return change;
      below = revision.undoes;
    }
    return undefined;
  }

  private read(number: number): Promise<Revision | undefined> {
    const known = this.revisions.get(number);
    if (known !== undefined) return known;
    const reading = readRevision(this.run, number);
    this.revisions.set(number, reading);
    return reading;
  }
}
