import type { TimeDeclaration } from "../../graph/declarations.js";
import { fold } from "../../graph/fold.js";
import { clockKeys, earliestKey, foldedKey, latestKey, rankKey } from "../../graph/derived-keys.js";
import {
  edgeOf,
  type Entity,
  type GraphField,
  type GraphModel,
  identityKeys,
  type Property,
  type Relation,
} from "../../graph/graph-model.js";
import { indexesWrittenBy } from "../../graph/relation-index.js";
import type { StatedRecord } from "../../graph/rule.js";
import { toMinorUnits } from "../../graph/scalars/currency.js";
import { type DayRange, dayRange, openDay } from "../../graph/scalars/edtf.js";
import { edgesOf, type PlacedRecord } from "../documents/records.js";
import { canonicalRecord, contentDigest, contentKey, digestOf } from "../records/canonical-record.js";
import { textProperties } from "../derived/search-words.js";

/** A value that Neo4j can store on a node or relationship. */
type StoredValue = string | number | bigint | boolean | readonly string[] | null;
type StoredProperties = Readonly<Record<string, StoredValue>>;

/** A node in the form in which it is written. */
export interface NodeRow {
  readonly id: string;
  /** Every property of its type; null removes one that an earlier record had. */
  readonly properties: StoredProperties;
  /** SHA-256 of the record and its properties, by which a later load sees whether anything has changed. */
  readonly recordDigest: string;
}

/** A relationship in the form in which it is written. */
export interface EdgeRow {
  readonly owner: string;
  readonly other: string;
  readonly properties: StoredProperties;
}

/** The row for a record's node. */
export function nodeRow({ entity, record }: PlacedRecord): NodeRow {
  const stored = storedProperties(entity.fields, record);
  const properties = { ...stored, ...computedProperties(entity.fields, record), ...worldSpan(entity.time, record) };
  // Words for searches are not part of the digest. They follow from the other properties, and when the folding rules
  // change they are stored anew without rewriting the records.
  return {
    id: record.id,
    properties: { ...properties, ...textProperties(entity, stored), ...contentProperty(entity, record) },
    recordDigest: digestOf({ record: canonicalRecord(entity, record), properties }),
  };
}

const contentProperty = (entity: Entity, record: StatedRecord): StoredProperties => {
  const digest = contentDigest(entity, record);
  return digest === undefined ? {} : { [contentKey]: digest };
};

/** The rows for the relationships that a record states under one relation. */
export function edgeRows(model: GraphModel, placed: PlacedRecord, relation: Relation): readonly EdgeRow[] {
  const edge = edgeOf(model, relation);
  const fixed = relation.hops[0]?.with ?? {};
  const indexed = indexedProperties(model, placed, relation);
  return edgesOf(model, placed, relation).map(({ id, item }) => {
    const properties: Record<string, StoredValue> = {
      ...fixed,
      ...(edge === undefined
        ? {}
        : { ...storedProperties(edge.fields, item), ...(edge.time && worldSpan(edge.time, item)) }),
    };
    for (const field of edge?.fields.values() ?? []) {
      if (field.kind === "between" && field.ids !== undefined) {
        const ids = item[field.name];
        properties[field.ids] = Array.isArray(ids) ? ids.map(String) : [];
      }
    }
    Object.assign(properties, indexed(id));
    const identity = [...Object.values(fixed), ...identityKeys(edge).map((key) => properties[key] ?? "")];
    // Parallel edges between the same two nodes are told apart by this key; cursors contain it.
    return {
      owner: placed.record.id,
      other: id,
      properties: identity.length === 0 ? properties : { ...properties, key: identity.join("|") },
    };
  });
}

/**
 * The properties that relationship indexes cover: the id of the node at the other end, and copies of values of this
 * record.
 */
