import type { Cypher, Parameter } from "./expression.js";
import type { NamedField } from "./named-field.js";
import type { QueryRequest } from "./query-request.js";

/** Objects that the builder makes from a value that a question has bound. */
export interface MadeCell {
  readonly kind: "made";
  readonly expression: Cypher;
  readonly make: (value: unknown, request: QueryRequest) => unknown;
  readonly most: Parameter<number>;
  /** What `make` is read from besides the value. */
  readonly parameters: readonly Parameter[];
  /** What making them costs for one item of the question, in comparisons. */
  readonly comparisons: number;
  readonly fields: readonly MadeField[];
}

/** A field of an object that is made by a question: a value by its name, or objects in a list. */
export type MadeField =
  | NamedField
  | {
      readonly kind: "objects";
      readonly responseKey: string;
      readonly name: string;
      readonly fields: readonly MadeField[];
    };
