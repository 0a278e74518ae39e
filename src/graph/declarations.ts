import { Extensions } from "type-graphql";
import type { Rule, StatedRecord } from "./rule.js";
import type { QuoteDeclaration, ShortDefault, TextDeclaration } from "./short-form.js";

/**
 * The decorators that map a GraphQL class or field to the graph. Each only puts its declaration under one key of the
 * schema's `extensions`, from where `read-graph-model.ts` reads it. They are used next to type-graphql's own
 * decorators:
 *
 * ```ts
 * @ObjectType({ implements: Node, simpleResolvers: true, description: "..." })
 * @GraphNode({ plural: "events" })
 * export class Event extends Node {
 *   @Field(() => EdtfScalar, { nullable: true, description: "..." })
 *   @GraphProperty({ index: true })
 *   date?: string;
 * }
 * ```
 */

/** A class whose instances are nodes. The label is the class's GraphQL name. */
export interface NodeDeclaration {
  /**
   * Name of the root connection: `people`. The singular root field is the type's name with a lower-case first letter.
   */
  readonly plural: string;
  /**
   * Where the node's `label`, its short display name, comes from: the name of one of its own properties, or, as
   * `{ of, and }`, the label of the node that relation `of` leads to followed by its own property `and`. A passage is
   * labelled by its article and its fragment that way. Without this, `name` is used, or else the id.
   */
  readonly label?: string | { readonly of: string; readonly and: string };
  /** What its records must satisfy beyond their form. */
  readonly rules?: readonly Rule[];
  /** Where its records say what text they stand for, and how they cite a span of one. */
  readonly text?: TextDeclaration;
  readonly quote?: QuoteDeclaration;
}

/** One word of a vocabulary: its meaning, and which fields of the node have to accompany it. */
export interface VocabularyRow {
  readonly meaning: string;
  /**
   * What a node with this word must carry: a `quantity`; in its field `value` a free `text`, a `stage`, a `date` or an
   * `office`; or `none` of these.
   */
  readonly value?: "quantity" | "text" | "stage" | "date" | "office" | "none";
  /** For `stage`: the permitted stages, in the order in which they are gone through. */
  readonly stages?: readonly string[];
  /** For `quantity`: the unit it must be given in. */
  readonly unit?: string;
  /** Whether two values about the same subject and time can contradict each other. */
  readonly comparable?: boolean;
}

/**
 * When a node or relationship holds in the world, for the clock `asOf.world`: either over a span between two dates,
 * where a missing end is open, or from one date on. Where no date is known, it is undated.
 */
export type TimeDeclaration =
  | {
      readonly from: string;
      readonly to: string;
      /** Where both dates are missing: count from the day it was first said. */
      readonly otherwise?: "said";
    }
  | {
      /** A property with a date, or `said` for the day on which it was first said. */
      readonly since: string;
      /** Where `since` is missing: count from the day it became known, or from the first dated entry of a relation. */
      readonly otherwise?: "known" | { readonly first: string };
    };

/** A field stored as a property of the node or relationship, under its own name. */
export interface PropertyDeclaration {
  /** Name of the property in the graph, if it differs from the field's. */
  readonly key?: string;
  /** Whether a range index serves filters on it and orders by it. */
  readonly index?: boolean;
  /** Whether a text index serves `contains`, `startsWith` and `endsWith`; meant for texts that people search within. */
  readonly textIndex?: boolean;
  /**
   * Names of other properties of the same node. For each, a composite range index over this property and that one
   * serves lists that fix a value of this one and are ordered by the other.
   */
  readonly indexWith?: readonly string[];
  /** Whether the writer derives the value, so that documents may not state it. */
  readonly derived?: boolean;
  /** Computes a derived property from the record alone. A method, so that it may name the fields of its type. */
  from?(record: StatedRecord): string | number | boolean | undefined;
  /** The value used where a document leaves it out. */
  readonly fallback?: boolean | number | string;
  /** As `fallback`, from the record and those around it; records stored before do not get it. */
  readonly shortDefault?: ShortDefault;
  /** On an edge: whether its value distinguishes parallel edges between the same two nodes. */
  readonly identity?: boolean;
  /** Whether it tells by itself which one of its type is meant, as a Wikidata identifier does. */
  readonly identifies?: boolean;
  /** The form a text must have; documents are checked against it, and their JSON Schema shows it. */
  readonly pattern?: PatternDeclaration;
  /** The only permitted values, each with its meaning. */
  readonly vocabulary?: Readonly<Record<string, VocabularyRow>>;
  /** Which full-text index covers it: `name`, which is matched by parts of names, or `text`. */
  readonly search?: SearchIndex;
  /** For a derived value that depends on what was known when: what recomputes it under `asOf`, over which relation. */
  readonly underCut?: DerivedDeclaration;
}

/** The form of a text. */
export interface PatternDeclaration {
  /** A regular expression that JSON Schema can express, anchored at both ends. */
  readonly form: RegExp;
  /** A description for error messages: "an ISO 3166-1 alpha-2 code such as \"PL\"". */
  readonly meaning: string;
}

export type SearchIndex = "name" | "text";

/** One step along a relationship. */
export interface Hop {
  /** Type of the relationship. */
  readonly type: string;
  readonly direction: "out" | "in";
  /** Values that properties of the relationship must have. */
  readonly with?: Readonly<Record<string, string>>;
  /** GraphQL type of the nodes at its end; required on every hop but the last, which ends at the field's type. */
  readonly to?: string;
  /** Restricts the nodes at its end to those whose property has one of these values. */
  readonly where?: { readonly property: string; readonly in: readonly string[] };
}

