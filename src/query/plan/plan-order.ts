import { ServiceError } from "../../errors/service-error.js";
import {
  edgeOf,
  type Entity,
  entityNamed,
  type GraphModel,
  type Property,
  type Relation,
} from "../../graph/graph-model.js";
import { indexesOf, type RelationIndex } from "../../graph/relation-index.js";
import type { ArgumentValue } from "./argument-value.js";
import { findsFew } from "./narrowed.js";
import type { Predicate, ValueReference } from "./expression.js";
import type { OrderKey } from "./order-key.js";
import { type OrderSubject, readKey } from "./read-order-key.js";

/** Most keys in an order: the condition for what lies beyond a cursor is nested one level deeper for each of them. */
const mostKeys = 10;

/**
 * Plans `orderBy`: the requested keys, then the id, then the key that distinguishes parallel edges. No two rows are
 * equal in all of them.
 * @throws ServiceError BAD_USER_INPUT for too many keys, or an item that does not have exactly one key.
 */
export function planOrder(
  model: GraphModel,
  subject: OrderSubject,
  orderBy: ArgumentValue | undefined,
): readonly OrderKey[] {
  if (orderBy?.kind === "list" && orderBy.items.length > mostKeys) {
    throw new ServiceError(
      "BAD_USER_INPUT",
      `\`orderBy\` has ${orderBy.items.length} keys, and at most ${mostKeys} are allowed. Leave out the last ones.`,
      { field: "orderBy" },
    );
  }
  const asked = orderBy?.kind === "list" ? orderBy.items.flatMap((item) => readKey(model, subject, item)) : [];
  return [...asked, ...lastKeys(model, subject)];
}

/** The keys at the end of every order, which make it unambiguous. */
function lastKeys(model: GraphModel, { entity, relation }: OrderSubject): readonly OrderKey[] {
  const id: OrderKey = {
    value: { kind: "property", on: "node", property: idOf(model, entity) },
    descending: false,
    nullable: false,
  };
  const hasParallelEdges = relation?.edge !== undefined && relation.hops.length === 1;
  return hasParallelEdges ? [id, { value: { kind: "edgeKey" }, descending: false, nullable: false }] : [id];
}

/** The order of a plain list: by the property that the relation declares, then by id. */
export function planListOrder(model: GraphModel, relation: Relation): readonly OrderKey[] {
  const entity = entityNamed(model, relation.target);
  if (relation.sortedBy === undefined) return lastKeys(model, { entity, relation });
  const edge = relation.entries ? edgeOf(model, relation) : undefined;
  const property = (edge?.fields ?? entity.fields).get(relation.sortedBy);
  if (property?.kind !== "property")
    throw new RangeError(`no property ${relation.sortedBy} to sort ${relation.name} by`);
  const value: ValueReference = { kind: "property", on: edge === undefined ? "node" : "edge", property };
  return [{ value, descending: false, nullable: !property.required }, ...lastKeys(model, { entity, relation })];
}

/**
 * The index over a relation's relationships that returns its nodes in this order. Undefined if there is none, or if an
 * index finds the few nodes that meet the filter.
 */
export function servingIndex(
  model: GraphModel,
  relation: Relation,
  order: readonly OrderKey[],
  filter: Predicate | undefined,
): RelationIndex | undefined {
  const [first] = order;
  if (first?.value.kind !== "property" || first.value.on !== "node" || findsFew(filter)) return undefined;
  const { property } = first.value;
  return indexesOf(model, relation).find((index) => index.property.name === property.name);
}

function idOf(model: GraphModel, entity: Entity): Property {
  const fields = entity.kind === "union" ? entityNamed(model, entity.concrete[0] ?? "").fields : entity.fields;
  return fields.get("id") as Property;
}
