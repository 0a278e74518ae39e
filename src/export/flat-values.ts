import type { GraphField } from "../graph/graph-model.js";
import type { ValueKind } from "../graph/value-kind.js";

/** One value of a node or an edge, as a table or a list of attributes has it: parts of value objects each for itself. */
export interface FlatValue {
  /** `act`, or of a value object `money.amount`. */
  readonly name: string;
  /** What kind of value; `ids` is a list of identifiers. */
  readonly kind: ValueKind | "ids";
  /** Reads it; undefined where it is absent. */
  readonly of: (owner: Owner) => unknown;
}

interface Owner {
  readonly values: Readonly<Record<string, unknown>>;
  readonly kept?: Readonly<Record<string, unknown>>;
}

/** The values that a field of a node or an edge shows, but for identifiers and relations; none for what is derived. */
export function flatValues(field: GraphField): readonly FlatValue[] {
  const { name } = field;
  if (field.kind === "property")
    return field.value === "id" || field.labelOf !== undefined
      ? []
      : [{ name, kind: field.value, of: ({ values, kept = {} }) => (field.kept ? kept : values)[name] }];
  if (field.kind === "between" && field.ids !== undefined)
    return [{ name, kind: "ids", of: ({ values }) => values[name] }];
  if (field.kind !== "embedded" || field.prefix === undefined) return [];
  return [...field.fields.values()].flatMap(flatValues).map((part) => ({
    name: `${name}.${part.name}`,
    kind: part.kind,
    of: ({ values }) => part.of({ values: (values[name] ?? {}) as Owner["values"] }),
  }));
}

/** A value as text: lists divided by semicolons, which no identifier and no word of an enum has; in a list's texts each has a backslash before it, as a backslash has. */
export function flatText(value: unknown): string {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  return Array.isArray(value)
    ? value.map((item) => String(item).replaceAll(/[;\\]/g, String.raw`\$&`)).join(";")
    : JSON.stringify(value);
}
