import type { Hop } from "./declarations.js";
import { type Entity, entityNamed, type GraphModel, orderKey, type Property, type Relation } from "./graph-model.js";

/**
 * An index over relationships, by which the first of thousands of nodes are found in their order: the relationship has the
 * id of the node that they are listed from, its owner, and a value of the node that is listed. Declared by `indexWith` on
 * the relation that it serves, and written with the relationship.
 */
export interface RelationIndex {
  /** Type of the relationship. */
  readonly type: string;
  /** The way from the owner. */
  readonly direction: Hop["direction"];
  /** Property of the relationship that has the owner's id. */
  readonly ownerKey: string;
  /** The listed node's property, and the name under which node and relationship have what is ordered by. */
  readonly property: Property;
  readonly key: string;
}

/** The indexes that a relation declares. */
export function indexesOf(model: GraphModel, { hops, target, indexWith }: Relation): readonly RelationIndex[] {
  const [hop] = hops;
  return indexWith.flatMap((name): readonly RelationIndex[] => {
    const property = entityNamed(model, target).fields.get(name);
    if (hop === undefined || property?.kind !== "property") return [];
    return [
      {
        type: hop.type,
        direction: hop.direction,
        ownerKey: hop.direction === "out" ? "startId" : "endId",
        property,
        key: orderKey(property),
      },
    ];
  });
}

/** All that the model declares, each once: the types of an interface declare the same. */
export function relationIndexes(model: GraphModel): readonly RelationIndex[] {
  const found = new Map<string, RelationIndex>();
  for (const { fields } of model.entities.values()) {
    for (const field of fields.values()) {
      if (field.kind === "relation")
        for (const index of indexesOf(model, field)) found.set(`${index.type} ${index.ownerKey} ${index.key}`, index);
    }
  }
  return [...found.values()];
}

/** The writer asks for each record; every entity has relations of its own. */
const knownByRelation = new WeakMap<Relation, readonly RelationIndex[]>();

/** Those whose relationships a relation of the entity writes: the entity is what they list. */
export function indexesWrittenBy(model: GraphModel, entity: Entity, relation: Relation): readonly RelationIndex[] {
  let written = knownByRelation.get(relation);
  if (written === undefined) {
    const [hop] = relation.hops;
    written = relationIndexes(model).filter(
      ({ type, direction, property }) =>
        type === hop?.type && direction !== hop.direction && entity.fields.get(property.name)?.kind === "property",
    );
    knownByRelation.set(relation, written);
  }
  return written;
}
