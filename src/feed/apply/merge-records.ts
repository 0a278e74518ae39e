import { entityOfId } from "../../graph/entity-of-id.js";
import { ServiceError } from "../../errors/service-error.js";
import type { Entity, GraphModel } from "../../graph/graph-model.js";
import type { StatedRecord } from "../../graph/rule.js";
import type { RecordChange } from "../change/change-set.js";
import { judgementId, judgementOf, type Redirect, redirectId, redirectOf } from "../change/identity-records.js";
import {
  agreeing,
  hasRelations,
  nameFieldsOf,
  valuesAlone,
  withMerged,
  withReferences,
} from "../change/merged-record.js";
import { ownershipsIn } from "../change/ownership.js";
import type { Origin } from "../change/revision.js";
import { awaitFullText } from "../derived/graph-state.js";
import { sourceNamed } from "../documents/document-source.js";
import { relationsOf } from "../documents/written-relations.js";
import { byEntity, readStated } from "../records/read-stated.js";
import { idsIn, type Run } from "../run.js";
import { type Applied, applyChanges } from "./apply-changes.js";
import type { DocumentStore } from "./document-store.js";
import { readReferringIds } from "./graph-lookups.js";
import { readOwners } from "./graph-store.js";
import { readJudgements, readRedirects } from "./identity-store.js";
import { takeLoadLock } from "./journal.js";
import { typesOf } from "./remove-records.js";

/**
 * Merges a record into another of its type, as one revision: everything that refers to the first refers to the second,
 * in whichever dataset it is stated; the names of the first are further names of the second; and the id of the first
 * leads to the second from now on, in queries as in documents. What each dataset stated of the first is kept with the
 * redirect.
 * @throws ServiceError RECORD_UNKNOWN; MERGE_REFUSED where they are judged not to be the same, are of different types,
 * or of a type that has no list of names; SEED_INVALID where the records that refer to them would break a rule then.
 */
export async function mergeRecords(
  store: DocumentStore,
  model: GraphModel,
  [from, into]: readonly [string, string],
  origin: Origin,
): Promise<Applied> {
  const applied = await store.write(async (run) => {
    await run(takeLoadLock);
    const redirects = await readRedirects(run, [from, into]);
    const target = redirects.find((redirect) => redirect.from === into)?.into ?? into;
    const entity = await requireMergeable(run, model, from, target, redirects);
    const judgements = await readJudgements(run, [[from, target]]);
    const judged = judgements.get(judgementId(from, target));
    if (judged?.verdict === "NOT_SAME")
      throw new ServiceError(
        "MERGE_REFUSED",
        `${judged.by} judged on ${judged.at.slice(0, 10)} that ${from} and ${target} are not the same` +
          `${judged.reason === undefined ? "" : ` (${judged.reason})`}. If they are, first say so: ` +
          `pledgegraph judge ${from} ${target} --same`,
        { field: from },
      );
    const same = judgementOf([from, target], "SAME", { ...origin, at: new Date().toISOString() });
    const leading = redirects.filter((redirect) => redirect.into === from);
    const via = leading.map((redirect) => redirect.from);
    const changes = [
      ...(await mergingChanges(run, model, entity, { from, into: target, via })),
      ...leading.map((redirect) => repointed(redirect, target)),
      ...(judged?.verdict === "SAME" ? [] : [{ type: "Judgement", id: same.id, before: judged, after: same }]),
    ];
    const dataset = changes.find((change) => change.dataset !== undefined)?.dataset ?? "";
    const source = sourceNamed(`merging ${from} into ${target}`);
    const done = await applyChanges(run, model, { dataset, changes, origin, source });
    if (done.unremoved.length > 0)
      throw new ServiceError("MERGE_REFUSED", `Something outside of this program still refers to ${from}.`);
    return done;
  });
  await store.read(awaitFullText);
  return applied;
}

const repointed = (redirect: Redirect, into: string): RecordChange => ({
  type: "Redirect",
  id: redirect.id,
  before: redirect,
  after: { ...redirect, into },
});

