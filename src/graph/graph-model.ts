import type { GraphQLEnumType, GraphQLSchema } from "graphql";
import type {
  DerivedDeclaration,
  Hop,
  PatternDeclaration,
  SearchIndex,
  TimeDeclaration,
  VocabularyRow,
} from "./declarations.js";
import type { Rule, StatedRecord } from "./rule.js";
import type { StoredReading } from "./stored-reading.js";
import type { ValueKind } from "./value-kind.js";

/**
 * The model: what the decorated classes declare, read once from the bare schema by {@link readGraphModel} and frozen.
 * Everything else - the widened schema, the compiler, the writer, the generated files - is made from it.
 */
export interface GraphModel {
  /** Nodes, interfaces and unions by the name of their GraphQL type. */
  readonly entities: ReadonlyMap<string, Entity>;
  /** Types of edges and entries by name. */
  readonly edges: ReadonlyMap<string, EdgeType>;
  /** Types of embedded objects by name. */
  readonly embeddedTypes: ReadonlyMap<string, EmbeddedType>;
  /** What the writer stores beside the records, each after those that it is made of. */
  readonly readings: readonly StoredReading[];
  /** The bare schema that it was read from. */
  readonly schema: GraphQLSchema;
}

/** A type whose instances are nodes, or an abstract type over such types. */
export interface Entity {
  readonly name: string;
  readonly kind: "node" | "interface" | "union";
  readonly description: string;
  /** What stands behind the colon of a pattern: a label, or for a union `Claim|Pledge|Proposal`. */
  readonly label: string;
  /** Labels of a node: `Entity`, those of its interfaces, its own. */
  readonly labels: readonly string[];
  /** Names of the root fields: `person` and `people`; a union has none. */
  readonly singular: string;
  readonly plural: string;
  /** What the ids begin with, before the colon. */
  readonly idPrefix: string;
  readonly fields: ReadonlyMap<string, GraphField>;
  /** Names of the types of nodes that it can be; of a node its own. */
  readonly concrete: readonly string[];
  /** When its nodes are so in the world; undefined for what has no time. */
  readonly time: TimeDeclaration | undefined;
  /** What its records have to keep beyond their form. */
  readonly rules: readonly Rule[];
}

/** A field of a node, edge or embedded object, by where its value comes from. */
export type GraphField = Property | Relation | Embedded | Derived | Group | Between;

interface FieldBase {
  /** Name of the GraphQL field. */
  readonly name: string;
  readonly description: string;
}

/** A value kept on a node or a relationship. */
export interface Property extends FieldBase {
  readonly kind: "property";
  readonly value: ValueKind;
  readonly required: boolean;
  /** Name in the graph: that of the field, in an embedded object with the prefix before it. */
  readonly key: string;
  readonly enumType: GraphQLEnumType | undefined;
  /** Of an enum whose words have an order: all of them, the least first. Their places are kept beside them, for orders. */
  readonly ranks: readonly string[] | undefined;
  /** Of what a node is called: where that lies, by type. Nothing is kept under the property itself. */
  readonly labelOf: readonly LabelPlace[] | undefined;
  /** Of a decimal: the property with the currency, in whose minor units the amount is kept. */
  readonly currencyKey: string | undefined;
  /** Value where a document leaves it out. */
  readonly fallback: unknown;
  readonly index: boolean;
  /** Whether an index finds what a text contains. */
  readonly textIndex: boolean;
  /** Names of the properties that a common index has after this one. */
  readonly indexWith: readonly string[];
  readonly kept: boolean;
  /** Computes a kept property that follows from the record alone. */
  readonly from?: ((record: StatedRecord) => string | number | boolean | undefined) | undefined;
  readonly identity: boolean;
  /** The form that a text has to have in a document. */
  readonly pattern?: PatternDeclaration | undefined;
  readonly vocabulary: Readonly<Record<string, VocabularyRow>> | undefined;
  readonly search: SearchIndex | undefined;
  /** What gives the value of a kept property under a cut. */
  readonly underCut: DerivedDeclaration | undefined;
}

/** Where nodes of some types have what they are called. */
export interface LabelPlace {
  /** Labels of these nodes in the graph. */
  readonly labels: readonly string[];
  readonly key: string;
  /** The property of the node at the end of a hop that stands before, the own one in brackets. */
  readonly of: { readonly hop: Hop; readonly label: string; readonly key: string } | undefined;
}

/** A way to other nodes. */
export interface Relation extends FieldBase {
  readonly kind: "relation";
  readonly hops: readonly Hop[];
  /** Name of the entity at the end. */
  readonly target: string;
  /** `one` may be null unless `required`; `list` is plain; `connection` has pages. */
  readonly many: "one" | "list" | "connection";
  readonly required: boolean;
  /** Type of the edge where it has fields of its own. */
  readonly edge: string | undefined;
  /** Whether the list's items are the edges themselves, as in a pledge's history. */
  readonly entries: boolean;
  readonly written: boolean;
  readonly atLeastOne: boolean;
  /** Name of the field of the same owner that these statements are the evidence of. */
  readonly evidenceOf: string | undefined;
  /** Names of to-one relations of the target that items can be grouped by, too. */
  readonly groupBy: readonly string[];
  readonly sortedBy: string | undefined;
  /** Names of the target's properties that an index over the relationships has after the id of the owner. */
  readonly indexWith: readonly string[];
}

