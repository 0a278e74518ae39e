import { edgeOf, type Entity, type GraphModel, type Property, type Relation } from "../../graph/graph-model.js";
import { isListKind } from "../../graph/value-kind.js";
import type { StatedRecord } from "../../graph/rule.js";
import { identityOf, namedIds } from "../documents/check-records.js";
import { edgesOf, type WrittenEdge } from "../documents/records.js";
import { writtenRelations } from "../documents/written-relations.js";
import { canonicalRecord } from "../records/canonical-record.js";

/* What records become when one is merged into another. */

type Fields = Readonly<Record<string, unknown>>;

/** A record that refers to other ids than before, and the fields in which it does, as they were. */
export interface Redirected {
  readonly record: StatedRecord;
  readonly cited: Fields | undefined;
}

/** The record with other ids for those that it refers to. A node that is listed twice then is listed once. */
export function withReferences(
  model: GraphModel,
  entity: Entity,
  record: StatedRecord,
  idOf: (id: string) => string,
): Redirected {
  const [fields, cited]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const relation of writtenRelations(entity)) {
    const value = record[relation.name];
    const edges = edgesOf(model, { record }, relation);
    const isMeant = edges.some(({ id, item }) =>
      [id, ...namedIds(model, relation, item).map((named) => named.id)].some((one) => idOf(one) !== one),
    );
    if (!isMeant) continue;
    cited[relation.name] = value;
    const items = edges.map((edge) => withIds(model, relation, edge, idOf));
    fields[relation.name] = Array.isArray(value) ? united(model, relation, items) : items[0];
  }
  if (Object.keys(cited).length === 0) return { record, cited: undefined };
  return { record: canonicalRecord(entity, { ...record, ...fields }), cited };
}

function withIds(
  model: GraphModel,
  relation: Relation,
  { id, item }: WrittenEdge,
  idOf: (id: string) => string,
): unknown {
  const edge = edgeOf(model, relation);
  if (Object.keys(item).length === 0) return idOf(id);
  const lists = [...(edge?.fields.values() ?? [])].flatMap((field) => {
    const ids = field.kind === "between" && field.ids !== undefined ? item[field.name] : undefined;
    return Array.isArray(ids) ? [[field.name, [...new Set(ids.map((one) => idOf(String(one))))]] as const] : [];
  });
  return { ...item, [edge?.endField ?? "node"]: idOf(id), ...Object.fromEntries(lists) };
}

/** The items, with those for the same edge as one, which names the statements of all. */
function united(model: GraphModel, relation: Relation, items: readonly unknown[]): readonly unknown[] {
  const byEdge = new Map<string, unknown>();
  for (const { id, item } of edgesOf(model, { record: { id: "", [relation.name]: items } }, relation)) {
    const key = JSON.stringify([id, identityOf(model, relation, item)]);
    const first = byEdge.get(key);
    byEdge.set(key, Object.keys(item).length === 0 ? id : first === undefined ? item : joined(first as Fields, item));
  }
  return [...byEdge.values()];
}

const joined = (first: Fields, second: Fields): Fields => ({
  ...second,
  ...first,
  ...Object.fromEntries(
    Object.entries(first).flatMap(([name, value]) => {
      const other = second[name];
      return Array.isArray(value) && Array.isArray(other)
        ? [[name, unitedIds(value.map(String), other.map(String))]]
        : [];
    }),
  ),
});

/** The ids of both, sorted where there are more than in the first, so that it does not matter which is the first. */
const unitedIds = (first: readonly string[], second: readonly string[]): readonly string[] => {
  const all = [...new Set([...first, ...second])];
  return all.length === first.length ? first : all.toSorted();
};

/**
 * The record with each of its edges as others have it who state the same edge: several datasets may state one edge only
 * with the same values, and all of them name the statements of all.
 * @param others whose values hold where they differ, but for lists of ids.
 */
