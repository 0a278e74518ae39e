import type { ValueReference } from "./expression.js";
import type { NamedField, TypenameField } from "./named-field.js";

/** What to compute over one value; for an amount, separately per currency. */
export interface MeasurePlan {
  readonly value: ValueReference;
  readonly functions: readonly MeasureFunction[];
  /** For an amount: where to find its currency. */
  readonly currency: ValueReference | undefined;
}

export type MeasureFunction = "count" | "min" | "max" | "sum";

/** A field of an aggregate or a group. */
export type AggregateField =
  | TypenameField
  | { readonly kind: "count"; readonly responseKey: string }
  /** The results of one measure. */
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
 * The value of a key. `key` is its index among the keys, undefined for one that is not grouped by; `row` is the index
 * among the rows planned for a node, one per alias.
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