function indexedProperties(
  model: GraphModel,
  { entity, record }: PlacedRecord,
  relation: Relation,
): (other: string) => StoredProperties {
  const indexes = indexesWrittenBy(model, entity, relation);
  if (indexes.length === 0) return () => ({});
  const values = indexes.map(
    ({ key, property }) => [key, storedValue(property, record[property.name], undefined)[key] ?? null] as const,
  );
  return (other) => Object.fromEntries([...indexes.map(({ ownerKey }) => [ownerKey, other] as const), ...values]);
}

/** The days over which a node or edge holds in the world, as far as its own record tells; the timeless always holds. */
function worldSpan(time: TimeDeclaration | undefined, record: Readonly<Record<string, unknown>>): StoredProperties {
  const days = (name: string): DayRange | undefined => {
    const date = textIn(record[name]);
    return date === undefined ? undefined : dayRange(date);
  };
  const span = (from: number | null, to: number | null): StoredProperties => ({
    [clockKeys.worldFrom]: from,
    [clockKeys.worldTo]: to,
  });
  if (time === undefined) return span(-openDay, openDay);
  if ("since" in time) {
    if (time.since === "said") return span(null, null);
    const since = days(time.since);
    // A month counts from its last day: before that day, what is dated by the month may not have happened yet.
    return since === undefined ? span(null, null) : span(since.latest, openDay);
  }
  const [from, to] = [days(time.from), days(time.to)];
  return from === undefined && to === undefined
    ? span(null, null)
    : span(from?.earliest ?? -openDay, to?.latest ?? openDay);
}

/** The stored form of the values under these fields. */
export function storedProperties(
  fields: ReadonlyMap<string, GraphField>,
  record: Readonly<Record<string, unknown>>,
): StoredProperties {
  const properties: Record<string, StoredValue> = {};
  for (const field of fields.values()) {
    if (field.kind === "property" && !field.derived)
      Object.assign(properties, storedValue(field, record[field.name], undefined));
    else if (field.kind === "embedded" && field.prefix !== undefined) {
      const object = objectIn(record[field.name]);
      const parts = [...field.fields.values()].filter((part) => part.kind === "property");
      for (const part of parts) {
        const currency = parts.find((other) => other.key === part.currencyKey);
        Object.assign(properties, storedValue(part, object[part.name], currency && textIn(object[currency.name])));
      }
    }
  }
  return properties;
}

/**
 * The stored form of a value: a date with its first and last day, a ranked word with its rank, a text with its folded
 * form, an amount in minor units of its currency, and null for an absent value.
 */
function storedValue(property: Property, value: unknown, currency: string | undefined): StoredProperties {
  const { key, ranks } = property;
  const text = textIn(value);
  if (property.value === "edtf") {
    const days = text === undefined ? undefined : dayRange(text);
    return {
      [key]: text ?? null,
      [earliestKey(key)]: days?.earliest ?? null,
      [latestKey(key)]: days?.latest ?? null,
    };
  }
  if (ranks !== undefined)
    return { [key]: text ?? null, [rankKey(key)]: text === undefined ? null : ranks.indexOf(text) };
  // An empty list says as much as none, and is not kept in the canonical form that a history holds.
  if (value === undefined || (Array.isArray(value) && value.length === 0))
    return { [key]: null, ...(property.value === "text" && { [foldedKey(key)]: null }) };
  if (property.value === "text" && property.vocabulary === undefined && text !== undefined) {
    const folded = fold(text);
    return { [key]: text, [foldedKey(key)]: property.textIndex || folded !== text ? folded : null };
  }
  if (property.value === "decimal") return { [key]: toMinorUnits(text ?? "", currency ?? "") };
  // The form of the document assures it.
  return { [key]: value as StoredValue };
}

const textIn = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

const objectIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? { ...value } : {};

/**
 * Derived values that follow from the record alone; those that depend on other nodes are refreshed in the graph
 * afterwards.
 */
function computedProperties(fields: ReadonlyMap<string, GraphField>, record: StatedRecord): StoredProperties {
  const properties: Record<string, StoredValue> = {};
  for (const field of fields.values()) {
    if (field.kind === "property" && field.from !== undefined)
      Object.assign(properties, storedValue(field, field.from(record), undefined));
  }
  return properties;
}
