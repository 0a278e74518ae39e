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

/**
 * A question of an analyst that no single relation answers: a field of Query with types of its own, declared as
 * GraphQL, and the Cypher that binds what these types show. Below the nodes that it binds everything is selected,
 * filtered and paged as anywhere else, in the same statement.
 */
export interface Question {
  /** Name of the field of Query. */
  readonly name: string;
  /** The types of the model that it speaks of; a domain without them has no such question. */
  readonly needs: readonly string[];
  /** The field, as extension of Query, and its types. */
  readonly sdl: string;
  /** How often a request may ask it, where its answer costs more than its rows say. */
  readonly mostPerRequest?: MostPerRequest;
  /** Arguments whose values decide the text and so are no parameters. */
  readonly structural?: readonly string[];
  /** @throws ServiceError where the arguments make no sense, with what to write instead. */
  readonly plan: (request: QuestionRequest) => QuestionPlan;
}

/** The questions that a service answers; the compiler knows them by this table alone. */
export type QuestionTable = readonly Question[];

/** The question that a field of Query asks; undefined for all other fields. */
export const questionNamed = (questions: QuestionTable, name: string): Question | undefined =>
  questions.find((question) => question.name === name);

/** How many fields of a request may ask one of a few questions; one object for all of these. */
export interface MostPerRequest {
  /** The names of the questions, as a sentence has them. */
  readonly of: string;
  readonly most: number;
}

/** What a question is asked with. */
export interface QuestionRequest {
  readonly model: GraphModel;
  /** What the reader sees: every pattern of the clauses comes from it. */
  readonly lens: Lens;
  /** The value of an argument; undefined where it is left out or null. */
  readonly argument: <Value = unknown>(name: string) => Leaf<Value> | undefined;
  /** The value of an argument that cannot be left out. */
  readonly required: <Value = unknown>(name: string) => Leaf<Value>;
  /** The condition of an argument that is the `where` of an entity. */
  readonly filter: (argument: string, entity: string) => Predicate | undefined;
  /** Fields of an input object as leaves, where the argument is one. */
  readonly part: <Value = unknown>(argument: string, name: string) => Leaf<Value> | undefined;
}

/** How a question is answered. */
export interface QuestionPlan {
  /** The clauses that bind one row per item of the answer. */
  readonly text: QuestionText;
  /** Where the fields of the question's types come from. */
  readonly shape: QuestionShape;
  /** In which order the items come; the last key tells any two apart. */
  readonly order: readonly OrderKey[];
  /** How many items there are at most, where the field has no `first`. */
  readonly limit?: Parameter<number>;
  /** How many items there may be, and what is thrown where there are more. */
  readonly most?: MostRows;
  /** How many items a request is reckoned to ask for, where that is far fewer than the limit. */
  readonly expected?: number;
  /** What else a cursor belongs to where that decides how the items are ordered, such as the words of a search. */
  readonly cursorsOf?: Parameter<string>;
  /** What is looked at before the rows are. */
  readonly checks?: readonly Check[];
  /** What is looked at where the answer is empty, to say why. */
  readonly looks?: readonly Look[];
}

/** That there is something under the id that an argument names: `EXISTS { MATCH (:Entity {id: $p0}) }`. */
export const mustExist = (argument: string, id: Parameter<string>): Check => ({
  expression: subquery("EXISTS", cypher`MATCH ${nodePattern("", "Entity", id)}`),
  refuse: (found, request) =>
    found === true
      ? undefined
      : new ServiceError(
          "BAD_USER_INPUT",
          `\`${argument}\`: no node has the id ${shown(id.read(request))}. Find ids with ` +
            `\`search(query: "...") { nodes { id } }\`.`,
          { field: argument },
        ),
});

/** By type, then field: the source of each. */
export type QuestionShape = Readonly<Record<string, Readonly<Record<string, CellSource>>>>;

/** Where a field of a question's type comes from, as expressions over the bound names. */
export type CellSource =
  /** A value, and what is made of it once it has been read. */
  | { readonly value: Cypher; readonly read?: (value: unknown) => unknown }
  /** A node, or null. */
  | { readonly node: string }
  /** Nodes in a list, of at most so many. */
  | { readonly nodes: Cypher; readonly most?: Parameter<number> }
  /**
   * Objects of another type of the question, made of a list's items under the name `as`; `binds` are names of
   * expressions over one, nodes above all.
   */
  | {
      readonly items: Cypher;
      readonly as: string;
      readonly binds?: Readonly<Record<string, string>>;
      readonly most?: Parameter<number>;
    };

/** An order by a bound name. */
export const byColumn = (name: string, descending = false): OrderKey => ({
  value: { kind: "column", name },
  descending,
  nullable: false,
});
