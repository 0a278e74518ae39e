import type { GraphQLEnumType, GraphQLSchema } from "graphql";
import type {
  DerivedDeclaration,
  Hop,
  PatternDeclaration,
  SearchIndex,
  TimeDeclaration,
  VocabularyRow,
} from "./declarations.js";
import type { FromTextDeclaration } from "./from-text.js";
import type { Rule, StatedRecord } from "./rule.js";
import type { QuoteDeclaration, ShortDefault, TextDeclaration } from "./short-form.js";
import type { StoredReading } from "./stored-reading.js";
import type { ValueKind } from "./value-kind.js";

/**
 * The model: what the decorated classes declare, read once from the bare schema by {@link readGraphModel} and frozen.
 * The widened schema, the query compiler, the writer and the generated files are all made from it.
 */
export interface GraphModel {
  /** Nodes, interfaces and unions by the name of their GraphQL type. */
  readonly entities: ReadonlyMap<string, Entity>;
  /** Types of edges and entries by name. */
  readonly edges: ReadonlyMap<string, EdgeType>;
  /** Types of embedded objects by name. */
  readonly embeddedTypes: ReadonlyMap<string, EmbeddedType>;
  /** What the writer stores beside the records, each reading after those it is derived from. */
  readonly readings: readonly StoredReading<GraphModel>[];
  /** The schema it was read from, as type-graphql builds it, before {@link widenSchema} extends it. */
  readonly schema: GraphQLSchema;
}

/** A type whose instances are nodes, or an interface or union over such types. */
export interface Entity {
  readonly name: string;
  readonly kind: "node" | "interface" | "union";
  readonly description: string;
  /** The label expression of a Cypher pattern: one label, or for a union `Claim|Pledge|Proposal`. */
  readonly label: string;
  /** All labels of a node: `Entity`, those of its interfaces, its own. Empty for interfaces and unions. */
  readonly labels: readonly string[];
  /** Names of the root fields: `person` and `people`; not used for a union. */
  readonly singular: string;
  readonly plural: string;
  /** The part of its ids before the colon. */
  readonly idPrefix: string;
  readonly fields: ReadonlyMap<string, GraphField>;
  /** Names of the concrete node types it covers; for a node just its own. */
  readonly concrete: readonly string[];
  /** When its nodes hold in the world; undefined for what is timeless. */
  readonly time: TimeDeclaration | undefined;
  /** What its records must satisfy beyond their form. */
  readonly rules: readonly Rule[];
  /** Where its records say what text they stand for. */
  readonly text?: TextDeclaration | undefined;
  /** How its records cite a span of a text. */
  readonly quote?: QuoteDeclaration | undefined;
  /** The property that labels its nodes; undefined where another node's label is part of theirs. */
  readonly labelField?: string | undefined;
}

/** A field of a node, edge or embedded object, by the origin of its value. */
export type GraphField = Property | Relation | Embedded | Derived | FromText | Group | Between;

interface FieldBase {
  /** Name of the GraphQL field. */
  readonly name: string;
  readonly description: string;
}

/** A value stored on a node or a relationship. */
export interface Property extends FieldBase {
  readonly kind: "property";
  readonly value: ValueKind;
  readonly required: boolean;
  /** Name of the property in the graph: that of the field, within an embedded object with the prefix before it. */
  readonly key: string;
  readonly enumType: GraphQLEnumType | undefined;
  /**
   * For an enum whose words are ranked: all of them, the lowest first. The rank is stored beside the word, for orders.
   */
  readonly ranks: readonly string[] | undefined;
  /** For the field `label`: where the label is found, by type. Nothing is stored under the property's own key. */
  readonly labelOf: readonly LabelPlace[] | undefined;
  /** For a decimal: the property with the currency in whose minor units the amount is stored. */
  readonly currencyKey: string | undefined;
  /** The value used where a document leaves it out. */
  readonly fallback: unknown;
  /** The value where a document leaves it out, from the records around. */
  readonly shortDefault?: ShortDefault | undefined;
  readonly index: boolean;
  /** Whether a text index serves `contains`, `startsWith` and `endsWith`. */
  readonly textIndex: boolean;
  /** Names of the properties that a composite index has after this one. */
  readonly indexWith: readonly string[];
  /** Whether the writer derives the value, so that documents may not state it. */
  readonly derived: boolean;
  /** Computes a derived property that follows from the record alone. */
  readonly from?: ((record: StatedRecord) => string | number | boolean | undefined) | undefined;
  readonly identity: boolean;
  /** Whether two nodes of a type that have the same value stand for the same. */
  readonly identifies: boolean;
  /** The form that a text must have in a document. */
  readonly pattern?: PatternDeclaration | undefined;
  readonly vocabulary: Readonly<Record<string, VocabularyRow>> | undefined;
  readonly search: SearchIndex | undefined;
  /** For a derived value that depends on what was known when: the derivation that recomputes it under a cut. */
  readonly underCut: DerivedDeclaration | undefined;
}

