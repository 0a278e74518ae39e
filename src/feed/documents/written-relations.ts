import type { Hop } from "../../graph/declarations.js";
import type { Entity, Relation } from "../../graph/graph-model.js";

/** The relations that documents state on an entity's side. */
export const writtenRelations = (entity: Entity): readonly Relation[] =>
  [...entity.fields.values()].flatMap((field) => (field.kind === "relation" && field.written ? [field] : []));

/** A relation written by the records of an entity, with its only hop. */
export interface WrittenRelation {
  readonly entity: Entity;
  readonly relation: Relation;
  readonly hop: Hop;
}

export const relationsOf = (entity: Entity): readonly WrittenRelation[] =>
  writtenRelations(entity).flatMap((relation) => relation.hops.map((hop) => ({ entity, relation, hop })));
