import type { Parameter, ValueReference } from "./expression.js";

/** One key of an order. */
export interface OrderKey {
  readonly value: ValueReference;
  readonly descending: boolean;
  readonly nullable: boolean;
}

/** One key of a cursor. Whether it is null changes the text of the statement; its value is a parameter. */
export interface CursorKey {
  readonly isNull: boolean;
  readonly value: Parameter;
}

/** A cursor: one entry for each key of the order. */
export type CursorBound = readonly CursorKey[];
