import {
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import type { InputTree, LeafTree, ListTree, ObjectTree } from "./random-input.js";
import type { LeafValue } from "./value-pool.js";

/** A value as JSON carries it; undefined means not given. */
export type JsonValue = LeafValue | null | undefined | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/** A variable of the document, with its values for the first and the second request. */
interface Variable {
  readonly declaration: string;
  readonly value: JsonValue;
  readonly second: JsonValue;
}

/** Prints argument values, and collects the variables in them. */
export class InputPrinter {
  private readonly variables = new Map<string, Variable & { readonly name: string }>();

  /** `($v0: Int, $v1: StatementWhere)`, or an empty text. */
  get declarations(): string {
    const declared = [...this.variables.values()].map(({ name, declaration }) => `$${name}: ${declaration}`);
    return declared.length === 0 ? "" : `(${declared.join(", ")})`;
  }

  get hasVariables(): boolean {
    return this.variables.size > 0;
  }

  valuesOf(time: "value" | "second"): Readonly<Record<string, JsonValue>> {
    return Object.fromEntries(
      [...this.variables.values()].flatMap((variable) =>
        variable[time] === undefined ? [] : [[variable.name, variable[time]]],
      ),
    );
  }

  /** A variable with these values; variables with equal declarations and values are reused. */
  variable(type: string, value: JsonValue, second: JsonValue, fallback?: string): string {
    const declaration = fallback === undefined ? type : `${type} = ${fallback}`;
    const key = JSON.stringify([declaration, value, second]);
    const known = this.variables.get(key) ?? { name: `v${this.variables.size}`, declaration, value, second };
    this.variables.set(key, known);
    return `$${known.name}`;
  }

  /** Prints a value for a position of this type. */
  print(type: GraphQLInputType, tree: InputTree): string {
    if (tree.kind === "leaf") return this.leaf(type, tree);
    if (tree.isVariable) return this.variable(String(type), json(tree, "value"), json(tree, "second"));
    return tree.kind === "list" ? this.list(type, tree) : this.object(type, tree);
  }

  private leaf(type: GraphQLInputType, { value, second, form }: LeafTree): string {
    if (form === "literal") return literal(type, value);
    const isOptional = !isNonNullType(type);
    if (form === "absent" && isOptional) return this.variable(String(type), undefined, second);
    if (form === "defaulted")
      return this.variable(
        String(getNullableType(type)),
        undefined,
        second === null ? undefined : second,
        literal(type, value),
      );
    return this.variable(String(type), value, second);
  }

  private list(type: GraphQLInputType, { items, isBare }: ListTree): string {
    const list = getNullableType(type);
    if (!isListType(list)) throw new RangeError(`${String(type)} is no list`);
    const written = items.map((item) => this.print(list.ofType, item));
    // Without brackets, a variable would have to be of the list's type.
    const [only = ""] = written;
    return isBare && written.length === 1 && !only.startsWith("$") ? only : `[${written.join(", ")}]`;
  }

  private object(type: GraphQLInputType, { fields }: ObjectTree): string {
    const object = getNullableType(type);
    if (!isInputObjectType(object)) throw new RangeError(`${String(type)} is no input object`);
    const written = fields.map(([name, value]) => {
      const field = object.getFields()[name];
      if (field === undefined) throw new RangeError(`${object.name} has no ${name}`);
      // In a oneOf object, a variable must be non-null.
      return `${name}: ${object.isOneOf ? this.printRequired(field.type, value) : this.print(field.type, value)}`;
    });
    return `{${written.join(", ")}}`;
  }

  private printRequired(type: GraphQLInputType, tree: InputTree): string {
    if (tree.kind === "leaf" && tree.form !== "literal")
      return this.variable(`${String(type)}!`, tree.value, tree.second);
    return tree.kind !== "leaf" && tree.isVariable
      ? this.variable(`${String(type)}!`, json(tree, "value"), json(tree, "second"))
      : this.print(type, tree);
  }
}

function literal(type: GraphQLInputType, value: LeafValue | null): string {
  if (isListType(getNullableType(type))) throw new RangeError("a list is no leaf");
  return typeof value === "string" && isEnumType(getNullableType(type)) ? value : JSON.stringify(value);
}

/**
 * The value as JSON, for a variable as a whole; a value that is absent in the first request may be present in the
 * second.
 */
export function json(tree: InputTree, time: "value" | "second"): JsonValue {
  switch (tree.kind) {
    case "leaf":
      return tree.form === "absent" && time === "value" ? undefined : tree[time];
    case "list":
      return tree.items.map((item) => json(item, time) ?? (item.kind === "leaf" ? item.value : {}));
    case "object":
      return Object.fromEntries(
        tree.fields.map(([name, value]) => [
          name,
          tree.isOneOf && value.kind === "leaf" ? value[time] : json(value, time),
        ]),
      );
  }
}
