import {
  edgeOf,
  type EdgeType,
  type Entity,
  entityNamed,
  type GraphModel,
  nodesOf,
  type Relation,
} from "../../../graph/graph-model.js";
import type { DocumentSource, ValuePath } from "../document-source.js";
import { type Draft, type DraftDocument, type End, isDraft, isName, isObject, type Item, type Quote } from "./draft.js";
import { isLongForm } from "./long-form.js";
import { valueOf, endsOf } from "./field-defaults.js";

/** Deepest that records may be written inside each other; more is a mistake, or meant to exhaust the stack. */
const deepest = 32;

/** Reads a document into drafts of its records, those written inside others included. */
export function readDraft(model: GraphModel, source: DocumentSource): DraftDocument {
  const isLong = isLongForm(model, source.content);
  const document: DraftDocument = { source, isLong, records: new Map(), byId: new Map(), rest: new Map() };
  if (isLong || !isObject(source.content)) return document;
  const byPlural = new Map(nodesOf(model).map((entity) => [entity.plural, entity]));
  const textTypes = new Map(nodesOf(model).flatMap((entity) => (entity.text ? [[entity.singular, entity]] : [])));
  const inside: { readonly entity: Entity; readonly value: unknown; readonly path: ValuePath }[] = [];
  for (const [key, value] of Object.entries(source.content)) {
    const entity = byPlural.get(key);
    const single = textTypes.get(key);
    if (entity !== undefined && Array.isArray(value)) {
      const list: readonly unknown[] = value;
      document.records.set(entity, []);
      inside.push(...list.map((one, index) => ({ entity, value: one, path: [key, index] })));
    } else if (single !== undefined && isObject(value)) inside.push({ entity: single, value, path: [key] });
    else if (entity !== undefined && value === null) continue;
    else if (key === "mentions" && Array.isArray(value)) continue;
    else document.rest.set(key, value);
  }
  // The lists first, so that their records keep their places; those written inside others follow.
  const made = inside.map((one) => makeDraft(model, document, one.entity, one.value, one.path, undefined));
  for (const [draft, { value }] of made) fillDraft(model, draft, value);
  return document;
}

type Raw = Readonly<Record<string, unknown>>;

function makeDraft(
  model: GraphModel,
  document: DraftDocument,
  entity: Entity,
  value: unknown,
  path: ValuePath,
  within: Draft | undefined,
): readonly [Draft, { readonly value: Raw | undefined }] {
  const raw = isObject(value) ? value : undefined;
  const draft: Draft = {
    isDraft: true,
    type: entity.name,
    entity,
    document,
    path,
    fields: new Map(),
    fieldPaths: new Map(),
    within,
    quote: entity.quote === undefined || raw === undefined ? undefined : quoteOf(raw),
    named: undefined,
    id: typeof raw?.["id"] === "string" ? raw["id"] : undefined,
    sameAs: undefined,
    value: (field) => valueOf(draft, field),
    ends: (field) => endsOf(model, draft, field),
    records: (field) => endsOf(model, draft, field).flatMap((end) => recordAt(document, end) ?? []),
  };
  if (draft.id !== undefined) document.byId.set(draft.id, draft);
  if (raw === undefined && value !== undefined) draft.fields.set("", value);
  const list = document.records.get(entity);
  if (list === undefined) document.records.set(entity, [draft]);
  else list.push(draft);
  return [draft, { value: raw }];
}

/** The record of the document that an end is or names by its id. */
function recordAt(document: DraftDocument, end: unknown): Draft | undefined {
  if (isDraft(end)) return end;
  return typeof end === "string" ? document.byId.get(end) : undefined;
}

function quoteOf(raw: Raw): Quote | undefined {
  const { quote, nth } = raw;
  if (typeof quote !== "string") return undefined;
  return { words: quote, nth: typeof nth === "number" ? nth : undefined };
}

function fillDraft(model: GraphModel, draft: Draft, raw: Raw | undefined): void {
  const { entity, fields, path, fieldPaths } = draft;
  for (const [key, value] of Object.entries(raw ?? {})) {
    if (isConsumed(draft, key, value)) continue;
    const field = entity.fields.get(key);
    if (field?.kind === "relation" && field.written) {
      const place = [...path, key];
      // A single item may stand without its list.
      const items = Array.isArray(value) ? (value as readonly unknown[]) : [value];
      fields.set(
        key,
        items.map((item, index) =>
          readItem(model, draft, field, item, Array.isArray(value) ? [...place, index] : place),
        ),
      );
    } else if (field === undefined && key === entity.singular && entity.labelField !== undefined) {
      fields.set(entity.labelField, value);
      fieldPaths.set(entity.labelField, [...path, key]);
    } else fields.set(key, value);
  }
}

