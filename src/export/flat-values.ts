import type { GraphField } from "../graph/graph-model.js";
import type { ValueKind } from "../graph/value-kind.js";

/**
 * One value of a node or edge in a table or list of attributes, where each part of a value object is a value of its
 * own.
 */
export interface FlatValue {
  /** Name of the field, `act`, or for a part of a value object `money.amount`. */
  readonly name: string;
  /** Kind of the value; `ids` is a list of identifiers. */
  readonly kind: ValueKind | "ids";
  /** Reads the value from a record or edge; undefined if it is absent. */
  readonly of: (owner: Owner) => unknown;
}

interface Owner {
  readonly values: Readonly<Record<string, unknown>>;
  readonly derived?: Readonly<Record<string, unknown>>;
}

/** The values that a field contributes: none for an identifier, a relation or a field computed by the query. */
export function flatValues(field: GraphField): readonly FlatValue[] {
  const { name } = field;
  if (field.kind === "property")
    return field.value === "id" || field.labelOf !== undefined
      ? []
      : [{ name, kind: field.value, of: ({ values, derived = {} }) => (field.derived ? derived : values)[name] }];
  if (field.kind === "between" && field.ids !== undefined)
    return [{ name, kind: "ids", of: ({ values }) => values[name] }];
  if (field.kind !== "embedded" || field.prefix === undefined) return [];
  return [...field.fields.values()].flatMap(flatValues).map((part) => ({
    name: `${name}.${part.name}`,
    kind: part.kind,
    of: ({ values }) => part.of({ values: (values[name] ?? {}) as Owner["values"] }),
  }));
}

/**
 * A value as text. Lists are separated by semicolons, which occur in no identifier and no word of an enum; where they
 * occur in text, a backslash escapes them, as it does a backslash.
 */
export function flatText(value: unknown): string {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  return Array.isArray(value)
    ? value.map((item) => String(item).replaceAll(/[;\\]/g, String.raw`\$&`)).join(";")
    : JSON.stringify(value);
}
