import { Extensions } from "type-graphql";
import type { Rule, StatedRecord } from "./rule.js";

/**
 * The decorators that say where a GraphQL class or field lies in the graph. They only put values on the schema's
 * `extensions`, one key each; `graph-model.ts` reads them. They stand beside type-graphql's own decorators:
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
  /** Name of the root connection: `people`. The singular root field is the type's name with a small first letter. */
  readonly plural: string;
  /**
   * What it is called in a list or a picture, which its `label` shows: a property of its own, `name` if it is left out, or
   * the label of the one that a relation leads to and a property of its own behind it, as a passage has that of its article.
   */
  readonly label?: string | { readonly of: string; readonly and: string };
  /** What its records have to keep beyond their form, in documents. */
  readonly rules?: readonly Rule[];
}

/** A word of a vocabulary: what it means, and where it decides what stands beside it, which fields of the node that is. */
export interface VocabularyRow {
  readonly meaning: string;
  /** What the node carries with this word: a `quantity`, in `value` a `text`, a `stage`, a `date` or an `office`, or `none` of these. */
  readonly value?: "quantity" | "text" | "stage" | "date" | "office" | "none";
  /** The stages that there are, in the order in which they are gone through. */
  readonly stages?: readonly string[];
  /** The unit of the quantity. */
  readonly unit?: string;
  /** Whether two values of it about one subject and time can disagree. */
  readonly comparable?: boolean;
}

/**
 * When that which a node or a relationship stands for is so in the world, for the clock `asOf.world`: over a span of two
 * dates, of which an absent one leaves its end open, since a date, or since a statement first conveyed it. Where none of
 * these is known, it is undated.
 */
export type TimeDeclaration =
  | {
      readonly from: string;
      readonly to: string;
      /** What counts where both are absent: when it was first said. */
      readonly otherwise?: "said";
    }
  | {
      /** A property; `said` for the day on which it was first said. */
      readonly since: string;
      /** What counts where `since` is absent: when it became known, or the first dated entry of a relation. */
      readonly otherwise?: "known" | { readonly first: string };
    };

/** A field that is kept as a property of the node or the relationship, under its own name. */
export interface PropertyDeclaration {
  /** Name of the property in the graph, where it is another one than the field's. */
  readonly key?: string;
  /** Whether a range index serves filters and orders by it. */
  readonly index?: boolean;
  /** Whether a text index serves `contains`, `startsWith` and `endsWith`: of texts that people look into. */
  readonly textIndex?: boolean;
  /** Properties of the same node: for each a range index of both serves lists with one value of this, in the order of that. */
  readonly indexWith?: readonly string[];
  /** Whether the writer computes it: it may not stand in a document. */
  readonly kept?: boolean;
  /** Of a kept property that follows from the record alone: computes it. A method, so that it may name the fields of its type. */
  from?(record: StatedRecord): string | number | boolean | undefined;
  /** Value where a document leaves it out. */
  readonly fallback?: boolean | number | string;
  /** Whether several members of one relation are told apart by it, where the property is one of a relationship. */
  readonly identity?: boolean;
  /** The form that a text has to have: documents are checked by it, and their JSON Schema shows it. */
  readonly pattern?: PatternDeclaration;
  /** The only values it may have, with what each means. */
  readonly vocabulary?: Readonly<Record<string, VocabularyRow>>;
  /** Which full-text index finds it: that of names, which are asked for in parts, or that of texts. */
  readonly search?: SearchIndex;
  /** Of a kept value that changes with what is known: the row of the table of derivations that gives it under `asOf`, and the relation it is computed over. */
  readonly underCut?: DerivedDeclaration;
}

/** The form of a text. */
export interface PatternDeclaration {
  /** A regular expression that JSON Schema can show, from the start to the end of the text. */
  readonly form: RegExp;
  /** What that is, as an error names it: "a code of ISO 3166-1 such as \"PL\"". */
  readonly meaning: string;
}

/** The full-text indexes there are. */
export type SearchIndex = "name" | "text";

/** One step along a relationship. */
export interface Hop {
  /** Type of the relationship. */
  readonly type: string;
  readonly direction: "out" | "in";
  /** Values that properties of the relationship must have. */
  readonly with?: Readonly<Record<string, string>>;
  /** GraphQL type of the nodes at its end; needed on all hops but the last, whose end is the field's type. */
  readonly to?: string;
  /** Values of which a property of the node at its end must have one. */
  readonly where?: { readonly property: string; readonly in: readonly string[] };
}

