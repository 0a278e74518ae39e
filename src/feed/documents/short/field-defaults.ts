import { entityNamed, type GraphField, type GraphModel, type Relation } from "../../../graph/graph-model.js";
import type { ShortRecord } from "../../../graph/short-form.js";
import { type Draft, enclosing, type End, isName, isObject, type Item } from "./draft.js";

/** Fields whose defaults are being asked for, so that two that ask each other end. */
const asked = new WeakMap<Draft, Set<string>>();

function unlessAsked<T>(draft: Draft, field: string, find: () => T, otherwise: T): T {
  const fields = asked.get(draft) ?? new Set();
  if (fields.has(field)) return otherwise;
  asked.set(draft, fields.add(field));
  try {
    return find();
  } finally {
    fields.delete(field);
  }
}

/** The value of a property, or its default. */
export function valueOf(draft: Draft, name: string): unknown {
  if (draft.fields.has(name)) return draft.fields.get(name);
  const field = draft.entity.fields.get(name);
  return field?.kind === "property"
    ? unlessAsked(draft, name, () => field.shortDefault?.(draft) ?? undefined, undefined)
    : undefined;
}

/** What a relation leads to, or what it leads to by default. */
export function endsOf(model: GraphModel, draft: Draft, name: string): readonly unknown[] {
  const field = draft.entity.fields.get(name);
  if (field?.kind !== "relation") return [];
  const items = draft.fields.get(name) as readonly Item[] | undefined;
  if (items !== undefined) return items.map(({ end }) => end);
  return unlessAsked(draft, name, () => defaultEnds(model, draft, field), []);
}

const endOf = (value: unknown): unknown => (isObject(value) && "node" in value ? value["node"] : value);

const defaultEnds = (model: GraphModel, draft: Draft, relation: Relation): readonly unknown[] =>
  (defaultItems(model, draft, relation) ?? []).map(endOf);

/**
 * The items of a relation that a record leaves out: as its class declares, or, where a record of this kind has to be
 * named, the one that this one is written inside; for a text the only one of the document.
 */
export function defaultItems(model: GraphModel, draft: Draft, relation: Relation): readonly unknown[] | undefined {
  const declared = relation.shortDefault?.(draft);
  if (declared !== undefined) return Array.isArray(declared) ? (declared as readonly unknown[]) : [declared];
  const target = entityNamed(model, relation.target);
  if (target.kind !== "node" || !isDemanded(draft, relation)) return undefined;
  const around = enclosing(draft, target.name);
  if (around !== undefined) return [around];
  const [only, ...more] = target.text === undefined ? [] : (draft.document.records.get(target) ?? []);
  return only === undefined || more.length > 0 ? undefined : [only];
}

const isDemanded = (draft: Draft, { required, many, atLeastOne, evidenceOf }: Relation): boolean =>
  (many === "one" && required) || atLeastOne || (evidenceOf !== undefined && draft.fields.has(evidenceOf));

/** The fields of an item, with the defaults of those that are left out. */
export function edgeFields(owner: Draft, { edge, fields, end }: Item): Readonly<Record<string, unknown>> {
  if (edge === undefined) return {};
  const record = edgeRecord(edge.name, owner, fields, end);
  const filled: Record<string, unknown> = { ...fields };
  for (const field of edge.fields.values()) {
    if (filled[field.name] !== undefined) continue;
    const value = edgeDefault(owner, record, field);
    if (value !== undefined) filled[field.name] = value;
  }
  return filled;
}

/** The default of one field; the records that say so are by default the one around. */
function edgeDefault(owner: Draft, record: ShortRecord, field: GraphField): unknown {
  if (field.kind === "property") return field.shortDefault?.(record);
  if (field.kind !== "between" || field.ids === undefined) return undefined;
  const around = enclosing(owner, field.target);
  return around === undefined ? undefined : [around];
}

const edgeRecord = (type: string, within: Draft, fields: Readonly<Record<string, unknown>>, end: End): ShortRecord => ({
  type,
  value: (name) => fields[name],
  ends: () => [],
  records: () => [],
  within,
  named: isName(end) ? end.name : undefined,
});
