import { type FullTextIndex, fullTextIndex } from "../../graph/full-text-index.js";
import { foldedKey, orderKey } from "../../graph/derived-keys.js";
import type { Entity, GraphField, GraphModel, Property } from "../../graph/graph-model.js";
import { contentKey } from "../records/canonical-record.js";
import { type RelationIndex, relationIndexes } from "../../graph/relation-index.js";

/** A constraint or an index, with the statement that creates it if it is missing. */
export interface SchemaItem {
  readonly name: string;
  readonly statement: string;
}

/**
 * The constraints and indexes that the model declares. Every type gets a uniqueness constraint on the id, which serves
 * lookups and the usual order; an indexed property of an interface gets an index on its label too. A text index is
 * `CREATE TEXT INDEX statement_gist_text IF NOT EXISTS FOR (n:Statement) ON (n.gist)`, and one over relationships
 * `CREATE INDEX made_start_id_said_on_earliest IF NOT EXISTS FOR ()-[r:MADE]-() ON (r.startId, r.saidOnEarliest)`.
 * These names say all that is declared; the name of a full-text index ends in a hash of it.
 */
export function graphSchema(model: GraphModel): readonly SchemaItem[] {
  const items: SchemaItem[] = [];
  for (const entity of model.entities.values()) {
    if (entity.kind === "union") continue;
    const name = `${snake(entity.label)}_id`;
    items.push({
      name,
      statement: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${entity.label}) REQUIRE n.id IS UNIQUE`,
    });
    // No query lists the nodes of all types together, so nothing is indexed for that but the id.
    if (entity.label !== "Entity")
      items.push(...indexedKeys(entity).map((keys) => index(entity.label, ...keys)), ...textIndexes(entity));
    if (entity.rules.some(({ contentOf }) => contentOf !== undefined)) items.push(index(entity.label, contentKey));
  }
  const fullTextItems = (["name", "text"] as const)
    .map((kind) => fullTextIndex(model, kind))
    .filter(({ labels }) => labels.length > 0)
    .map(fullTextItem);
  return [
    ...items,
    ...journalItems,
    index("Redirect", "into"),
    ...relationIndexes(model).map(relationIndexItem),
    ...fullTextItems,
  ];
}

/** What the writer looks up beside the entities: revisions by number, and what was removed or decided by its id. */
const journalItems: readonly SchemaItem[] = [
  { label: "Revision", key: "number" },
  { label: "Removed", key: "id" },
  { label: "Redirect", key: "id" },
  { label: "Judgement", key: "id" },
].map(({ label, key }) => {
  const name = `${snake(label)}_${key}`;
  return { name, statement: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${key} IS UNIQUE` };
});

function relationIndexItem({ type, ownerKey, key }: RelationIndex): SchemaItem {
  const name = [type.toLowerCase(), ownerKey, key].map(snake).join("_");
  return { name, statement: `CREATE INDEX ${name} IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.${ownerKey}, r.${key})` };
}

/**
 * A full-text index. It catches up after a write has been committed; to keep up with each write would make writing two
 * to three times slower.
 */
function fullTextItem({ name, labels, keys, analyzer }: FullTextIndex): SchemaItem {
  const options = `{indexConfig: {\`fulltext.analyzer\`: '${analyzer}', \`fulltext.eventually_consistent\`: true}}`;
  const on = keys.map((key) => `n.${key}`).join(", ");
  return {
    name,
    statement:
      `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${labels.join("|")}) ` + `ON EACH [${on}] OPTIONS ${options}`,
  };
}

function index(label: string, ...keys: readonly string[]): SchemaItem {
  const name = [label, ...keys].map(snake).join("_");
  return {
    name,
    statement: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${keys.map((key) => `n.${key}`).join(", ")})`,
  };
}

/**
 * Text indexes, which serve CONTAINS and ENDS WITH as range indexes cannot: one on the text as written, one on the
 * folded text.
 */
function textIndexes({ label, fields }: Entity): readonly SchemaItem[] {
  return [...fields.values()].flatMap((field) => {
    if (field.kind !== "property" || !field.textIndex || field.labelOf !== undefined) return [];
    return [field.key, foldedKey(field.key)].map((key) => {
      const name = `${[label, key].map(snake).join("_")}_text`;
      return { name, statement: `CREATE TEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${key})` };
    });
  });
}

/**
 * The keys of an entity's range indexes. Of a date both the text and the first day are indexed, since filters and
 * orders use the latter.
 */
function indexedKeys({ fields }: Entity): readonly (readonly string[])[] {
  const properties = [...fields.values()].flatMap(ownProperties).filter(({ labelOf }) => labelOf === undefined);
  return properties.flatMap((property) => [
    ...(property.index ? keysOf(property).map((key) => [key]) : []),
    ...properties
      .filter(({ name }) => property.indexWith.includes(name))
      .map((other) => [orderKey(property), orderKey(other)]),
  ]);
}

/** The property itself, or the properties of a value object. */
const ownProperties = (field: GraphField): readonly Property[] =>
  field.kind === "property"
    ? [field]
    : field.kind === "embedded"
      ? [...field.fields.values()].flatMap(ownProperties)
      : [];

/** The key of the value as written and, where that is another one, the key of what an order compares. */
const keysOf = (property: Property): readonly string[] => [...new Set([property.key, orderKey(property)])];

/**
 * Whether versions that did not record the names of their indexes made one of this name: their full-text indexes had no
 * hash in the name, and a node belonged to one dataset.
 */
export const isFormerName = (name: string): boolean => /^(search_(name|text)(_\d)?|entity_dataset)$/.test(name);

function snake(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toLowerCase();
}
