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
import type { Command } from "./run.js";

/** A constraint or an index: its name in the graph, and the statement that creates it where it is not there. */
export interface SchemaItem {
  readonly name: string;
  readonly statement: string;
  /** What gives a graph that is older than the index what the writer keeps for it. */
  readonly fill?: string;
  /** Whether it is over the words that the writer keeps for searches, which an older graph is given by {@link fillSearchWords}. */
  readonly needsWords?: boolean;
  /** Names of what it stands instead of, in an older graph. */
  readonly replaces?: readonly string[];
}

/** The names of the indexes that are in a graph; a constraint's index has its name. */
export const readSchemaNames: Command = { text: "SHOW INDEXES YIELD name RETURN name", parameters: {} };

/** The names of the indexes that are being filled with what is in the graph already. */
export const readFillingIndexes: Command = {
  text: "SHOW INDEXES YIELD name, state WHERE state = 'POPULATING' RETURN name",
  parameters: {},
};

/**
 * The constraints and indexes that the model declares.
 * Every type gets a uniqueness constraint on the id, which serves lookups and the usual order; an indexed property of an
 * interface gets an index on its label too. A text index is `CREATE TEXT INDEX statement_gist_text IF NOT EXISTS FOR (n:Statement) ON (n.gist)`,
 * and one over relationships
 * `CREATE INDEX made_start_id_said_on_earliest IF NOT EXISTS FOR ()-[r:MADE]-() ON (r.startId, r.saidOnEarliest)`.
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
    // Nothing lists everything there is, whatever its type.
    if (entity.label !== "Entity")
      items.push(...indexedKeys(entity).map((keys) => index(entity.label, ...keys)), ...textIndexes(entity));
  }
  return [...items, ...relationIndexes(model).map(relationIndexItem), ...fullTextIndexes(model)];
}

/**
 * An index over relationships, and for those that were written before there was one:
 * `MATCH (n)-[r:MADE]->(m) WHERE r.startId IS NULL CALL (n, r, m) { SET r.startId = n.id, r.saidOnEarliest = m.saidOnEarliest } IN TRANSACTIONS OF 10000 ROWS`.
 */
function relationIndexItem({ type, direction, ownerKey, key }: RelationIndex): SchemaItem {
  const name = [type.toLowerCase(), ownerKey, key].map(snake).join("_");
  const [owner, listed] = direction === "out" ? ["n", "m"] : ["m", "n"];
  return {
    name,
    statement: `CREATE INDEX ${name} IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.${ownerKey}, r.${key})`,
    fill: `MATCH (n)-[r:${type}]->(m) WHERE r.${ownerKey} IS NULL CALL (n, r, m) { SET r.${ownerKey} = ${owner}.id, r.${key} = ${listed}.${key} } IN TRANSACTIONS OF 10000 ROWS`,
  };
}

/**
 * The full-text indexes, over all labels that have names and all that have texts. What they read was folded and divided
 * into words already, so that they divide at blanks only. They catch up after a write has been committed, since keeping
 * step with it would make writing two to three times as slow.
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
    const statement = `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${labels[kind].join("|")}) ON EACH [${fullTextKeys[kind].map((key) => `n.${key}`).join(", ")}] ${options}`;
    return [{ name, statement, ...(kind === "name" && fillOfReferences(model)), needsWords: true, replaces }];
  });
}

/** What tells names from references on relationships that are older than that: `MATCH ()-[r:MENTIONS]->() WHERE r.reference IS NULL CALL (r) { SET r.reference = false } IN TRANSACTIONS OF 10000 ROWS`. */
function fillOfReferences(model: GraphModel): Pick<SchemaItem, "fill"> {
  const groups = [...model.entities.values()].flatMap(({ fields }) =>
    [...fields.values()].filter((field) => field.kind === "group"),
  );
  const group = groups.find(({ except }) => except !== undefined);
  if (group === undefined) return {};
  return {
    fill: `MATCH ()-[r:${group.hops[0]?.type}]->() WHERE r.${group.except} IS NULL CALL (r) { SET r.${group.except} = false } IN TRANSACTIONS OF 10000 ROWS`,
  };
}

function index(label: string, ...keys: readonly string[]): SchemaItem {
  const name = [label, ...keys].map(snake).join("_");
  return {
    name,
    statement: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${keys.map((key) => `n.${key}`).join(", ")})`,
  };
}

/** Indexes over the parts of a text, which a range index does not have: as it is written, and folded. */
function textIndexes({ label, fields }: Entity): readonly SchemaItem[] {
  return [...fields.values()].flatMap((field) => {
    if (field.kind !== "property" || !field.textIndex || field.labelOf !== undefined) return [];
    return [field.key, foldedKey(field.key)].map((key) => {
      const name = `${[label, key].map(snake).join("_")}_text`;
      return { name, statement: `CREATE TEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${key})` };
    });
  });
}

/** Keys that indexes are declared for: of a date its first day, which filters and orders use, and the text. */
function indexedKeys({ fields }: Entity): readonly (readonly string[])[] {
  const properties = [...fields.values()].flatMap(ownProperties).filter(({ labelOf }) => labelOf === undefined);
  return properties.flatMap((property) => [
    ...(property.index ? keysOf(property).map((key) => [key]) : []),
    ...properties
      .filter(({ name }) => property.indexWith.includes(name))
      .map((other) => [orderKey(property), orderKey(other)]),
  ]);
}

/** A property, or those that a value object is made of. */
const ownProperties = (field: GraphField): readonly Property[] =>
  field.kind === "property"
    ? [field]
    : field.kind === "embedded"
      ? [...field.fields.values()].flatMap(ownProperties)
      : [];

/** The value as it is written, and what an order goes by where that is another property. */
const keysOf = (property: Property): readonly string[] => [...new Set([property.key, orderKey(property)])];

const snake = (name: string): string => name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toLowerCase();
