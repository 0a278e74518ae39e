import { getNamedType, getNullableType, type GraphQLField, GraphQLObjectType, isListType } from "graphql";
import { nearMiss } from "../errors/near-miss.js";
import type { GroupDeclaration, RelationDeclaration } from "./declarations.js";
import { type DeclaredField, entityName, type FieldName, timeOf, wrong } from "./declared-field.js";
import type { EdgeType, GraphField } from "./graph-model.js";

/** Reads a relation, and the type of its edges the first time that it is met. */
export function readRelation(place: DeclaredField, base: FieldName, declaration: RelationDeclaration): GraphField {
  const { reader, field, named, required } = place;
  const isList = isListType(getNullableType(field.type));
  const entries = !reader.entityNames.has(named.name);
  if (declaration.hops.slice(0, -1).some((hop) => hop.to === undefined))
    throw wrong(place, "every hop but the last needs `to`, the type of the nodes between");
  if (declaration.hops.length > 1 && declaration.written)
    throw wrong(place, "a relation of several hops is derived and cannot be written");
  if (declaration.page && !isList) throw wrong(place, "only a list can be paged; make it a list, or leave `page` out");
  const edge = entries ? named.name : declaration.edge;
  if (edge !== undefined && !reader.edges.has(edge)) reader.edges.set(edge, readEdge(place, edge));
  return {
    ...base,
    kind: "relation",
    hops: declaration.hops,
    target: entries ? entryTarget(place) : entityName(place),
    many: declaration.page ? "connection" : isList ? "list" : "one",
    required,
    edge,
    entries,
    written: declaration.written ?? false,
    atLeastOne: declaration.atLeastOne ?? false,
    evidenceOf: declaration.evidenceOf,
    groupBy: declaration.groupBy ?? [],
    sortedBy: declaration.sortedBy,
    indexWith: declaration.indexWith ?? [],
    shortDefault: declaration.shortDefault,
  };
}

function endFieldOf(type: GraphQLObjectType): GraphQLField<unknown, unknown> | undefined {
  return Object.values(type.getFields()).find((field) => field.extensions["graphEnd"] === true);
}

function entryTarget(place: DeclaredField): string {
  const end = place.named instanceof GraphQLObjectType ? endFieldOf(place.named) : undefined;
  if (end === undefined)
    throw wrong(
      place,
      `${place.named.name} is neither a node nor an entry; mark the field that holds the node at its end ` +
        "with @GraphEnd()",
    );
  return getNamedType(end.type).name;
}

function readEdge(place: DeclaredField, name: string): EdgeType {
  const type = place.reader.schema.getType(name);
  if (!(type instanceof GraphQLObjectType)) {
    throw wrong(
      place,
      `no class declares the edge ${name}.${nearMiss(name, Object.keys(place.reader.schema.getTypeMap()))}`,
    );
  }
  return Object.freeze({
    name,
    description: type.description ?? "",
    fields: place.reader.fieldsOf(type, ""),
    endField: endFieldOf(type)?.name,
    time: timeOf(type),
  });
}

/** Reads a list that groups the related nodes by a value of their relationships. */
export function readGroup(place: DeclaredField, base: FieldName, declaration: GroupDeclaration): GraphField {
  const { named, reader } = place;
  if (!(named instanceof GraphQLObjectType)) throw wrong(place, "a grouped list needs an object type");
  const fields = Object.values(named.getFields());
  const nodesField = fields.find((field) => reader.entityNames.has(getNamedType(field.type).name));
  const valueField = fields.find((field) => field !== nodesField);
  if (fields.length !== 2 || nodesField === undefined || valueField === undefined)
    throw wrong(place, `${named.name} needs two fields: the value and the list of nodes under it`);
  return {
    ...base,
    kind: "group",
    type: named.name,
    hops: declaration.hops,
    by: declaration.by,
    except: declaration.except,
    storedAs: declaration.storedAs ?? {},
    valueField: valueField.name,
    nodesField: nodesField.name,
    target: getNamedType(nodesField.type).name,
  };
}