/** Keys of the short form that leave nothing behind: the words of a passage, the file of a text. */
const isConsumed = ({ entity, quote }: Draft, key: string, value: unknown): boolean =>
  (quote !== undefined && (key === "quote" || (key === "nth" && typeof value === "number"))) ||
  (entity.text !== undefined && key === "text" && typeof value === "string");

/** Reads what stands under a relation; also for a default, which may hold drafts. */
export function readItem(model: GraphModel, draft: Draft, relation: Relation, value: unknown, path: ValuePath): Item {
  const edge = edgeOf(model, relation);
  if (edge === undefined)
    return { relation, edge, end: readEnd(model, draft, relation, value, path), fields: {}, path };
  const key = edge.endField ?? "node";
  const bare = bareValue(edge, value);
  if (bare !== undefined) return { relation, edge, end: undefined, fields: bare, path };
  if (!isObject(value) || isDraft(value) || isName(value))
    return { relation, edge, end: readEnd(model, draft, relation, value, path), fields: {}, path };
  const { [key]: end, ...fields } = value;
  return {
    relation,
    edge,
    end: end === undefined ? undefined : readEnd(model, draft, relation, end, [...path, key]),
    fields,
    path,
  };
}

/** `FLOATED` for `{stage: FLOATED}`: a word that only one field of the edge has, by which such edges are told apart. */
function bareValue(edge: EdgeType, value: unknown): Raw | undefined {
  if (typeof value !== "string") return undefined;
  const [field, ...more] = [...edge.fields.values()].filter(
    (one) =>
      one.kind === "property" && one.identity && one.enumType?.getValues().some(({ name }) => name === value) === true,
  );
  return field === undefined || more.length > 0 ? undefined : { [field.name]: value };
}

function readEnd(model: GraphModel, draft: Draft, relation: Relation, value: unknown, path: ValuePath): End {
  if (isDraft(value) || isName(value)) return value;
  const target = entityNamed(model, relation.target);
  const types = target.concrete.map((name) => entityNamed(model, name));
  if (typeof value === "string") return readWord(model, draft, types, value, path);
  if (isObject(value) && typeof value["name"] === "string" && Object.keys(value).length === 1 && types.length > 1)
    return { isName: true, name: value["name"] };
  const entity = isObject(value) ? typeOf(types, value) : undefined;
  if (entity === undefined || path.length > deepest * 2) return { malformed: value };
  const [made, { value: raw }] = makeDraft(model, draft.document, entity, value, path, draft);
  fillDraft(model, made, raw);
  return made;
}

/** An id; or, where passages are expected, their words; or otherwise a name. */
function readWord(model: GraphModel, draft: Draft, types: readonly Entity[], word: string, path: ValuePath): End {
  const [only, ...more] = types;
  if (/^[a-z][A-Za-z]*:\S+$/.test(word) && types.some(({ idPrefix }) => word.startsWith(`${idPrefix}:`))) return word;
  if (only?.quote !== undefined && more.length === 0) {
    const [made] = makeDraft(model, draft.document, only, { quote: word }, path, draft);
    return made;
  }
  const isIdOfOtherType = /^[a-z][A-Za-z]*:[a-z0-9][a-z0-9:-]*$/.test(word);
  return types.some(isNamed) && !isIdOfOtherType ? { isName: true, name: word } : word;
}

/** Whether records of the type have names that readers search by. */
export const isNamed = ({ fields }: Entity): boolean =>
  [...fields.values()].some((field) => field.kind === "property" && field.search === "name");

/** The type of a record that is written inside another: the only one possible, or the one that its key names. */
function typeOf(types: readonly Entity[], value: Raw): Entity | undefined {
  const [only, ...more] = types;
  if (more.length === 0) return only;
  const singular = new Map(types.map((entity) => [entity.singular, entity]));
  for (const key of Object.keys(value)) {
    const entity = singular.get(key);
    if (entity !== undefined) return entity;
  }
  return typeof value["id"] === "string"
    ? types.find(({ idPrefix }) => String(value["id"]).startsWith(`${idPrefix}:`))
    : undefined;
}
