import { edgeOf, type Entity, type GraphField, type GraphModel, type Relation } from "../../graph/graph-model.js";
import type { GraphEdge, GraphRecord } from "../../graph/graph-record.js";
import type { ValueKind } from "../../graph/value-kind.js";
import { flatValues } from "../flat-values.js";

/** An attribute of a node or edge: its name, the GraphML type of its values, and how to read it. */
export interface GraphMlAttribute<Owner> {
  readonly name: string;
  readonly type: "string" | "int" | "double" | "boolean";
  readonly of: (owner: Owner) => unknown;
}

/** Fields that can name a node. The first one that a node has becomes its `name` and `label`. */
const namingFields = ["name", "title", "summary", "gist", "fragment"];

const nameOf = ({ id, values }: GraphRecord): unknown =>
  namingFields.map((field) => values[field]).find((value) => value !== undefined) ?? id;

/** Attributes of the nodes of a type: `label`, `type` and `name`, which every node has, then its properties. */
export function nodeAttributes(entity: Entity): readonly GraphMlAttribute<GraphRecord>[] {
  return [
    { name: "label", type: "string", of: nameOf },
    { name: "type", type: "string", of: () => entity.name },
    { name: "name", type: "string", of: nameOf },
    ...ownAttributes(entity.fields, entity.singular),
  ];
}

/**
 * Attributes of the edges of a relation: `label` and `type`, both with the type of the relationship, then the edge's
 * fields.
 */
export function edgeAttributes(model: GraphModel, relation: Relation): readonly GraphMlAttribute<GraphEdge>[] {
  const typeOf = ({ hop }: GraphEdge): string => hop.type;
  // Properties that distinguish relationships of one type, such as the role in a pledge, become attributes like all
  // others.
  const fixed = Object.keys(relation.hops[0]?.with ?? {}).map((name): GraphMlAttribute<GraphEdge> => ({
    name,
    type: "string",
    of: ({ hop }) => hop.with?.[name],
  }));
  return [
    { name: "label", type: "string", of: typeOf },
    { name: "type", type: "string", of: typeOf },
    ...fixed,
    ...ownAttributes(edgeOf(model, relation)?.fields ?? new Map(), relation.name),
  ];
}

function ownAttributes(
  fields: ReadonlyMap<string, GraphField>,
  owner: string,
): readonly GraphMlAttribute<GraphRecord | GraphEdge>[] {
  return [...fields.values()].flatMap(flatValues).flatMap(({ name, kind, of }) => {
    if (name === "name") return [];
    // An event has a field `type` of its own, which becomes `event.type`, since `type` is the type of the node.
    return [
      { name: name === "type" || name === "label" ? `${owner}.${name}` : name, type: typeOf[kind] ?? "string", of },
    ];
  });
}

/** All other kinds are text; that includes amounts, which a double would round. */
const typeOf: Partial<Record<ValueKind | "ids", GraphMlAttribute<never>["type"]>> = {
  int: "int",
  float: "double",
  boolean: "boolean",
};