export function agreeing(
  model: GraphModel,
  entity: Entity,
  record: StatedRecord,
  others: readonly StatedRecord[],
): StatedRecord {
  const fields = writtenRelations(entity).flatMap((relation) => {
    const value = record[relation.name];
    if (!Array.isArray(value)) return [];
    const keyOf = ({ id, item }: WrittenEdge): string => JSON.stringify([id, identityOf(model, relation, item)]);
    const theirs = others.flatMap((other) => edgesOf(model, { record: other }, relation));
    const items = edgesOf(model, { record }, relation).map((edge) => {
      const same = theirs.filter((one) => keyOf(one) === keyOf(edge)).map(({ item }) => item);
      if (Object.keys(edge.item).length === 0) return edge.id;
      return [...same, edge.item].reduce<Fields>((all, item) => joined(all, item), same[0] ?? edge.item);
    });
    return [[relation.name, items] as const];
  });
  return canonicalRecord(entity, { ...record, ...Object.fromEntries(fields) });
}

/** The properties by which a type is named: one that holds the name, and a list of others. */
export interface NameFields {
  readonly names: readonly Property[];
  readonly list: Property;
}

/** Undefined for a type that has no list of names, whose records cannot be merged. */
export function nameFieldsOf({ fields }: Entity): NameFields | undefined {
  const names = [...fields.values()].flatMap((field) =>
    field.kind === "property" && field.search === "name" && !field.derived && field.labelOf === undefined
      ? [field]
      : [],
  );
  const list = names.find(({ value }) => isListKind(value));
  return list && { names, list };
}

/** All names that a record states. */
export const namesIn = ({ names }: NameFields, record: Fields): readonly string[] =>
  names.flatMap(({ name }) => [record[name] ?? []].flat().map(String));

/**
 * A record with what others say of the same: their names among its further names, and the values that it has none of.
 * @param beside the relations that one of these states are the record's, too.
 */
export function withMerged(
  model: GraphModel,
  entity: Entity,
  record: StatedRecord,
  others: readonly StatedRecord[],
  beside: readonly StatedRecord[] = [],
): StatedRecord {
  const fields = nameFieldsOf(entity);
  if (fields === undefined) return record;
  const own = new Set(namesIn(fields, record));
  const added = [...new Set(others.flatMap((other) => namesIn(fields, other)))].filter((name) => !own.has(name));
  const merged: Record<string, unknown> & { id: string } = { ...record };
  if (added.length > 0) merged[fields.list.name] = [...[record[fields.list.name] ?? []].flat(), ...added];
  for (const field of entity.fields.values()) {
    const isValue = field.kind === "property" || field.kind === "embedded";
    if (isValue && field.name !== "id" && record[field.name] === undefined) {
      const value = others.map((other) => other[field.name]).find((one) => one !== undefined);
      if (value !== undefined && field !== fields.list) merged[field.name] = value;
    }
  }
  for (const relation of writtenRelations(entity)) {
    const edges = [record, ...beside].flatMap((one) =>
      one[relation.name] === undefined ? [] : [one[relation.name]].flat(),
    );
    if (edges.length === 0) continue;
    if (relation.many === "one") merged[relation.name] = edges[0];
    // Nobody belongs to himself: what one of the two was to the other falls away.
    else
      merged[relation.name] = united(model, relation, edges).filter(
        (item) => edgesOf(model, { record: { id: "", [relation.name]: [item] } }, relation)[0]?.id !== record.id,
      );
  }
  return canonicalRecord(entity, merged);
}

/** The values of a record without its relations. */
export function valuesAlone(entity: Entity, record: StatedRecord): StatedRecord {
  const relations = new Set(writtenRelations(entity).map(({ name }) => name));
  return { ...Object.fromEntries(Object.entries(record).filter(([name]) => !relations.has(name))), id: record.id };
}

/** The relations of a record without its values. */
export const relationsAlone = (entity: Entity, record: StatedRecord): Readonly<Record<string, unknown>> =>
  Object.fromEntries(writtenRelations(entity).flatMap(({ name }) => (name in record ? [[name, record[name]]] : [])));

/** Whether a record states any relation. */
export const hasRelations = (entity: Entity, record: StatedRecord): boolean =>
  writtenRelations(entity).some(({ name }) => record[name] !== undefined);