/** A field that leads to other nodes. */
export interface RelationDeclaration {
  /** The path to them. A relation of more than one hop can only be read, not written. */
  readonly hops: readonly Hop[];
  /** Whether the list grows as articles are added: the field becomes a connection with pages, `where` and `orderBy`. */
  readonly page?: boolean;
  /**
   * GraphQL type of the connection's edges, where the relationship has properties or the edge shows intermediate nodes.
   */
  readonly edge?: string;
  /** Whether documents state the relation on this side; the opposite side is read-only. */
  readonly written?: boolean;
  /** Whether a document has to name at least one: nothing is in the graph that nobody says. */
  readonly atLeastOne?: boolean;
  /**
   * The property or to-one relation of the same class for which these statements are the evidence: a document that
   * states the one has to name the other. A relation with evidence counts as known from the day its first statement is
   * known.
   */
  readonly evidenceOf?: string;
  /**
   * To-one relations of the target that items can also be grouped by: statements, for example, by the outlet of their
   * article.
   */
  readonly groupBy?: readonly string[];
  /** Property by which a plain list is sorted, before the id. */
  readonly sortedBy?: string;
  /**
   * Names of properties of the target. For each, the relationship stores a copy of the value next to the owner's id,
   * and a range index covers the pair. The first page of a node with many thousands of neighbours is then read off the
   * index instead of sorting all of them. The target must be the side that writes the relationship, so that the copy is
   * rewritten whenever the value changes.
   */
  readonly indexWith?: readonly string[];
  /** What it leads to where a document leaves it out. */
  readonly shortDefault?: ShortDefault;
}

/**
 * A field whose value object is assembled from properties of its owner: `money` from `moneyAmount` and `moneyCurrency`.
 */
export interface EmbeddedDeclaration {
  /** Prefix of those properties' names; absent if the object holds nothing but derived fields. */
  readonly prefix?: string;
}

/** A field that the query computes over a relation of its owner. */
export interface DerivedDeclaration {
  /** Row of the table of derivations, in `query/derivations.ts`. */
  readonly as: string;
  /** Name of the relation, on the owner or on the embedded object. */
  readonly over: string;
}

/** A list with one item per distinct value of a relationship's property, each with the nodes found under that value. */
export interface GroupDeclaration {
  readonly hops: readonly Hop[];
  /** Property of the first hop's relationship whose values make the items. */
  readonly by: string;
  /** Boolean property of that relationship; relationships where it is true are left out. */
  readonly except?: string;
  /**
   * Properties of the owner in which the writer stores all values of properties of that relationship, so that the
   * full-text index of names covers them: `{ surface: "spellings", styledAs: "titles" }`.
   */
  readonly storedAs?: Readonly<Record<string, string>>;
}

/** Marks a class as a type of node. */
export const GraphNode = (declaration: NodeDeclaration): ClassDecorator => Extensions({ graphNode: declaration });

/** Says when a node or an edge holds in the world. */
export const GraphTime = (declaration: TimeDeclaration): ClassDecorator => Extensions({ graphTime: declaration });

/** Marks a field as a stored property. */
export const GraphProperty = (declaration: PropertyDeclaration = {}): PropertyDecorator =>
  Extensions({ graphProperty: declaration });

/** Marks the field of `Node` that shows a node's label, which each class declares in `@GraphNode`. */
export const GraphLabel = (): PropertyDecorator => Extensions({ graphLabel: true });

/**
 * Marks a field as a relation: `@GraphRelation({ type: "MADE", direction: "out", page: true })`, or with `hops` for a
 * longer path.
 */
export function GraphRelation(
  declaration: RelationDeclaration | (Omit<RelationDeclaration, "hops"> & Hop),
): PropertyDecorator {
  if ("hops" in declaration) return Extensions({ graphRelation: declaration });
  const { type, direction, with: required, where, ...rest } = declaration;
  const hop: Hop = { type, direction, ...(required && { with: required }), ...(where && { where }) };
  return Extensions({ graphRelation: { ...rest, hops: [hop] } satisfies RelationDeclaration });
}

/** Marks a field as a value object assembled from its owner's properties. */
export const GraphEmbedded = (declaration: EmbeddedDeclaration = {}): PropertyDecorator =>
  Extensions({ graphEmbedded: declaration });

/** Marks a field as computed by the query. */
export const GraphDerived = (declaration: DerivedDeclaration): PropertyDecorator =>
  Extensions({ graphDerived: declaration });

/** Marks a field as a list grouped by a relationship's property. */
export const GraphGroup = (declaration: GroupDeclaration): PropertyDecorator => Extensions({ graphGroup: declaration });

/**
 * Marks a field of an edge that shows further nodes: with `hop`, the intermediate nodes of a path (of Proposal
 * <-CONVEYS- Statement <-MADE- Actor, `{ hop: 0 }` shows the statements); with `ids`, the nodes whose ids the
 * relationship stores in that property.
 */
export const GraphBetween = (declaration: { readonly hop: number } | { readonly ids: string }): PropertyDecorator =>
  Extensions({ graphBetween: declaration });

/** Marks the field of an entry (an edge presented as an object of its own) that holds the node at its end. */
export const GraphEnd = (): PropertyDecorator => Extensions({ graphEnd: true });
