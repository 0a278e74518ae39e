import { type FieldNode, type GraphQLField, type GraphQLObjectType, isObjectType } from "graphql";
import {
  edgeOf,
  type Embedded,
  type Entity,
  entityNamed,
  type FromText,
  type GraphField,
  type GraphModel,
  type Relation,
} from "../../graph/graph-model.js";
import { citationsKey } from "./citations-key.js";
import { layOutGroup, layOutObject, layOutVariants, type UnplacedField, type UnplacedGroupField } from "./layout.js";
import type { Cell, GroupField, ObjectRow, RowPlan, SetPlan } from "./plan.js";
import { planListOrder, planOrder } from "./plan-order.js";
import { type AskedFields, definitionOf, type FieldsType, type Planning } from "./planning.js";

type Fields = ReadonlyMap<string, GraphField>;

/** The owner of the fields to plan: a node, or the edge that led to it. */
interface FieldOwner {
  readonly type: FieldsType;
  readonly fields: Fields;
  /** The entity whose relations derived fields may be computed over. */
  readonly entity: Entity;
  readonly on: "node" | "edge";
  /** The relation of the edge. */
  readonly relation?: Relation | undefined;
}

/** Plans what to return for a node: its cells or, for an abstract type, those of each type that it can have. */
export function planRow(planning: Planning, entity: Entity, nodes: readonly FieldNode[]): RowPlan {
  if (entity.kind === "node") {
    const asked = planning.fieldsOf(objectTypeNamed(planning, entity.name), nodes);
    return layOutObject([...nodeFields(planning, entity, asked), ...citedFrom(planning)]);
  }
  const asked = entity.concrete.map((name) => ({
    entity: entityNamed(planning.model, name),
    fields: planning.fieldsOf(objectTypeNamed(planning, name), nodes),
  }));
  // Fields selected identically on every type are planned once. Per type, nested abstract types would multiply.
  const common = commonInterface(planning.model, entity);
  const first: AskedFields = asked[0]?.fields ?? new Map();
  const sharedKeys = new Set(
    [...first].flatMap(([key, fieldNodes]) => {
      const isCommon = common.fields.has(fieldNodes[0]?.name.value ?? "");
      return isCommon && asked.every(({ fields }) => sameNodes(fields.get(key), fieldNodes)) ? [key] : [];
    }),
  );
  const only = (fields: AskedFields, isShared: boolean): AskedFields =>
    new Map([...fields].filter(([key]) => sharedKeys.has(key) === isShared));
  const shared = [...nodeFields(planning, common, only(first, true)), ...citedFrom(planning)];
  // With the same selection on all types, the answer does not depend on the type of the node.
  if (asked.every(({ fields }) => fields.size === sharedKeys.size)) return layOutObject(shared);
  const variants = asked.map(({ entity: type, fields }) => ({
    typeName: type.name,
    label: type.label,
    own: layOutObject(nodeFields(planning, type, only(fields, false))),
    order: [...fields.keys()],
  }));
  return layOutVariants(shared, variants);
}

/** Plans the fields of an edge, and those of the node at its end, which the edge calls `endField`. */
export function planEdgeRow(
  planning: Planning,
  typeName: string,
  { relation, entity, endField }: { relation?: Relation | undefined; entity: Entity; endField: string },
  nodes: readonly FieldNode[],
): ObjectRow {
  const type = objectTypeNamed(planning, typeName);
  const fields: Fields = planning.model.edges.get(typeName)?.fields ?? new Map();
  const owner: FieldOwner = { type, fields, entity, on: "edge", relation };
  const plans = [...planning.fieldsOf(type, nodes)].flatMap(([responseKey, fieldNodes]): readonly UnplacedField[] => {
    const name = fieldNodes[0]?.name.value ?? "";
    if (name === endField) return [{ responseKey, cell: { kind: "node", row: planning.row(entity, fieldNodes) } }];
    const field = fields.get(name);
    if (field !== undefined) return [{ responseKey, cell: planCell(planning, owner, field, fieldNodes) }];
    if (name === "cursor") return [{ responseKey, cell: { kind: "cursor" } }];
    return name === "__typename" ? [{ responseKey, cell: { kind: "typename", typeName } }] : [];
  });
  return layOutObject(plans);
}

/** The source passages of a node, if the operation asks for them. */
const citedFrom = ({ cites, lens }: Planning): readonly UnplacedField[] =>
  cites ? [{ responseKey: citationsKey, cell: { kind: "citations", lens } }] : [];

/**
 * The interface that all types of an abstract one implement: the interface itself or, for a union, the narrowest that
 * covers its members.
 */
function commonInterface(model: GraphModel, entity: Entity): Entity {
  if (entity.kind === "interface") return entity;
  const covering = [...model.entities.values()].filter(
    ({ kind, concrete }) => kind === "interface" && entity.concrete.every((name) => concrete.includes(name)),
  );
  return covering.toSorted((a, b) => a.concrete.length - b.concrete.length)[0] ?? entity;
}

const nodeFields = (planning: Planning, entity: Entity, asked: AskedFields): readonly UnplacedField[] =>
  planFields(planning, { type: planning.typeNamed(entity.name), fields: entity.fields, entity, on: "node" }, asked);

function planFields(planning: Planning, owner: FieldOwner, asked: AskedFields): readonly UnplacedField[] {
  return [...asked].map(([responseKey, fieldNodes]): UnplacedField => {
    const name = fieldNodes[0]?.name.value ?? "";
    if (name === "__typename") return { responseKey, cell: { kind: "typename", typeName: owner.type.name } };
    const field = owner.fields.get(name);
    if (field === undefined) throw new RangeError(`the model has no ${owner.type.name}.${name}`);
    return { responseKey, cell: planCell(planning, owner, field, fieldNodes) };
  });
}

