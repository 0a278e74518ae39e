import { ServiceError } from "../../errors/service-error.js";
import { shown } from "../../errors/shown.js";
import type { GraphModel } from "../../graph/graph-model.js";
import type { Leaf } from "./argument-value.js";
import { type Lens, nodePattern } from "../lens.js";
import { cypher, subquery } from "./cypher.js";
import type { Look } from "./look.js";
import type { Cypher, Parameter, Predicate, QuestionText } from "./expression.js";
import type { OrderKey } from "./order-key.js";
import type { Check, MostRows } from "./plan.js";
import type { QueryRequest } from "./query-request.js";

/**
 * An analyst's question that no single relation answers: a field of Query with its own types, declared in SDL, and the
 * Cypher that binds what these types show. Everything below the nodes that it binds is selected, filtered and paged as
 * anywhere else, in the same statement.
 */
export interface Question {
  /** Name of the field of Query. */
  readonly name: string;
  /** The model's types that it uses. A model that lacks any of them does not get the question. */
  readonly needs: readonly string[];
  /** The field, as an extension of Query, and its types. */
  readonly sdl: string;
  /** How often a request may ask it, if it costs more than the number of its rows suggests. */
  readonly mostPerRequest?: MostPerRequest;
  /** Arguments whose values change the text of the statement, and so cannot be parameters. */
  readonly structural?: readonly string[];
  /** @throws ServiceError if the arguments make no sense, saying what to write instead. */
  readonly plan: (request: QuestionRequest) => QuestionPlan;
}

/** The questions that a service answers. This table is all that the compiler knows of them. */
export type QuestionTable = readonly Question[];

/** The question behind a field of Query; undefined for all other fields. */
export const questionNamed = (questions: QuestionTable, name: string): Question | undefined =>
  questions.find((question) => question.name === name);

/** A limit on how often a request may ask a group of questions: those that share this object are counted together. */
export interface MostPerRequest {
  /** The names of the questions, as they read in a sentence. */
  readonly of: string;
  readonly most: number;
}

/** What a question's planner is given. */
export interface QuestionRequest {
  readonly model: GraphModel;
  /** What the reader may see. Every pattern in the clauses must come from it. */
  readonly lens: Lens;
  /** The value of an argument; undefined if it is left out or null. */
  readonly argument: <Value = unknown>(name: string) => Leaf<Value> | undefined;
  /** The value of an argument that cannot be left out. */
  readonly required: <Value = unknown>(name: string) => Leaf<Value>;
  /** The condition in an argument whose type is the `where` of an entity. */
  readonly filter: (argument: string, entity: string) => Predicate | undefined;
  /** A field of an argument that is an input object; undefined if either is left out or null. */
  readonly part: <Value = unknown>(argument: string, name: string) => Leaf<Value> | undefined;
}

/** How to answer a question. */
export interface QuestionPlan {
  /** The clauses that bind one row per item of the answer. */
  readonly text: QuestionText;
  /** Where the fields of the question's types come from. */
  readonly shape: QuestionShape;
  /** The order of the items. Its last key must be unique. */
  readonly order: readonly OrderKey[];
  /** The maximum number of items, for a field without `first`. */
  readonly limit?: Parameter<number>;
  /** How many items there may be, and what to throw if there are more. */
  readonly most?: MostRows;
  /** The number of items that the cost estimate assumes, if that is far below the limit. */
  readonly expected?: number;
  /** What a cursor is bound to besides the list, if the order depends on it: for a search, its words. */
  readonly cursorsOf?: Parameter<string>;
  /** Evaluated in the same statement; any of them can refuse the request before a row is built. */
  readonly checks?: readonly Check[];
  /** Where to look for the reason if the answer is empty. */
  readonly looks?: readonly Look[];
}

/** Checks that a node has the id that an argument names: `EXISTS { MATCH (:Entity {id: $p0}) }`. */
export const mustExist = (argument: string, id: Parameter<string>): Check => ({
  expression: subquery("EXISTS", cypher`MATCH ${nodePattern("", "Entity", id)}`),
  refuse: (found, request) =>
    found === true
      ? undefined
      : new ServiceError(
          "BAD_USER_INPUT",
          `\`${argument}\`: no node has the id ${shown(id.read(request))}. Find ids with \`search(query: ` +
            `"...") { nodes { id } }\`.`,
          { field: argument },
        ),
});

/** What a field of a question's types may read of its own arguments. */
export interface FieldRequest {
  /** The value of an argument; undefined if it is left out or null. Defaults of the schema are not filled in. */
  readonly argument: <Value = unknown>(name: string) => Leaf<Value> | undefined;
  /** Its `first`, or the default of that. */
  readonly size: Parameter<number>;
}

/** Objects of a question's types that are made from a value, once it has been read. */
export interface MadeObjects {
  readonly from: Cypher;
  /** Makes them. Their fields have the names that the schema gives them, and lists hold such objects. */
  readonly make: (value: unknown, request: QueryRequest) => readonly object[];
  /** Arguments that it depends on, so that wrong ones are refused before anything is read. */
  readonly parameters: readonly Parameter[];
  /** What making them costs for one item of the answer, in comparisons. */
  readonly comparisons: number;
}

/** The source of each field of the question's types, by type and field. */
export type QuestionShape = Readonly<Record<string, Readonly<Record<string, CellSource>>>>;

/** Where a field of a question's type comes from, as expressions over the bound names. */
export type CellSource =
  /** A value, and how to convert it once it has been read. */
  | { readonly value: Cypher; readonly read?: (value: unknown, request: QueryRequest) => unknown }
  /** A list of objects, made from a value by the arguments of the field. */
  | { readonly made: (asked: FieldRequest) => MadeObjects }
  /** A node, or null. */
  | { readonly node: string }
  /** Nodes in a list. `most` is its maximum length, for the cost estimate. */
  | { readonly nodes: Cypher; readonly most?: Parameter<number> }
  /**
   * Objects of another of the question's types, one per item of a list, each bound as `as`. `binds` names expressions
   * over the item, mostly nodes.
   */
  | {
      readonly items: Cypher;
      readonly as: string;
      readonly binds?: Readonly<Record<string, string>>;
      readonly most?: Parameter<number>;
    };

/** Orders by a bound name. */
export const byColumn = (name: string, descending = false): OrderKey => ({
  value: { kind: "column", name },
  descending,
  nullable: false,
});