/** Where the nodes of some types have their label. */
export interface LabelPlace {
  /** Labels of those nodes in the graph. */
  readonly labels: readonly string[];
  readonly key: string;
  /**
   * The labelling property of the node one hop away that comes first; the node's own `key` then follows in brackets.
   */
  readonly of: { readonly hop: Hop; readonly label: string; readonly key: string } | undefined;
}

/** A path to other nodes. */
export interface Relation extends FieldBase {
  readonly kind: "relation";
  readonly hops: readonly Hop[];
  /** Name of the entity at the end. */
  readonly target: string;
  /** `one` is null where absent, unless `required`; `list` is a plain list; `connection` has pages. */
  readonly many: "one" | "list" | "connection";
  readonly required: boolean;
  /** Name of the edge's type, if the edge has fields of its own. */
  readonly edge: string | undefined;
  /** Whether the items of the list are the edges themselves, as in a pledge's history. */
  readonly entries: boolean;
  readonly written: boolean;
  readonly atLeastOne: boolean;
  /** Name of the field of the same owner for which these statements are the evidence. */
  readonly evidenceOf: string | undefined;
  /** Names of to-one relations of the target that items can also be grouped by. */
  readonly groupBy: readonly string[];
  readonly sortedBy: string | undefined;
  /** Names of the target's properties that relationship indexes have after the owner's id. */
  readonly indexWith: readonly string[];
  /** What it leads to where a document leaves it out. */
  readonly shortDefault?: ShortDefault | undefined;
}

/** A value object assembled from properties of its owner. */
export interface Embedded extends FieldBase {
  readonly kind: "embedded";
  readonly type: string;
  readonly prefix: string | undefined;
  readonly required: boolean;
  /** A property that is set exactly when the object is present; undefined where the object is always present. */
  readonly presenceKey: string | undefined;
  /** Fields of the object; their keys include the prefix. */
  readonly fields: ReadonlyMap<string, GraphField>;
}

/** A value that the query computes over a relation of the owner. */
export interface Derived extends FieldBase {
  readonly kind: "derived";
  readonly value: ValueKind;
  readonly required: boolean;
  readonly as: string;
  /** Name of the relation that it is computed over. */
  readonly over: string;
}

/** A text that is made of stored values and the operator's copy of a text, and never required. */
export interface FromText extends FieldBase {
  readonly kind: "fromText";
  readonly from: readonly string[];
  readonly of: Readonly<Record<string, readonly string[]>>;
  /** Whether searches find the owner by its words. */
  readonly search: boolean;
  readonly make: FromTextDeclaration["make"];
}

/** A list with one item per distinct value of a relationship's property. */
export interface Group extends FieldBase {
  readonly kind: "group";
  readonly type: string;
  readonly hops: readonly Hop[];
  readonly by: string;
  /** Boolean property of the relationship; where it is true, the relationship is left out. */
  readonly except: string | undefined;
  /** Properties of the owner in which the writer stores the relationship's values, by the relationship's property. */
  readonly storedAs: Readonly<Record<string, string>>;
  /** Field of the item that shows the value. */
  readonly valueField: string;
  /** Field of the item that lists the nodes; `target` is their entity. */
  readonly nodesField: string;
  readonly target: string;
}

/** Further nodes shown on an edge: those at an intermediate hop, or those whose ids the relationship stores. */
export interface Between extends FieldBase {
  readonly kind: "between";
  readonly target: string;
  readonly hop: number | undefined;
  readonly ids: string | undefined;
}

/** A type of edge with fields of its own. */
export interface EdgeType {
  readonly name: string;
  readonly description: string;
  readonly fields: ReadonlyMap<string, GraphField>;
  /** For an entry: the field that shows the node at its end. */
  readonly endField: string | undefined;
  /** When such an edge holds in the world. */
  readonly time: TimeDeclaration | undefined;
}

/** A type of embedded object. */
export interface EmbeddedType {
  readonly name: string;
  readonly description: string;
}

/**
 * The entity of that name.
 * @throws RangeError if there is none, which a checked model rules out for the names within it.
 */
export function entityNamed(model: GraphModel, name: string): Entity {
  const entity = model.entities.get(name);
  if (entity === undefined) throw new RangeError(`the model has no entity ${name}`);
  return entity;
}

/** The concrete node types, in the order of their declaration. */
export const nodesOf = (model: GraphModel): readonly Entity[] =>
  [...model.entities.values()].filter((entity) => entity.kind === "node");

/** The type of a relation's edges, or undefined where they have no fields of their own. */
export function edgeOf(model: GraphModel, relation: Relation): EdgeType | undefined {
  return relation.edge === undefined ? undefined : model.edges.get(relation.edge);
}

/** Keys of the edge fields whose values distinguish parallel edges. */
export function identityKeys(edge: EdgeType | undefined): readonly string[] {
  return [...(edge?.fields.values() ?? [])].flatMap((field) =>
    field.kind === "property" && field.identity ? [field.key] : [],
  );
}
