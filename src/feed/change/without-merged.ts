import { type Entity, type GraphModel, type Relation } from "../../graph/graph-model.js";
import type { StatedRecord } from "../../graph/rule.js";
import { identityOf } from "../documents/check-records.js";
import { edgesOf, type WrittenEdge } from "../documents/records.js";
import { writtenRelations } from "../documents/written-relations.js";
import { canonicalRecord } from "../records/canonical-record.js";
import { hasRelations, nameFieldsOf, namesIn } from "./merged-record.js";

/** What is known of a record of which a merged one is split off. */
export interface SplitFacts {
  /** What the dataset stated before the merge. */
  readonly before: StatedRecord | undefined;
  /** What is stated of the record that is split off, by this dataset and by all. */
  readonly own: StatedRecord | undefined;
  readonly gone: readonly StatedRecord[];
  /** What is stated of others that stay merged. */
  readonly kept: readonly StatedRecord[];
}

/**
 * Reverses {@link withMerged} for a record that was changed since: names, values and relations go that came from the
 * record that is split off, and neither from before the merge nor from others. Undefined where nothing else is left
 * that the dataset states.
 */
export function withoutMerged(
  model: GraphModel,
  entity: Entity,
  record: StatedRecord,
  { before, own, gone, kept }: SplitFacts,
): StatedRecord | undefined {
  const staying = [...(before === undefined ? [] : [before]), ...kept];
  const fields = nameFieldsOf(entity);
  if (fields === undefined) return record;
  const result: Record<string, unknown> & { id: string } = { ...record };
  const stay = new Set(staying.flatMap((one) => namesIn(fields, one)));
  const leave = new Set(gone.flatMap((one) => namesIn(fields, one)));
  const names = [record[fields.list.name] ?? []].flat().map(String);
  result[fields.list.name] = names.filter((name) => stay.has(name) || !leave.has(name));
  for (const field of entity.fields.values()) {
    const isValue = (field.kind === "property" || field.kind === "embedded") && field !== fields.list;
    if (!isValue || field.name === "id" || staying.some((one) => one[field.name] !== undefined)) continue;
    if (before !== undefined && gone.some((one) => isEqual(one[field.name], record[field.name])))
      result[field.name] = undefined;
  }
  for (const relation of writtenRelations(entity))
    if (Array.isArray(record[relation.name]))
      result[relation.name] = edgesWithout(model, relation, record, { before, own, gone, staying });
  const left = canonicalRecord(entity, result);
  return before === undefined && own !== undefined && !hasRelations(entity, left) ? undefined : left;
}

/** The edges of a record without those, and without the ids on them, that only the record that is split off stated. */
function edgesWithout(
  model: GraphModel,
  relation: Relation,
  record: StatedRecord,
  { before, own, gone, staying }: Omit<SplitFacts, "kept"> & { readonly staying: readonly StatedRecord[] },
): readonly unknown[] {
  const keyOf = ({ id, item }: WrittenEdge): string => JSON.stringify([id, identityOf(model, relation, item)]);
  const edgesIn = (records: readonly (StatedRecord | undefined)[]): readonly WrittenEdge[] =>
    records.flatMap((one) => (one === undefined ? [] : edgesOf(model, { record: one }, relation)));
  const keysIn = (one: StatedRecord | undefined): ReadonlySet<string> => new Set(edgesIn([one]).map(keyOf));
  const idsAt = (key: string, name: string, records: readonly StatedRecord[]): ReadonlySet<unknown> =>
    new Set(
      edgesIn(records)
        .filter((edge) => keyOf(edge) === key)
        .flatMap(({ item }) => item[name]),
    );
  const [mine, had] = [keysIn(own), keysIn(before)];
  return edgesIn([record])
    .filter((edge) => had.has(keyOf(edge)) || !mine.has(keyOf(edge)))
    .map((edge) => {
      const lists = Object.entries(edge.item).flatMap(([name, value]) => {
        if (!Array.isArray(value)) return [];
        const [stay, leave] = [idsAt(keyOf(edge), name, staying), idsAt(keyOf(edge), name, gone)];
        return [[name, value.filter((id) => stay.has(id) || !leave.has(id))] as const];
      });
      return Object.keys(edge.item).length === 0 ? edge.id : { ...edge.item, ...Object.fromEntries(lists) };
    });
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
