import type { Command } from "./graph-store.js";
import { earliestKey, type Entity, type GraphField, type GraphModel, type Property } from "../graph/graph-model.js";

/** A constraint or an index: its name in the graph, and the statement that creates it where it is not there. */
export interface SchemaItem {
  readonly name: string;
  readonly statement: string;
}

/** The names of the indexes that are in a graph; a constraint's index has its name. */
export const readSchemaNames: Command = { text: "SHOW INDEXES YIELD name RETURN name", parameters: {} };

/**
 * The constraints and indexes that the model declares.
 * Every type gets a uniqueness constraint on the id, which serves lookups and the usual order; an indexed property of an
 * interface gets an index on its label too.
 */
export function graphSchema(model: GraphModel): readonly SchemaItem[] {
  const items: SchemaItem[] = [index("Entity", "dataset")];
  for (const entity of model.entities.values()) {
    if (entity.kind === "union") continue;
    const name = `${snake(entity.label)}_id`;
    items.push({ name, statement: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${entity.label}) REQUIRE n.id IS UNIQUE` });
    items.push(...indexedKeys(entity).map((key) => index(entity.label, key)));
  }
  return items;
}

function index(label: string, key: string): SchemaItem {
  const name = `${snake(label)}_${snake(key)}`;
  return { name, statement: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${key})` };
}

/** Keys that an index is declared for: of a date its first day, which filters and orders use, and the text. */
function indexedKeys(entity: Entity): readonly string[] {
  return [...entity.fields.values()].flatMap((field: GraphField) => (field.kind === "property" && field.index ? keysOf(field) : []));
}

const keysOf = (property: Property): readonly string[] => (property.value === "edtf" ? [property.key, earliestKey(property.key)] : [property.key]);

const snake = (name: string): string => name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toLowerCase();