/** A field that leads to other nodes. */
export interface RelationDeclaration {
  /** The way there; more than one hop makes a derived relation, which is only read. */
  readonly hops: readonly Hop[];
  /** Whether it grows as articles arrive: the field becomes a connection with pages, `where` and `orderBy`. */
  readonly page?: boolean;
  /** GraphQL type of the connection's edges, where the relationship has properties or the nodes between are shown. */
  readonly edge?: string;
  /** Whether documents state it on this side; the other side only reads. */
  readonly written?: boolean;
  /** Whether a document has to name at least one: what nobody says is not in the graph. */
  readonly atLeastOne?: boolean;
  /**
   * The property or to-one relation of the same class that these statements are the evidence of: where a document gives that,
   * it gives these. A relation with evidence is known from the day that one of the statements is.
   */
  readonly evidenceOf?: string;
  /** To-one relations of the target that items can be grouped by, too: statements by the outlets of their articles. */
  readonly groupBy?: readonly string[];
  /** Property of the target that a plain list is ordered by, before the id. */
  readonly sortedBy?: string;
  /**
   * Properties of the target: for each the relationship keeps the value, and the id of the owner, with a range index of both,
   * so that of a node with thousands of others at the end the first in that order are found without a look at the rest. The
   * target has to write the relationship, so that it changes with its value.
   */
  readonly indexWith?: readonly string[];
}

/** A field whose value object is made of properties of its owner: `money` of `moneyAmount` and `moneyCurrency`. */
export interface EmbeddedDeclaration {
  /** What the names of the properties begin with; absent where the object holds only derived fields. */
  readonly prefix?: string;
}

/** A field that is computed from a relation of its owner. */
export interface DerivedDeclaration {
  /** Row of the table of derivations in `query/`. */
  readonly as: string;
  /** The relation of the owner, or of the embedded object, that it is computed over. */
  readonly over: string;
}

/** A list with one item per value of a relationship's property, each with the nodes found under that value. */
export interface GroupDeclaration {
  readonly hops: readonly Hop[];
  /** Property of the first hop's relationship. */
  readonly by: string;
  /** Property of that relationship, true or false: where it is true, what stands under `by` is left out. */
  readonly except?: string;
  /**
   * Properties of the owner in which the writer keeps values of that relationship, found by the full-text index of names:
   * `{ surface: "spellings", styledAs: "titles" }`.
   */
  readonly keep?: Readonly<Record<string, string>>;
}

/** Marks a class as node of the graph. */
export const GraphNode = (declaration: NodeDeclaration): ClassDecorator => Extensions({ graphNode: declaration });

/** Says when what a node or an edge stands for is so in the world. */
export const GraphTime = (declaration: TimeDeclaration): ClassDecorator => Extensions({ graphTime: declaration });

/** Marks a field as property. */
export const GraphProperty = (declaration: PropertyDeclaration = {}): PropertyDecorator =>
  Extensions({ graphProperty: declaration });

/** Marks the field of `Node` that shows what a node is called, by the declaration of its class. */
export const GraphLabel = (): PropertyDecorator => Extensions({ graphLabel: true });

/** Marks a field as relation: `@GraphRelation({ type: "MADE", direction: "out", page: true })`, or `hops` for a longer way. */
export function GraphRelation(
  declaration: RelationDeclaration | (Omit<RelationDeclaration, "hops"> & Hop),
): PropertyDecorator {
  if ("hops" in declaration) return Extensions({ graphRelation: declaration });
  const { type, direction, with: required, where, ...rest } = declaration;
  const hop: Hop = { type, direction, ...(required && { with: required }), ...(where && { where }) };
  return Extensions({ graphRelation: { ...rest, hops: [hop] } satisfies RelationDeclaration });
}

/** Marks a field as object made of its owner's properties. */
export const GraphEmbedded = (declaration: EmbeddedDeclaration = {}): PropertyDecorator =>
  Extensions({ graphEmbedded: declaration });

/** Marks a field as computed. */
export const GraphDerived = (declaration: DerivedDeclaration): PropertyDecorator =>
  Extensions({ graphDerived: declaration });

/** Marks a field as grouped list. */
export const GraphGroup = (declaration: GroupDeclaration): PropertyDecorator => Extensions({ graphGroup: declaration });

/**
 * Marks a field of an edge as the nodes at the end of one hop between: `{ hop: 0 }` of
 * Proposal <-CONVEYS- Statement <-MADE- Actor are the statements; or, with `ids`, as the nodes whose ids the relationship keeps.
 */
export const GraphBetween = (declaration: { readonly hop: number } | { readonly ids: string }): PropertyDecorator =>
  Extensions({ graphBetween: declaration });

/** Marks the field of an entry (an edge that is shown as an object of its own) that holds the node at its end. */
export const GraphEnd = (): PropertyDecorator => Extensions({ graphEnd: true });
