import {
  type Entity,
  foldedKey,
  type GraphField,
  type GraphModel,
  nodesOf,
  orderKey,
  type Property,
} from "../graph/graph-model.js";
import { type RelationIndex, relationIndexes } from "../graph/relation-index.js";
import { fullTextKeys, type FullTextKind, fullTextNames, searchedKeys } from "../graph/searched-keys.js";
import type { Command } from "./graph-store.js";

/** A constraint or an index, with the statement that creates it if it is missing. */
export interface SchemaItem {
  readonly name: string;
  readonly statement: string;
  /** Sets, in a graph older than the index, the properties that it covers. */
  readonly fill?: string;
  /** Whether it covers the words derived for searches, which {@link fillSearchWords} sets in an older graph. */
  readonly needsWords?: boolean;
  /** Names of the indexes of an older graph that it replaces. */
  readonly replaces?: readonly string[];
}

/** The names of the indexes in a graph. The index behind a constraint has the constraint's name. */
export const readSchemaNames: Command = { text: "SHOW INDEXES YIELD name RETURN name", parameters: {} };

/** The names of the indexes that are still being populated. */
export const readFillingIndexes: Command = {
  text: "SHOW INDEXES YIELD name, state WHERE state = 'POPULATING' RETURN name",
  parameters: {},
};

/**
 * The constraints and indexes for a model.
 *
 * Every type gets a uniqueness constraint on the id, which serves lookups and the default order. An indexed property of
 * an interface also gets an index under the interface's label.
 *
 * ```cypher
 * CREATE TEXT INDEX statement_gist_text IF NOT EXISTS FOR (n:Statement) ON (n.gist)
 * CREATE INDEX made_start_id_said_on_earliest IF NOT EXISTS FOR ()-[r:MADE]-() ON (r.startId, r.saidOnEarliest)
 * ```
 */
export function graphSchema(model: GraphModel): readonly SchemaItem[] {
  const items: SchemaItem[] = [index("Entity", "dataset")];
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
  }
  return [...items, ...relationIndexes(model).map(relationIndexItem), ...fullTextIndexes(model)];
}

/**
 * An index over relationships, and the statement that fills in its properties on relationships written before it
 * existed:
 * ```cypher
 * MATCH (n)-[r:MADE]->(m) WHERE r.startId IS NULL
 * CALL (n, r, m) { SET r.startId = n.id, r.saidOnEarliest = m.saidOnEarliest } IN TRANSACTIONS OF 10000 ROWS
 * ```
 */
function relationIndexItem({ type, direction, ownerKey, key }: RelationIndex): SchemaItem {
  const name = [type.toLowerCase(), ownerKey, key].map(snake).join("_");
  const [owner, listed] = direction === "out" ? ["n", "m"] : ["m", "n"];
  return {
    name,
    statement: `CREATE INDEX ${name} IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.${ownerKey}, r.${key})`,
    fill:
      `MATCH (n)-[r:${type}]->(m) WHERE r.${ownerKey} IS NULL ` +
      `CALL (n, r, m) { SET r.${ownerKey} = ${owner}.id, r.${key} = ${listed}.${key} } IN TRANSACTIONS OF 10000 ROWS`,
  };
}

/**
 * The full-text indexes, each over all labels that have names, or texts. The properties they cover are folded and split
 * into words already, so the analyser only has to split at spaces. They are updated shortly after a commit rather than
 * within it, because that would make writing two to three times as slow.
 */
function fullTextIndexes(model: GraphModel): readonly SchemaItem[] {
  const labels: Readonly<Record<FullTextKind, readonly string[]>> = {
    name: nodesOf(model)
      .filter((entity) => searchedKeys(entity).names.length > 0)
      .map(({ label }) => label),
    text: nodesOf(model)
      .filter((entity) => searchedKeys(entity).texts.length > 0)
      .map(({ label }) => label),
  };
  return (["name", "text"] as const).flatMap((kind) => {
    if (labels[kind].length === 0) return [];
    const [name = "", ...replaces] = fullTextNames(kind);
    const options =
      "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: true}}";
    const statement =
      `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${labels[kind].join("|")}) ` +
      `ON EACH [${fullTextKeys[kind].map((key) => `n.${key}`).join(", ")}] ${options}`;
    return [{ name, statement, ...(kind === "name" && fillOfReferences(model)), needsWords: true, replaces }];
  });
}

/**
 * Sets the property that tells names from references on relationships older than that property: `MATCH
 * ()-[r:MENTIONS]->() WHERE r.reference IS NULL CALL (r) { SET r.reference = false } IN TRANSACTIONS OF 10000 ROWS`.
 */
function fillOfReferences(model: GraphModel): Pick<SchemaItem, "fill"> {
  const groups = [...model.entities.values()].flatMap(({ fields }) =>
    [...fields.values()].filter((field) => field.kind === "group"),
  );
  const group = groups.find(({ except }) => except !== undefined);
  if (group === undefined) return {};
  return {
    fill:
      `MATCH ()-[r:${group.hops[0]?.type}]->() WHERE r.${group.except} IS NULL ` +
      `CALL (r) { SET r.${group.except} = false } IN TRANSACTIONS OF 10000 ROWS`,
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

const snake = (name: string): string => name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toLowerCase();
