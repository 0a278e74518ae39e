import {
  getNamedType,
  getNullableType,
  GraphQLEnumType,
  GraphQLInterfaceType,
  GraphQLObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLUnionType,
  isListType,
  isNonNullType,
} from "graphql";
import { nearMiss } from "../errors/near-miss.js";
import type { ServiceError } from "../errors/service-error.js";
import { checkGraphModel } from "./check-graph-model.js";
import type {
  DerivedDeclaration,
  EmbeddedDeclaration,
  GroupDeclaration,
  NodeDeclaration,
  PropertyDeclaration,
  RelationDeclaration,
  TimeDeclaration,
} from "./declarations.js";
import type { EdgeType, EmbeddedType, Entity, GraphField, GraphModel } from "./graph-model.js";
import { ranksOf } from "./ranked-enum.js";
import { readLabel } from "./read-label.js";
import type { ValueKind } from "./value-kind.js";
import { wrongDeclaration } from "./wrong-declaration.js";

type Owner = GraphQLObjectType | GraphQLInterfaceType;

/** What the decorators put on a field; at most one of the keys is set. */
interface FieldExtensions {
  readonly graphProperty?: PropertyDeclaration;
  readonly graphLabel?: true;
  readonly graphRelation?: RelationDeclaration;
  readonly graphEmbedded?: EmbeddedDeclaration;
  readonly graphDerived?: DerivedDeclaration;
  readonly graphGroup?: GroupDeclaration;
  readonly graphBetween?: { readonly hop: number } | { readonly ids: string };
  readonly graphEnd?: true;
}

const valueKindOfScalar: Readonly<Record<string, ValueKind>> = {
  ID: "id",
  String: "text",
  Int: "int",
  Float: "float",
  Boolean: "boolean",
  Edtf: "edtf",
  DateTime: "dateTime",
  Decimal: "decimal",
  Currency: "currency",
};

/**
 * Reads the model from the bare schema.
 * @throws ServiceError DECLARATION_INVALID for inconsistent declarations, naming class and field, and saying what to
 * write instead.
 */
export function readGraphModel(schema: GraphQLSchema): GraphModel {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith("__"));
  const nodes = types.filter(
    (type): type is GraphQLObjectType =>
      type instanceof GraphQLObjectType && type.extensions["graphNode"] !== undefined,
  );
  const abstracts = types.filter((type) => type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType);
  const entityNames = new Set([...nodes, ...abstracts].map((type) => type.name));
  const edges = new Map<string, EdgeType>();
  const embeddedTypes = new Map<string, EmbeddedType>();
  const reader: Reader = { schema, entityNames, edges, embeddedTypes };

  const entities = new Map<string, Entity>();
  for (const type of nodes) entities.set(type.name, readNode(reader, type));
  for (const type of abstracts) entities.set(type.name, readAbstract(reader, type));
  const model = Object.freeze({ entities, edges, embeddedTypes, schema });
  checkGraphModel(model);
  return model;
}