async function requireMergeable(
  run: Run,
  model: GraphModel,
  from: string,
  into: string,
  redirects: readonly Redirect[],
): Promise<Entity> {
  const merged = redirects.find((redirect) => redirect.from === from);
  if (merged !== undefined)
    throw new ServiceError("MERGE_REFUSED", `${from} is merged into ${merged.into} already.`, { field: from });
  if (from === into) throw new ServiceError("MERGE_REFUSED", `${from} cannot be merged into itself.`, { field: from });
  const owners = ownershipsIn(await run(readOwners([from, into])));
  const unknown = [from, into].find((id) => !owners.has(id));
  if (unknown !== undefined)
    throw new ServiceError("RECORD_UNKNOWN", `No record has the id ${unknown}.`, { field: unknown });
  const [type, other] = [from, into].map((id) => entityOfId(model, id));
  if (type === undefined || type !== other)
    throw new ServiceError("MERGE_REFUSED", `${from} and ${into} are of different types.`, { field: from });
  if (nameFieldsOf(type) === undefined)
    throw new ServiceError("MERGE_REFUSED", `${from} is of the type ${type.name}, which has no list of names.`, {
      field: from,
    });
  return type;
}

/** The changes to all datasets that state either record or refer to the first; last, those that state the first. */
async function mergingChanges(
  run: Run,
  model: GraphModel,
  entity: Entity,
  { from, into, via }: Pick<Redirect, "from" | "into" | "via">,
): Promise<readonly RecordChange[]> {
  const referring = idsIn(await run(readReferringIds(entity.label, from, typesOf(relationsOf(entity)))));
  const ids = [...new Set([...referring, from, into])];
  const owners = ownershipsIn(await run(readOwners(ids)));
  const datasets = [...new Set([...owners.values()].flatMap((ownership) => [...ownership.keys()]))].toSorted();
  const whole = await readStated(run, model, [from, into]);
  const [first = { id: from }, second = { id: into }] = [whole.get(from), whole.get(into)];
  const stated = new Map<string, StatedRecord>();
  const lent: string[] = [];
  const groups: RecordChange[][] = [];
  for (const dataset of datasets) {
    const before = await readStated(run, model, ids, dataset);
    const own = before.get(from);
    if (own !== undefined) stated.set(dataset, own);
    if (own !== undefined && !before.has(into) && hasRelations(entity, own)) lent.push(dataset);
    groups.push(
      [
        ...referringChanges(model, before, from, into),
        ...targetChange(model, entity, { own, target: before.get(into), first, second }, from),
        ...(own === undefined ? [] : [{ type: entity.name, id: from, before: own }]),
      ].map((change) => ({ ...change, dataset })),
    );
  }
  // The record goes with the last dataset that states it, when nothing of the others refers to it any more.
  const isOwner = (group: readonly RecordChange[]): boolean => group.some(({ id }) => id === from);
  const after = redirectOf({ from, into, lent, via }, stated);
  return [
    ...groups.filter((group) => !isOwner(group)).flat(),
    ...groups.filter(isOwner).flat(),
    { type: "Redirect", id: redirectId(from), after },
  ];
}

function referringChanges(
  model: GraphModel,
  before: ReadonlyMap<string, StatedRecord>,
  from: string,
  into: string,
): readonly RecordChange[] {
  const others = [...before.values()].filter(({ id }) => id !== from && id !== into);
  return [
    ...byEntity(
      model,
      others.map(({ id }) => id),
    ),
  ].flatMap(([entity, ids]) =>
    ids.flatMap((id): readonly RecordChange[] => {
      const record = before.get(id);
      if (record === undefined) return [];
      const { record: after, cited } = withReferences(model, entity, record, (one) => (one === from ? into : one));
      return cited === undefined ? [] : [{ type: entity.name, id, before: record, after, cited }];
    }),
  );
}

/** What a dataset states of the record that is merged into: with the names, and with its own relations of both. */
function targetChange(
  model: GraphModel,
  entity: Entity,
  {
    own,
    target,
    first,
    second,
  }: Record<"own" | "target", StatedRecord | undefined> & Record<"first" | "second", StatedRecord>,
  from: string,
): readonly RecordChange[] {
  const isNeeded = target !== undefined || (own !== undefined && hasRelations(entity, own));
  if (!isNeeded) return [];
  const base = target ?? valuesAlone(entity, second);
  const after = withMerged(model, entity, base, [first], own === undefined ? [] : [own]);
  const redirected = withReferences(model, entity, after, (id) => (id === from ? base.id : id));
  const agreed = agreeing(model, entity, redirected.record, [second, first]);
  return [{ type: entity.name, id: base.id, before: target, after: agreed }];
}