function planCell(planning: Planning, owner: FieldOwner, field: GraphField, nodes: readonly FieldNode[]): Cell {
  const { model } = planning;
  const { fields, entity, on, relation } = owner;
  switch (field.kind) {
    case "property":
      return { kind: "property", on, property: field };
    case "derived": {
      const over = fields.get(field.over) ?? entity.fields.get(field.over);
      if (over?.kind !== "relation") throw new RangeError(`no relation ${field.over} to compute ${field.name} over`);
      return { kind: "derived", derived: field, over, entity: entityNamed(model, over.target) };
    }
    case "embedded":
      return { kind: "embedded", embedded: field, row: embeddedRow(planning, field, entity, nodes) };
    case "fromText":
      return { kind: "fromText", field, row: fromTextRow(planning, field, owner) };
    case "group":
      return {
        kind: "group",
        group: field,
        entity: entityNamed(model, field.target),
        fields: groupFields(planning, field, nodes),
      };
    case "between": {
      const target = entityNamed(model, field.target);
      if (relation === undefined) throw new RangeError(`${field.name} stands on an edge only`);
      const result = { kind: "list", row: planning.row(target, nodes) } as const;
      const order = planOrder(model, { entity: target, relation: undefined }, undefined);
      const source = { kind: "between", between: field, relation } as const;
      return { kind: "set", set: { source, entity: target, filter: undefined, order, result } };
    }
    case "relation":
      return { kind: "set", set: planRelation(planning, field, definitionOf(owner.type, nodes), nodes) };
  }
}

function embeddedRow(planning: Planning, embedded: Embedded, entity: Entity, nodes: readonly FieldNode[]): ObjectRow {
  const type = objectTypeNamed(planning, embedded.type);
  const owner: FieldOwner = { type, fields: embedded.fields, entity, on: "node" };
  return layOutObject(planFields(planning, owner, planning.fieldsOf(type, nodes)));
}

/** The values that a text is made from, under the names that the class gives them. */
function fromTextRow({ model }: Planning, { from, of }: FromText, { fields, on }: FieldOwner): ObjectRow {
  const own = from.map((name) => propertyCell(fields, name, on));
  const related = Object.entries(of).map(([name, properties]): UnplacedField => {
    const relation = fields.get(name);
    if (relation?.kind !== "relation") throw new RangeError(`there is no relation ${name}`);
    const entity = entityNamed(model, relation.target);
    const row = layOutObject(properties.map((property) => propertyCell(entity.fields, property, "node")));
    const source = { kind: "relation", relation } as const;
    const set = { source, entity, filter: undefined, order: [], result: { kind: "one", row } } as const;
    return { responseKey: name, cell: { kind: "set", set } };
  });
  return layOutObject([...own, ...related]);
}

function propertyCell(fields: Fields, name: string, on: "node" | "edge"): UnplacedField {
  const property = fields.get(name);
  if (property?.kind !== "property") throw new RangeError(`there is no property ${name}`);
  return { responseKey: name, cell: { kind: "property", on, property } };
}

function groupFields(
  planning: Planning,
  { type: typeName, nodesField, target }: Extract<GraphField, { readonly kind: "group" }>,
  nodes: readonly FieldNode[],
): readonly GroupField[] {
  const entity = entityNamed(planning.model, target);
  const asked = planning.fieldsOf(objectTypeNamed(planning, typeName), nodes);
  const fields = [...asked].map(([responseKey, fieldNodes]): UnplacedGroupField => {
    const name = fieldNodes[0]?.name.value;
    if (name === "__typename") return { kind: "typename", responseKey, typeName };
    return name === nodesField
      ? { kind: "nodes", responseKey, row: planning.row(entity, fieldNodes) }
      : { kind: "value", responseKey };
  });
  return layOutGroup(fields);
}

function planRelation(
  planning: Planning,
  relation: Relation,
  definition: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): SetPlan {
  const entity = entityNamed(planning.model, relation.target);
  const source = { kind: "relation", relation } as const;
  if (relation.many === "connection") {
    const way = relation.hops.map((hop) => `${hop.direction} ${hop.type}`).join(", ");
    return planning.page({ source, entity, relation, nodes, given: planning.argumentsOf(definition, nodes), way });
  }
  const row = relation.entries ? entryRow(planning, relation, entity, nodes) : planning.row(entity, nodes);
  const isList = relation.many === "list";
  return {
    source,
    entity,
    filter: undefined,
    order: isList ? planListOrder(planning.model, relation) : [],
    result: { kind: isList ? "list" : "one", row },
  };
}

/** The row of an entry: an edge shown as an object of its own, such as a stage in a pledge's history. */
function entryRow(planning: Planning, relation: Relation, entity: Entity, nodes: readonly FieldNode[]): ObjectRow {
  const edge = edgeOf(planning.model, relation);
  if (edge === undefined) throw new RangeError(`${relation.name} has no edge type`);
  return planEdgeRow(planning, edge.name, { relation, entity, endField: edge.endField ?? "" }, nodes);
}

function objectTypeNamed(planning: Planning, name: string): GraphQLObjectType {
  const type = planning.typeNamed(name);
  if (!isObjectType(type)) throw new RangeError(`${name} is no object type`);
  return type;
}

const sameNodes = (a: readonly FieldNode[] | undefined, b: readonly FieldNode[]): boolean =>
  a !== undefined && a.length === b.length && a.every((node, index) => node === b[index]);