interface Reader {
  readonly schema: GraphQLSchema;
  readonly entityNames: ReadonlySet<string>;
  readonly edges: Map<string, EdgeType>;
  readonly embeddedTypes: Map<string, EmbeddedType>;
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/**
 * The label of an interface. `Node` is called `Entity` in the graph, because to Cypher users every vertex is a node.
 */
const interfaceLabel = (name: string): string => (name === "Node" ? "Entity" : name);

function readNode(reader: Reader, type: GraphQLObjectType): Entity {
  const { plural } = type.extensions["graphNode"] as NodeDeclaration;
  return Object.freeze({
    name: type.name,
    kind: "node",
    description: type.description ?? "",
    label: type.name,
    labels: [...type.getInterfaces().map((parent) => interfaceLabel(parent.name)), type.name],
    singular: lowerFirst(type.name),
    plural,
    idPrefix: lowerFirst(type.name),
    fields: readFields(reader, type, ""),
    concrete: [type.name],
    time: timeOf(type),
  });
}

function readAbstract(reader: Reader, type: GraphQLInterfaceType | GraphQLUnionType): Entity {
  const concrete = reader.schema
    .getPossibleTypes(type)
    .map((possible) => possible.name)
    .filter((name) => reader.entityNames.has(name));
  const isUnion = type instanceof GraphQLUnionType;
  return Object.freeze({
    name: type.name,
    kind: isUnion ? "union" : "interface",
    description: type.description ?? "",
    label: isUnion ? concrete.join("|") : interfaceLabel(type.name),
    labels: [],
    singular: lowerFirst(type.name),
    plural: `${lowerFirst(type.name)}s`,
    idPrefix: "",
    fields: isUnion ? new Map() : readFields(reader, type, ""),
    concrete,
    time: undefined,
  });
}

const timeOf = (type: GraphQLObjectType): TimeDeclaration | undefined =>
  type.extensions["graphTime"] as TimeDeclaration | undefined;

function readFields(reader: Reader, owner: Owner, prefix: string): ReadonlyMap<string, GraphField> {
  const fields = new Map<string, GraphField>();
  for (const field of Object.values(owner.getFields())) {
    const graphField = readField(reader, owner, field, prefix);
    if (graphField !== undefined) fields.set(field.name, Object.freeze(graphField));
  }
  return fields;
}

function readField(
  reader: Reader,
  owner: Owner,
  field: GraphQLField<unknown, unknown>,
  prefix: string,
): GraphField | undefined {
  const extensions = field.extensions as FieldExtensions;
  const base = { name: field.name, description: field.description ?? "" };
  const required = isNonNullType(field.type);
  const named = getNamedType(field.type);
  const place = { reader, owner, field, named };
  if (extensions.graphEnd) return undefined;
  if (extensions.graphProperty) {
    const {
      index = false,
      textIndex = false,
      indexWith = [],
      derived = false,
      identity = false,
      pattern,
      vocabulary,
      fallback,
      search,
      underCut,
    } = extensions.graphProperty;
    const key = extensions.graphProperty.key ?? keyOf(field.name, prefix);
    const enumType = named instanceof GraphQLEnumType ? named : undefined;
    const value = valueKindOf(place);
    const currencyKey = value === "decimal" ? currencyKeyOf(place, prefix) : undefined;
    return {
      ...base,
      kind: "property",
      value,
      required,
      key,
      enumType,
      ranks: value === "enum" ? ranksOf(enumType) : undefined,
      labelOf: undefined,
      currencyKey,
      fallback,
      index,
      textIndex,
      indexWith,
      derived,
      identity,
      pattern,
      vocabulary,
      search,
      underCut,
    };
  }
  if (extensions.graphLabel) return readLabel(reader.schema, owner, base);
  if (extensions.graphRelation) return readRelation(place, base, extensions.graphRelation, required);
  if (extensions.graphEmbedded) {
    const { prefix: ownPrefix } = extensions.graphEmbedded;
    if (!(named instanceof GraphQLObjectType)) throw wrong(place, "an embedded object needs an object type");
    reader.embeddedTypes.set(named.name, { name: named.name, description: named.description ?? "" });
    const fields = readFields(reader, named, ownPrefix ?? "");
    const presence = [...fields.values()].find((part) => part.kind === "property" && part.required);
    if (!required && presence === undefined)
      throw wrong(place, `${named.name} needs a property that is never null, to tell whether the object exists`);
    const presenceKey = required || presence?.kind !== "property" ? undefined : presence.key;
    return { ...base, kind: "embedded", type: named.name, prefix: ownPrefix, required, presenceKey, fields };
  }
  if (extensions.graphDerived)
    return { ...base, kind: "derived", value: valueKindOf(place), required, ...extensions.graphDerived };
  if (extensions.graphGroup) return readGroup(place, base, extensions.graphGroup);
  if (extensions.graphBetween) {
    const between = extensions.graphBetween;
    return {
      ...base,
      kind: "between",
      target: entityName(place),
      hop: "hop" in between ? between.hop : undefined,
      ids: "ids" in between ? between.ids : undefined,
    };
  }
  throw wrong(place, "no decorator says how the graph stores it; add @GraphProperty() or @GraphRelation({...})");
}

const keyOf = (name: string, prefix: string): string =>
  prefix === "" ? name : prefix + name.charAt(0).toUpperCase() + name.slice(1);

function currencyKeyOf(place: Place, prefix: string): string {
  const currency = Object.values(place.owner.getFields()).find((field) => getNamedType(field.type).name === "Currency");
  if (currency === undefined)
    throw wrong(place, "a Decimal is stored in minor units of a currency; add a field of type Currency next to it");
  return keyOf(currency.name, prefix);
}

interface Place {
  readonly reader: Reader;
  readonly owner: Owner;
  readonly field: GraphQLField<unknown, unknown>;
  readonly named: GraphQLNamedType;
}

function valueKindOf(place: Place): ValueKind {
  const isList = isListType(getNullableType(place.field.type));
  if (place.named instanceof GraphQLEnumType) return isList ? "enumList" : "enum";
  const kind = valueKindOfScalar[place.named.name];
  if (isList && kind === "text") return "textList";
  if (kind === undefined || isList)
    throw wrong(
      place,
      `a property of type ${String(place.field.type)} cannot be stored; use a scalar from the table of value kinds, an enum, or a list of an enum or of strings`,
    );
  return kind;
}

function entityName(place: Place): string {
  if (!place.reader.entityNames.has(place.named.name)) {
    throw wrong(
      place,
      `${place.named.name} is not a node, or an interface or union of nodes.${nearMiss(place.named.name, [...place.reader.entityNames])}`,
    );
  }
  return place.named.name;
}

function readRelation(
  place: Place,
  base: { name: string; description: string },
  declaration: RelationDeclaration,
  required: boolean,
): GraphField {
  const { reader, field, named } = place;
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
  };
}

function endFieldOf(type: GraphQLObjectType): GraphQLField<unknown, unknown> | undefined {
  return Object.values(type.getFields()).find((field) => field.extensions["graphEnd"] === true);
}

function entryTarget(place: Place): string {
  const end = place.named instanceof GraphQLObjectType ? endFieldOf(place.named) : undefined;
  if (end === undefined)
    throw wrong(
      place,
      `${place.named.name} is neither a node nor an entry; mark the field that holds the node at its end with @GraphEnd()`,
    );
  return getNamedType(end.type).name;
}

function readEdge(place: Place, name: string): EdgeType {
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
    fields: readFields(place.reader, type, ""),
    endField: endFieldOf(type)?.name,
    time: timeOf(type),
  });
}

function readGroup(
  place: Place,
  base: { name: string; description: string },
  declaration: GroupDeclaration,
): GraphField {
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

function wrong(place: Place, reason: string): ServiceError {
  return wrongDeclaration(`${place.owner.name}.${place.field.name}`, reason);
}
