import { GraphQLInterfaceType, GraphQLUnionType } from "graphql";
import { nearMiss } from "../errors/near-miss.js";
import type { Hop } from "./declarations.js";
import {
  edgeOf,
  type Entity,
  entityNamed,
  type FromText,
  type GraphField,
  type GraphModel,
  type Group,
  type Relation,
} from "./graph-model.js";
import { wrongDeclaration } from "./wrong-declaration.js";

/**
 * Checks what no single declaration can show: that the classes and fields which refer to each other by name actually
 * match up.
 * @throws ServiceError DECLARATION_INVALID, naming class and field, and saying what to write instead.
 */
export function checkGraphModel(model: GraphModel): void {
  for (const entity of model.entities.values()) {
    checkFields(model, entity.name, entity.fields, entity.fields);
    checkQuote(entity);
    if (entity.kind === "node") checkIsNode(model, entity);
    else checkMembers(model, entity);
  }
  for (const edge of model.edges.values()) checkFields(model, edge.name, edge.fields, edge.fields);
  checkNames(model);
}

/** What `text` and `quote` of a class name are fields of it. */
function checkQuote(entity: Entity): void {
  const { name, fields, text, quote } = entity;
  for (const property of [text?.length, text?.digest, quote?.fragment, quote?.digest])
    if (property !== undefined) requireProperty(name, property, [entity]);
  for (const relation of [quote?.of, quote?.names])
    if (relation !== undefined && fields.get(relation)?.kind !== "relation")
      throw wrongDeclaration(
        name,
        `there is no relation "${relation}" to quote by.${nearMiss(relation, [...fields.keys()])}`,
      );
}

function checkIsNode(model: GraphModel, entity: Entity): void {
  if (!entityNamed(model, "Node").concrete.includes(entity.name))
    throw wrongDeclaration(
      entity.name,
      "a class with @GraphNode needs `implements: Node`, or an interface that extends Node, in @ObjectType",
    );
}

/** A concrete type without `@GraphNode` would never be matched, and nobody would notice. */
function checkMembers(model: GraphModel, entity: Entity): void {
  const type = model.schema.getType(entity.name);
  if (!(type instanceof GraphQLInterfaceType) && !(type instanceof GraphQLUnionType)) return;
  for (const { name } of model.schema.getPossibleTypes(type)) {
    if (!model.entities.has(name))
      throw wrongDeclaration(name, `it belongs to ${entity.name} but is not a node; add @GraphNode({ plural: "..." })`);
  }
}

/** Labels and root field names must be unique: a second class using one would hide the first. */
function checkNames(model: GraphModel): void {
  const labels = new Map<string, string>();
  const roots = new Map<string, string>();
  for (const { kind, name, label, singular, plural } of model.entities.values()) {
    if (kind === "union") continue;
    const namesake = labels.get(label);
    if (namesake !== undefined)
      throw wrongDeclaration(name, `${namesake} already uses the label ${label}; give the class another name`);
    labels.set(label, name);
    for (const root of [singular, plural]) {
      const owner = roots.get(root);
      if (owner !== undefined)
        throw wrongDeclaration(
          name,
          `${owner} already uses the name "${root}"; give each class its own plural in @GraphNode, on the ` +
            "concrete class and not on its base",
        );
      roots.set(root, name);
    }
  }
}

type Fields = ReadonlyMap<string, GraphField>;

/** @param ownerFields the fields of the node or edge itself, also when `fields` belong to an object embedded in it. */
function checkFields(model: GraphModel, owner: string, fields: Fields, ownerFields: Fields): void {
  for (const field of fields.values()) {
    const place = `${owner}.${field.name}`;
    if (field.kind === "embedded") checkFields(model, field.type, field.fields, ownerFields);
    else if (field.kind === "property")
      for (const name of field.indexWith) requireProperty(place, name, [{ name: owner, fields: ownerFields }]);
    else if (field.kind === "group") checkGroup(model, place, field);
    else if (field.kind === "fromText") checkFromText(model, place, field, { name: owner, fields: ownerFields });
    else if (field.kind === "relation") checkRelation(model, place, field, ownerFields);
    else if (
      field.kind === "derived" &&
      ![fields, ownerFields].some((known) => known.get(field.over)?.kind === "relation")
    ) {
      throw wrongDeclaration(
        place,
        `there is no relation "${field.over}" to compute it ` +
          `from.${nearMiss(field.over, [...fields.keys(), ...ownerFields.keys()])}`,
      );
    }
  }
}

function checkFromText(model: GraphModel, place: string, { from, of }: FromText, owner: Owner): void {
  for (const name of from) requireProperty(place, name, [owner]);
  for (const [name, properties] of Object.entries(of)) {
    const relation = owner.fields.get(name);
    if (relation?.kind !== "relation" || relation.many !== "one")
      throw wrongDeclaration(
        place,
        `there is no to-one relation "${name}" to make it from.${nearMiss(name, [...owner.fields.keys()])}`,
      );
    for (const property of properties) requireProperty(place, property, [entityNamed(model, relation.target)]);
  }
}

