import { earliestKey, type Entity, type GraphField, type GraphModel, type Property } from "../graph/graph-model.js";

/**
 * The constraints and indexes that the model declares, one statement each, to be run at every start: each says IF NOT EXISTS.
 * Every type gets a uniqueness constraint on the id, which serves lookups and the usual order; an indexed property of an
 * interface gets an index on its label too.
 */
export function graphSchema(model: GraphModel): readonly string[] {
  const statements: string[] = ["CREATE INDEX entity_dataset IF NOT EXISTS FOR (n:Entity) ON (n.dataset)"];
  for (const entity of model.entities.values()) {
    if (entity.kind === "union") continue;
    statements.push(`CREATE CONSTRAINT ${snake(entity.label)}_id IF NOT EXISTS FOR (n:${entity.label}) REQUIRE n.id IS UNIQUE`);
    for (const key of indexedKeys(entity)) {
      statements.push(`CREATE INDEX ${snake(entity.label)}_${snake(key)} IF NOT EXISTS FOR (n:${entity.label}) ON (n.${key})`);
    }
  }
  return statements;
}

/** Keys that an index is declared for: of a date its first day, which filters and orders use, and the text. */
function indexedKeys(entity: Entity): readonly string[] {
  return [...entity.fields.values()].flatMap((field: GraphField) => (field.kind === "property" && field.index ? keysOf(field) : []));
}

const keysOf = (property: Property): readonly string[] => (property.value === "edtf" ? [property.key, earliestKey(property.key)] : [property.key]);

const snake = (name: string): string => name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toLowerCase();
