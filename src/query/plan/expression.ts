import type { Between, Derived, Entity, Group, Property, Relation } from "../../graph/graph-model.js";
import type { Operator } from "../../graph/operators.js";
import type { RelationIndex } from "../../graph/relation-index.js";
import type { QueryRequest } from "./query-request.js";

/*
 * The small parts of a plan. They hold one another (a condition speaks of a source, which may be a list that is given
 * as Cypher, in which conditions can stand), so they share a file.
 */

/** A value that a statement gets as parameter, read anew for every request. */
export interface Parameter<Value = unknown> {
  readonly read: (request: QueryRequest) => Value;
}

/**
 * Cypher as data: text, and in their places the parameters, the names that are still to be chosen, and the parts of
 * the plan that the printer writes. The functions of `cypher.ts` make it, `render.ts` makes text of it.
 */
export type Cypher = string | CypherNode;

export type CypherNode =
  /** One after another. */
  | { readonly kind: "sequence"; readonly of: readonly Cypher[] }
  /** Conditions that must all hold, joined by AND. */
  | { readonly kind: "all"; readonly of: readonly Cypher[] }
  /** Each on a line of its own. */
  | { readonly kind: "lines"; readonly of: readonly Cypher[] }
  /** Two spaces further in. */
  | { readonly kind: "indented"; readonly of: Cypher }
  /** `COLLECT { ... }`, on lines of its own or within one. */
  | { readonly kind: "subquery"; readonly word: SubqueryWord; readonly body: Cypher; readonly isBlock: boolean }
  | Placeholder;

export type SubqueryWord = "COLLECT" | "EXISTS" | "COUNT";

/** What the printer replaces by text. */
export type Placeholder =
  | { readonly kind: "parameter"; readonly parameter: Parameter }
  /** A variable that nothing else in the statement is called: this letter or word and a number. */
  | { readonly kind: "name"; readonly stem: string }
  /** A value of the node with this name. */
  | { readonly kind: "value"; readonly value: ValueReference; readonly node: Cypher }
  /** A condition on the node with this name. */
  | { readonly kind: "condition"; readonly condition: Predicate; readonly node: Cypher };

/** Clauses of a question that end with WITH, and the names that this leaves bound. */
export interface QuestionText {
  readonly lines: readonly Cypher[];
  readonly names: readonly string[];
  /** The node that an item of a connection of nodes is. */
  readonly node?: string;
  /** What is numbered first, in this order, wherever in the lines it stands. */
  readonly numberedFirst?: readonly (Parameter | Cypher)[];
}

/**
 * A relation as it is followed: where each has exactly one, as a claim has its subject, that is there under every
 * cut.
 */
export type FollowedRelation = Pick<Relation, "hops" | "edge"> & Partial<Pick<Relation, "many" | "required">>;

/** Where nodes come from: all of a type, the one of an id, or from an owner by a relation or by what an edge keeps. */
export type Source =
  | { readonly kind: "all" }
  | { readonly kind: "id"; readonly id: Parameter<string> }
  /** With the index that has the nodes in their order, where there is one. */
  | { readonly kind: "relation"; readonly relation: FollowedRelation; readonly index?: RelationIndex | undefined }
  | { readonly kind: "between"; readonly between: Between; readonly relation: Pick<Relation, "hops" | "edge"> }
  /** The values of a relationship's property. */
  | { readonly kind: "group"; readonly group: Group }
  /** Nodes in a list that is bound already. */
  | { readonly kind: "members"; readonly list: Cypher }
  /** Rows of a question's own clauses. */
  | { readonly kind: "question"; readonly text: QuestionText };

/** Where a value lies, seen from the matched node or its edge. */
export type ValueReference =
  | {
      readonly kind: "property";
      readonly on: "node" | "edge";
      readonly property: Property;
      readonly folded?: boolean | undefined;
    }
  | { readonly kind: "derived"; readonly derived: Derived; readonly over: Relation; readonly entity: Entity }
  /** How many nodes there are. */
  | { readonly kind: "count"; readonly source: Source; readonly entity: Entity }
  /** The key that tells parallel edges apart. */
  | { readonly kind: "edgeKey" }
  /** A value that a question has bound. */
  | { readonly kind: "column"; readonly name: string }
  /** A value of the node at the end of a to-one relation. */
  | { readonly kind: "related"; readonly relation: Relation; readonly entity: Entity; readonly value: ValueReference };

/** A condition on the matched node or its edge. It is true or false, never unknown. */
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

/** What a value is compared with: a parameter, of a date also its days, or a word that changes the text. */
export interface Argument {
  readonly value: Parameter | "true" | "false";
  readonly earliest?: Parameter;
  readonly latest?: Parameter;
}