function checkGroup(model: GraphModel, place: string, { hops, target, except }: Group): void {
  checkHops(model, place, hops, target);
  if (except === undefined) return;
  const relations = [...model.entities.values()]
    .flatMap(({ fields }) => [...fields.values()])
    .filter((field) => field.kind === "relation" && field.hops[0]?.type === hops[0]?.type);
  const [edge, ...others] = relations.flatMap((field) => (field.kind === "relation" && edgeOf(model, field)) || []);
  if (edge === undefined)
    throw wrongDeclaration(
      place,
      `${hops[0]?.type} has no edge type, so "${except}" cannot exclude anything; declare one, or leave \`except\` out`,
    );
  requireProperty(place, except, [edge, ...others]);
}

function checkRelation(model: GraphModel, place: string, relation: Relation, ownerFields: Fields): void {
  checkHops(model, place, relation.hops, relation.target);
  const edge = edgeOf(model, relation);
  // Entries are listed in place of the nodes they lead to, and so sorted by properties of the edge.
  if (relation.sortedBy !== undefined)
    requireProperty(place, relation.sortedBy, [
      edge !== undefined && relation.entries ? edge : entityNamed(model, relation.target),
    ]);
  for (const name of relation.groupBy) {
    const field = entityNamed(model, relation.target).fields.get(name);
    if (field?.kind !== "relation" || field.many !== "one")
      throw wrongDeclaration(
        place,
        `${relation.target} has no to-one relation "${name}" to group by.` +
          nearMiss(name, [...entityNamed(model, relation.target).fields.keys()]),
      );
  }
  if (relation.evidenceOf !== undefined && !ownerFields.has(relation.evidenceOf))
    throw wrongDeclaration(
      place,
      `there is no "${relation.evidenceOf}" for it to be evidence ` +
        `of.${nearMiss(relation.evidenceOf, [...ownerFields.keys()])}`,
    );
  if (relation.indexWith.length > 0) checkRelationIndex(model, place, relation);
  for (const field of edge?.fields.values() ?? []) {
    if (field.kind === "between" && field.hop !== undefined && field.hop >= relation.hops.length - 1) {
      throw wrongDeclaration(
        place,
        `its edge shows the nodes after hop ${field.hop} as ${field.name}, but there are only ` +
          `${relation.hops.length - 1} hops in between`,
      );
    }
  }
}

/**
 * The listed type must write the relationship itself: if the other side wrote it, a change of the indexed property
 * would not rewrite the relationship, and the copy on it would go stale.
 */
function checkRelationIndex(model: GraphModel, place: string, { hops, target, many, indexWith }: Relation): void {
  const [hop, ...more] = hops;
  if (hop === undefined || more.length > 0 || many !== "connection")
    throw wrongDeclaration(
      place,
      "`indexWith` serves connections of one hop; leave it out, or declare it on the property for lists " +
        "of a whole type",
    );
  const entity = entityNamed(model, target);
  for (const name of indexWith) requireProperty(place, name, [entity]);
  for (const name of entity.concrete) {
    const writes = [...entityNamed(model, name).fields.values()].some(
      (field) =>
        field.kind === "relation" &&
        field.written &&
        field.hops[0]?.type === hop.type &&
        field.hops[0].direction !== hop.direction,
    );
    if (!writes)
      throw wrongDeclaration(
        place,
        `\`indexWith\` needs ${name} to write ${hop.type}; add \`written: true\` to the opposite relation, ` +
          `or leave \`indexWith\` out`,
      );
  }
}

function checkHops(model: GraphModel, place: string, hops: readonly Hop[], target: string): void {
  if (hops.length === 0) throw wrongDeclaration(place, "a relation needs at least one hop");
  for (const { to = target, where } of hops) {
    if (!model.entities.has(to))
      throw wrongDeclaration(
        place,
        `a hop leads to ${to}, which is not a node, or an interface or union of ` +
          `nodes.${nearMiss(to, [...model.entities.keys()])}`,
      );
    if (where !== undefined) requireProperty(place, where.property, typesOf(model, to));
  }
}

/** The entity itself, then the concrete types it can be. */
const typesOf = (model: GraphModel, name: string): readonly [Owner, ...Owner[]] => {
  const entity = entityNamed(model, name);
  return [entity, ...entity.concrete.map((member) => entityNamed(model, member))];
};

interface Owner {
  readonly name: string;
  readonly fields: Fields;
}

/** The property may be declared by the first type, or by any of the others, which are its concrete types. */
function requireProperty(place: string, property: string, types: readonly [Owner, ...Owner[]]): void {
  const known = types.flatMap(({ fields }) => [...fields.values()]).filter(({ kind }) => kind === "property");
  if (!known.some(({ name }) => name === property))
    throw wrongDeclaration(
      place,
      `${types[0].name} has no property "${property}".${nearMiss(
        property,
        known.map(({ name }) => name),
      )}`,
    );
}
