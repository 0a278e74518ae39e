import type { ValueReference } from "./expression.js";
import type { NamedField, TypenameField } from "./named-field.js";

/** What is computed of one value: of an amount per currency. */
export interface MeasurePlan {
  readonly value: ValueReference;
  readonly functions: readonly MeasureFunction[];
  /** Of an amount: where its currency lies. */
  readonly currency: ValueReference | undefined;
}

export type MeasureFunction = "count" | "min" | "max" | "sum";

/** A field of an aggregate or a group. */
export type AggregateField =
  | TypenameField
  | { readonly kind: "count"; readonly responseKey: string }
  /** The numbers of one measure. */
  | {
      readonly kind: "measure";
      readonly responseKey: string;
      readonly measure: number;
      readonly fields: readonly NamedField[];
    }
  /** The parts of an embedded object. */
  | { readonly kind: "object"; readonly responseKey: string; readonly fields: readonly AggregateField[] }
  | { readonly kind: "key"; readonly responseKey: string; readonly fields: readonly KeyField[] };

/**
 * The value of a key: `key` is its place among the keys, or undefined for one that is not grouped by; `row` that of a
 * node's rows.
 */
export interface ValueOfKey {
  readonly kind: "value";
  readonly responseKey: string;
  readonly key: number | undefined;
  readonly row: number;
}

/** A field of a group's key. */
export type KeyField = TypenameField | ValueOfKey;

/** A field of a list of groups. */
export type GroupsField =
  | TypenameField
  | { readonly kind: "hasMore"; readonly responseKey: string }
  | { readonly kind: "nodes"; readonly responseKey: string; readonly fields: readonly AggregateField[] };
