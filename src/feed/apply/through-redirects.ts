import { entityOfId } from "../../graph/entity-of-id.js";
import { entityNamed, type GraphModel } from "../../graph/graph-model.js";
import type { StatedRecord } from "../../graph/rule.js";
import type { RecordChange } from "../change/change-set.js";
import { type Redirect, redirectOf, statedOf } from "../change/identity-records.js";
import {
  agreeing,
  hasRelations,
  nameFieldsOf,
  relationsAlone,
  valuesAlone,
  withMerged,
  withReferences,
} from "../change/merged-record.js";
import { ownershipsIn } from "../change/ownership.js";
import type { PlacedRecord } from "../documents/records.js";
import { canonicalRecord } from "../records/canonical-record.js";
import { readStated } from "../records/read-stated.js";
import type { Run } from "../run.js";
import { referencesOf } from "./check-changes.js";
import { readOwners } from "./graph-store.js";
import { readRedirects } from "./identity-store.js";

/** Records as they are to be written, once merged ids in them are followed. */
export interface RedirectedRecords {
  readonly records: readonly PlacedRecord[];
  /** Fields as the documents wrote them, by the id of the record, where they cite merged ids. */
  readonly cited: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** What changes beside: what is kept of merged records, and what other datasets state of those merged into. */
  readonly beside: readonly RecordChange[];
}

/**
 * Reads the records of documents as the judgement of a curator has it: what they say of a merged record counts for the
 * one that it was merged into, and what they refer to by a merged id is that one. The documents that were loaded before
 * a merge therefore change nothing when they are loaded again.
 */
export async function throughRedirects(
  run: Run,
  model: GraphModel,
  records: readonly PlacedRecord[],
  dataset: string,
): Promise<RedirectedRecords> {
  const ids = new Set(records.flatMap((placed) => [placed.record.id, ...referencesOf(model, placed)]));
  const redirects = await readRedirects(run, [...ids]);
  if (redirects.length === 0) return { records, cited: new Map(), beside: [] };
  const leads = new Map(redirects.map(({ from, into }) => [from, into] as const));
  const cited = new Map<string, Readonly<Record<string, unknown>>>();
  const mapped = records.map((placed): PlacedRecord => {
    const found = withReferences(model, placed.entity, placed.record, (id) => leads.get(id) ?? id);
    if (found.cited === undefined) return placed;
    cited.set(placed.record.id, found.cited);
    return { ...placed, record: found.record };
  });
  const written = new Map(mapped.map((placed) => [placed.record.id, placed] as const));
  const targets = new Set(
    redirects.filter(({ from, into }) => written.has(from) || written.has(into)).map(({ into }) => into),
  );
  const targetRedirects = await readRedirects(run, [...targets]);
  const owners = ownershipsIn(await run(readOwners([...targets])));
  const [now, whole] = [
    await readStated(run, model, [...targets], dataset),
    await readStated(run, model, [...targets]),
  ];
  const beside: RecordChange[] = [];
  for (const target of targets) {
    const into = targetRedirects.filter((redirect) => redirect.into === target);
    const kept = into.map((redirect) => withDocument(model, redirect, into, written.get(redirect.from), dataset));
    beside.push(...kept.flatMap(({ change }) => change ?? []));
    const current = whole.get(target);
    const place = written.get(target) ?? into.map(({ from }) => written.get(from)).find((one) => one !== undefined);
    if (place === undefined || current === undefined) continue;
    const { entity } = place;
    const others = kept.flatMap(({ stated }) => [...stated.values()]);
    const own = kept.flatMap(({ stated }) => stated.get(dataset) ?? []);
    let values: StatedRecord | undefined;
    const base = written.get(target)?.record ?? now.get(target);
    if (base !== undefined || own.some((record) => hasRelations(entity, record))) {
      const merged = withMerged(model, entity, base ?? valuesAlone(entity, current), others, own);
      const isStated = written.has(target);
      const agreed = agreeing(model, entity, merged, isStated ? [merged, ...others] : [current, ...others]);
      const record = inOrderOf(entity.name, model, current, agreed);
      written.set(target, { ...place, record });
      // Who states it only because of a relation has no say in what it is called.
      if (isStated) values = valuesAlone(entity, record);
    }
    const lent = new Set(into.flatMap((redirect) => redirect.lent));
    const isChanged = kept.some(({ change }) => change !== undefined);
    for (const other of owners.get(target)?.keys() ?? [])
      if (other !== dataset && (isChanged || (values !== undefined && lent.has(other))))
        beside.push(...(await changeOfOther(run, model, target, other, others, lent.has(other) ? values : undefined)));
  }
  for (const { from } of redirects) written.delete(from);
  return { records: [...written.values()], cited, beside };
}

/** What is kept of a merged record, with what a document says of it now. */
function withDocument(
  model: GraphModel,
  redirect: Redirect,
  into: readonly Redirect[],
  placed: PlacedRecord | undefined,
  dataset: string,
): { readonly stated: ReadonlyMap<string, StatedRecord>; readonly change: RecordChange | undefined } {
  const stated = statedOf(redirect);
  if (placed === undefined) return { stated, change: undefined };
  // What had been merged into this one before it was merged itself is part of it.
  const parts = into.filter(({ from }) => redirect.via.includes(from)).map(statedOf);
  const others = parts.flatMap((part) => [...part.values()]);
  const own = parts.flatMap((part) => part.get(dataset) ?? []);
  const { entity } = placed;
  const merged = withMerged(model, entity, canonicalRecord(entity, placed.record), others, own);
  const former = stated.get(dataset);
  const agreed = agreeing(model, entity, merged, [merged, ...others]);
  const record = former === undefined ? agreed : inOrderOf(entity.name, model, former, agreed);
  if (JSON.stringify(former) === JSON.stringify(record)) return { stated, change: undefined };
  const now = new Map([...stated, [dataset, record] as const]);
  const after = redirectOf(redirect, now);
  return { stated: now, change: { type: "Redirect", id: redirect.id, before: redirect, after } };
}

/** Another dataset that states the same record has to state the same names. */
async function changeOfOther(
  run: Run,
  model: GraphModel,
  id: string,
  dataset: string,
  others: readonly StatedRecord[],
  values: StatedRecord | undefined,
): Promise<readonly RecordChange[]> {
  const before = (await readStated(run, model, [id], dataset)).get(id);
  const entity = entityOfId(model, id);
  if (before === undefined || entity === undefined) return [];
  const after =
    values === undefined
      ? withMerged(model, entity, before, others)
      : canonicalRecord(entity, { ...relationsAlone(entity, before), ...values });
  return JSON.stringify(after) === JSON.stringify(before) ? [] : [{ type: entity.name, id, before, after, dataset }];
}

/** The record with its list of names in the order that the graph has, if only that differs. */
function inOrderOf(type: string, model: GraphModel, current: StatedRecord, record: StatedRecord): StatedRecord {
  const name = nameFieldsOf(entityNamed(model, type))?.list.name ?? "";
  const [had, has] = [current[name], record[name]].map((names) => (Array.isArray(names) ? names.map(String) : []));
  const isSame = JSON.stringify(had?.toSorted()) === JSON.stringify(has?.toSorted());
  return isSame && had !== undefined && had.length > 0 ? { ...record, [name]: had } : record;
}
