import type { Hop } from "../../graph/declarations.js";
import type { Entity, Relation } from "../../graph/graph-model.js";

/** Asked for every record, so that the list of an entity is made once. */
const relationsOfEntity = new WeakMap<Entity, readonly Relation[]>();

/** The relations that documents state on an entity's side. */
export function writtenRelations(entity: Entity): readonly Relation[] {
  const known = relationsOfEntity.get(entity);
  if (known !== undefined) return known;
  const relations = [...entity.fields.values()].flatMap((field) =>
    field.kind === "relation" && field.written ? [field] : [],
  );
  relationsOfEntity.set(entity, relations);
  return relations;
}

/** A relation written by the records of an entity, with its only hop. */
export interface WrittenRelation {
  readonly entity: Entity;
  readonly relation: Relation;
  readonly hop: Hop;
}

export const relationsOf = (entity: Entity): readonly WrittenRelation[] =>
  writtenRelations(entity).flatMap((relation) => relation.hops.map((hop) => ({ entity, relation, hop })));
