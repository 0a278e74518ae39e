import type { Parameter, ValueReference } from "./expression.js";

/** One key of an order. */
export interface OrderKey {
  readonly value: ValueReference;
  readonly descending: boolean;
  readonly nullable: boolean;
}

/** What a cursor says of one key of the order: whether it is null decides the text, its value is a parameter. */
export interface CursorKey {
  readonly isNull: boolean;
  readonly value: Parameter;
}

/** A cursor, key by key of the order. */
export type CursorBound = readonly CursorKey[];
