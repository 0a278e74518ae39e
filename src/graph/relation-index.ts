import type { Hop } from "./declarations.js";
import { orderKey } from "./derived-keys.js";
import { type Entity, entityNamed, type GraphModel, type Property, type Relation } from "./graph-model.js";

/**
 * An index over relationships, from which the first page of a node with thousands of neighbours is read in order. The
 * relationship stores the id of the node that the list belongs to, its owner, and a copy of a property of the listed
 * node; whoever writes the relationship writes both. The relation that it serves declares it by `indexWith`.
 */
export interface RelationIndex {
  /** Type of the relationship. */
  readonly type: string;
  /** Direction of the relationship, seen from the owner. */
  readonly direction: Hop["direction"];
  /** Property of the relationship with the owner's id. */
  readonly ownerKey: string;
  /**
   * The listed node's property, and the key under which both the node and the relationship store what is ordered by.
   */
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

/** Every relationship index of the model, once each: an interface and its types declare the same ones. */
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

/** Cached per relation, because the writer asks for every record. */
const knownByRelation = new WeakMap<Relation, readonly RelationIndex[]>();

/** The indexes over relationships that this relation writes and in which the entity is the listed node. */
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
