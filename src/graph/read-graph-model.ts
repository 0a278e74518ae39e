import { GraphQLInterfaceType, GraphQLObjectType, type GraphQLSchema, GraphQLUnionType } from "graphql";
import { checkGraphModel } from "./check-graph-model.js";
import type { NodeDeclaration } from "./declarations.js";
import { type Owner, type Reader, timeOf } from "./declared-field.js";
import type { EdgeType, EmbeddedType, Entity, GraphField, GraphModel } from "./graph-model.js";
import { readField } from "./read-field.js";
import type { StoredReading } from "./stored-reading.js";

/**
 * Reads the model from the bare schema.
 * @throws ServiceError DECLARATION_INVALID for inconsistent declarations, naming class and field, and saying what to
 * write instead.
 */
export function readGraphModel(schema: GraphQLSchema, readings: readonly StoredReading<GraphModel>[]): GraphModel {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith("__"));
  const nodes = types.filter(
    (type): type is GraphQLObjectType =>
      type instanceof GraphQLObjectType && type.extensions["graphNode"] !== undefined,
  );
  const abstracts = types.filter((type) => type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType);
  const entityNames = new Set([...nodes, ...abstracts].map((type) => type.name));
  const edges = new Map<string, EdgeType>();
  const embeddedTypes = new Map<string, EmbeddedType>();
  const reader: Reader = {
    schema,
    entityNames,
    edges,
    embeddedTypes,
    fieldsOf: (owner, prefix) => readFields(reader, owner, prefix),
  };

  const entities = new Map<string, Entity>();
  for (const type of nodes) entities.set(type.name, readNode(reader, type));
  for (const type of abstracts) entities.set(type.name, readAbstract(reader, type));
  const model = Object.freeze({ entities, edges, embeddedTypes, readings, schema });
  checkGraphModel(model);
  return model;
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/**
 * The label of an interface. `Node` is called `Entity` in the graph, because to Cypher users every vertex is a node.
 */
const interfaceLabel = (name: string): string => (name === "Node" ? "Entity" : name);

function readNode(reader: Reader, type: GraphQLObjectType): Entity {
  const { plural, rules = [], text, quote, label } = type.extensions["graphNode"] as NodeDeclaration;
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
    rules,
    text,
    quote,
    labelField: typeof label === "object" ? undefined : (label ?? ("name" in type.getFields() ? "name" : undefined)),
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
    rules: [],
  });
}

function readFields(reader: Reader, owner: Owner, prefix: string): ReadonlyMap<string, GraphField> {
  const fields = new Map<string, GraphField>();
  for (const field of Object.values(owner.getFields())) {
    const graphField = readField(reader, owner, field, prefix);
    if (graphField !== undefined) fields.set(field.name, Object.freeze(graphField));
  }
  return fields;
}
