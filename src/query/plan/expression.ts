import type { Between, Derived, Entity, Group, Property, Relation } from "../../graph/graph-model.js";
import type { Operator } from "../../graph/operators.js";
import type { RelationIndex } from "../../graph/relation-index.js";
import type { QueryRequest } from "./query-request.js";

/*
 * The small parts of a plan. Their types are mutually recursive (a condition has a source, which may be a list given
 * as Cypher, which may contain conditions), so they share a file.
 */

/** A value that is passed to a statement as a parameter, read again for every request. */
export interface Parameter<Value = unknown> {
  readonly read: (request: QueryRequest) => Value;
}

/**
 * Cypher as data: text with placeholders for parameters, for names yet to be chosen, and for parts of the plan that
 * the printer writes. The functions in `cypher.ts` build it; `render.ts` turns it into text.
 */
export type Cypher = string | CypherNode;

export type CypherNode =
  /** Parts that follow one another directly. */
  | { readonly kind: "sequence"; readonly of: readonly Cypher[] }
  /** Conditions that must all hold, joined by AND. */
  | { readonly kind: "all"; readonly of: readonly Cypher[] }
  /** Parts on separate lines. */
  | { readonly kind: "lines"; readonly of: readonly Cypher[] }
  /** Indented by two spaces. */
  | { readonly kind: "indented"; readonly of: Cypher }
  /** `COLLECT { ... }`, as a block of lines or inline. */
  | { readonly kind: "subquery"; readonly word: SubqueryWord; readonly body: Cypher; readonly isBlock: boolean }
  | Placeholder;

export type SubqueryWord = "COLLECT" | "EXISTS" | "COUNT";

/** What the printer replaces with text. */
export type Placeholder =
  | { readonly kind: "parameter"; readonly parameter: Parameter }
  /** A variable whose name is unique in the statement: the stem and a number. */
  | { readonly kind: "name"; readonly stem: string }
  /** A value of the node with this name. */
  | { readonly kind: "value"; readonly value: ValueReference; readonly node: Cypher }
  /** A condition on the node with this name. */
  | { readonly kind: "condition"; readonly condition: Predicate; readonly node: Cypher };

/** A question's clauses, the last of which is a WITH, and the names that it leaves bound. */
export interface QuestionText {
  readonly lines: readonly Cypher[];
  readonly names: readonly string[];
  /** For a connection of nodes: the name that an item is bound to. */
  readonly node?: string;
  /** What is numbered first, in this order, wherever it occurs in the lines. */
  readonly numberedFirst?: readonly (Parameter | Cypher)[];
}

/**
 * The part of a relation that is needed to follow it. A required to-one relation, such as a claim's subject, has its
 * node under every cut.
 */
export type FollowedRelation = Pick<Relation, "hops" | "edge"> & Partial<Pick<Relation, "many" | "required">>;

/** Where nodes come from: all of a type, one by its id, or from an owner by a relation or by what an edge stores. */
export type Source =
  | { readonly kind: "all" }
  | { readonly kind: "id"; readonly id: Parameter<string> }
  /** With the index that returns the nodes in the requested order, if there is one. */
  | { readonly kind: "relation"; readonly relation: FollowedRelation; readonly index?: RelationIndex | undefined }
  | { readonly kind: "between"; readonly between: Between; readonly relation: Pick<Relation, "hops" | "edge"> }
  /** The values of a relationship's property. */
  | { readonly kind: "group"; readonly group: Group }
  /** Nodes in a list that is already bound. */
  | { readonly kind: "members"; readonly list: Cypher }
  /** Rows that a question's own clauses bind. */
  | { readonly kind: "question"; readonly text: QuestionText };

/** Where to find a value, starting from the matched node or its edge. */
export type ValueReference =
  | {
      readonly kind: "property";
      readonly on: "node" | "edge";
      readonly property: Property;
      readonly folded?: boolean | undefined;
    }
  | { readonly kind: "derived"; readonly derived: Derived; readonly over: Relation; readonly entity: Entity }
  /** The number of nodes in a source. */
  | { readonly kind: "count"; readonly source: Source; readonly entity: Entity }
  /** The key that distinguishes parallel edges. */
  | { readonly kind: "edgeKey" }
  /** A value that a question has bound. */
  | { readonly kind: "column"; readonly name: string }
  /** A value of the node at the end of a to-one relation. */
  | { readonly kind: "related"; readonly relation: Relation; readonly entity: Entity; readonly value: ValueReference };

/** A condition on the matched node or its edge: true or false, never Cypher's null. */
export type Predicate =
  | { readonly kind: "and" | "or"; readonly of: readonly Predicate[] }
  | { readonly kind: "not"; readonly of: Predicate }
  | {
      readonly kind: "compare";
      readonly value: ValueReference;
      readonly operator: Operator;
      readonly argument: Argument;
    }
  | { readonly kind: "present"; readonly key: string; readonly negated: boolean }
  | { readonly kind: "label"; readonly label: string }
  | { readonly kind: "typeIn"; readonly labels: Parameter<readonly unknown[]> }
  | {
      readonly kind: "exists";
      readonly source: Source;
      readonly entity: Entity;
      readonly filter: Predicate | undefined;
    }
  | { readonly kind: "grouped"; readonly group: Group; readonly filter: Predicate | undefined };

/** The right side of a comparison: a parameter (for a date also its first and last day), or a literal Boolean. */
export interface Argument {
  readonly value: Parameter | "true" | "false";
  readonly earliest?: Parameter;
  readonly latest?: Parameter;
}