/** A value object made of properties of its owner. */
export interface Embedded extends FieldBase {
  readonly kind: "embedded";
  readonly type: string;
  readonly prefix: string | undefined;
  readonly required: boolean;
  /** The property that is there whenever the object is; undefined where the object is always there. */
  readonly presenceKey: string | undefined;
  /** Fields of the object, their keys with the prefix. */
  readonly fields: ReadonlyMap<string, GraphField>;
}

/** A value computed over a relation of the owner. */
export interface Derived extends FieldBase {
  readonly kind: "derived";
  readonly value: ValueKind;
  readonly required: boolean;
  readonly as: string;
  /** Name of the relation that it is computed over. */
  readonly over: string;
}

/** A list of one item per value of a relationship's property. */
export interface Group extends FieldBase {
  readonly kind: "group";
  readonly type: string;
  readonly hops: readonly Hop[];
  readonly by: string;
  /** Property of the relationship that leaves one out where it is true. */
  readonly except: string | undefined;
  /** Properties of the owner in which the writer keeps values of the relationship, by the property there. */
  readonly keep: Readonly<Record<string, string>>;
  /** Field of the item that shows the value. */
  readonly valueField: string;
  /** Field of the item that lists the nodes, and their entity. */
  readonly nodesField: string;
  readonly target: string;
}

/** On an edge: the nodes at a hop between, or those whose ids the relationship keeps. */
export interface Between extends FieldBase {
  readonly kind: "between";
  readonly target: string;
  readonly hop: number | undefined;
  readonly ids: string | undefined;
}

/** What stands on an edge. */
export interface EdgeType {
  readonly name: string;
  readonly description: string;
  readonly fields: ReadonlyMap<string, GraphField>;
  /** Of an entry: the field that shows the node at the end. */
  readonly endField: string | undefined;
  /** When it is so in the world. */
  readonly time: TimeDeclaration | undefined;
}

/** A type of value object. */
export interface EmbeddedType {
  readonly name: string;
  readonly description: string;
}

/** The entity of that name; the model was checked, so it is there. */
export function entityNamed(model: GraphModel, name: string): Entity {
  const entity = model.entities.get(name);
  if (entity === undefined) throw new RangeError(`the model has no entity ${name}`);
  return entity;
}

/** The types that are nodes, in the order of their declaration. */
export const nodesOf = (model: GraphModel): readonly Entity[] =>
  [...model.entities.values()].filter((entity) => entity.kind === "node");

/** The edge type of a relation, or undefined where its edges have no fields of their own. */
export function edgeOf(model: GraphModel, relation: Relation): EdgeType | undefined {
  return relation.edge === undefined ? undefined : model.edges.get(relation.edge);
}

/** Fields of an edge whose values tell several members of one relation apart. */
export function identityKeys(edge: EdgeType | undefined): readonly string[] {
  return [...(edge?.fields.values() ?? [])].flatMap((field) =>
    field.kind === "property" && field.identity ? [field.key] : [],
  );
}

/**
 * The clocks, as properties that the writer keeps on every node, and on relationships that name their statements: the day
 * on which the first dated article reported it, whether an undated one does, and the days over which it is so in the world
 * (null where that is unknown, open ends as `openDay`).
 */
export const clockKeys = {
  knownFrom: "knownFrom",
  knownUndated: "knownUndated",
  worldFrom: "worldFrom",
  worldTo: "worldTo",
} as const;

/** Property that the writer keeps on what statements convey: the weakest certainty of the surest of these statements. */
export const surestKey = "surest";

/** Property of a node or relationship for the first day that a date covers. */
export const earliestKey = (key: string): string => `${key}Earliest`;
/** Property of a node or relationship for the last day that a date covers. */
export const latestKey = (key: string): string => `${key}Latest`;

/** Property of a node or relationship for a text as it is compared where case and accents do not matter. */
export const foldedKey = (key: string): string => `${key}Folded`;

/** Property of a node or relationship for the place of a word among those of its enum, 0 the least. */
export const rankKey = (key: string): string => `${key}Rank`;

/** The property that an order goes by: of a date its first day, of a word of an enum with an order its place. */
export function orderKey({ key, value, ranks }: Property): string {
  if (value === "edtf") return earliestKey(key);
  return ranks === undefined ? key : rankKey(key);
}

/** The certainties from the surest on; none in a domain without statements. */
export function certaintiesOf(model: GraphModel): readonly string[] {
  const certainty = model.entities.get("Statement")?.fields.get("certainty");
  return certainty?.kind === "property" ? (certainty.ranks?.toReversed() ?? []) : [];
}

/** Whether relationships of an edge type name the statements that say so, by which a press cut knows them. */
export const namesStatements = (edge: EdgeType | undefined): boolean =>
  [...(edge?.fields.values() ?? [])].some((field) => field.kind === "between" && field.ids !== undefined);
