import type { Parameter } from "./expression.js";
import type { QueryRequest, Variables } from "./query-request.js";
import {
  getNamedType,
  getNullableType,
  GraphQLID,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  Kind,
  valueFromAST,
  type ValueNode,
} from "graphql";

/**
 * An argument as the compiler sees it. Its structure determines the text; its leaves are read again for every request,
 * since a compiled query serves all requests of one shape.
 */
export type ArgumentValue = Leaf | ObjectValue | ListValue;

/** A scalar, an enum or a list of them. */
export interface Leaf<Value = unknown> extends Parameter<Value> {
  readonly kind: "leaf";
  /** Its value in the request that is being compiled. Rely on it only for what `variableShape` distinguishes. */
  readonly current: Value;
}

/**
 * The leaf of an argument that is given and not null. The cast to `Value` relies on GraphQL having coerced it to the
 * type of the argument.
 */
export const givenLeaf = <Value = unknown>(value: ArgumentValue | undefined): Leaf<Value> | undefined =>
  value?.kind === "leaf" && value.current !== null ? (value as Leaf<Value>) : undefined;

/** An input object. Absent fields are not in the map. */
export interface ObjectValue {
  readonly kind: "object";
  readonly fields: ReadonlyMap<string, ArgumentValue>;
  /** Fields written as a variable that has no value, each with the variable's name. */
  readonly absent: ReadonlyMap<string, string>;
}

/** A list of input objects. */
export interface ListValue {
  readonly kind: "list";
  readonly items: readonly ArgumentValue[];
}

/** A leaf. An id is read as the one that it leads to, if its record was merged into another one. */
const leaf = (current: unknown, read: Leaf["read"], isWholeId: boolean): Leaf => ({
  kind: "leaf",
  current,
  read: isWholeId ? (request) => redirected(read(request), request) : read,
});

const redirected = (value: unknown, { redirects }: QueryRequest): unknown => {
  if (redirects === undefined || redirects.size === 0) return value;
  if (Array.isArray(value)) return value.map((id: unknown) => redirects.get(String(id)) ?? id);
  return redirects.get(String(value)) ?? value;
};

/** Whether a value is an id, or several: what a filter looks for within ids is none. */
const isWholeId = (type: GraphQLInputType, field: string | undefined): boolean =>
  getNamedType(type) === GraphQLID && !(field !== undefined && partOfId.has(field));

const partOfId: ReadonlySet<string> = new Set(["contains", "startsWith", "endsWith"]);

/** Reads an argument from its AST, resolving variables; undefined if it is a variable without a value. */
export function readArgument(
  node: ValueNode,
  type: GraphQLInputType,
  variables: Variables,
  fieldName?: string,
): ArgumentValue | undefined {
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    return readValue(variables[name], type, (request) => request.variables[name], fieldName);
  }
  const nullable = getNullableType(type);
  if (node.kind === Kind.OBJECT && isInputObjectType(nullable)) {
    const fields = new Map<string, ArgumentValue>();
    const absent = new Map<string, string>();
    for (const field of node.fields) {
      const definition = nullable.getFields()[field.name.value];
      const value =
        definition === undefined ? undefined : readArgument(field.value, definition.type, variables, definition.name);
      if (value !== undefined) fields.set(field.name.value, value);
      else if (field.value.kind === Kind.VARIABLE) absent.set(field.name.value, field.value.name.value);
    }
    return { kind: "object", fields, absent };
  }
  if (isListType(nullable) && isInputObjectType(getNullableType(nullable.ofType)) && node.kind !== Kind.NULL) {
    // GraphQL coerces a single item to a list of one.
    const items = node.kind === Kind.LIST ? node.values : [node];
    return { kind: "list", items: items.flatMap((item) => readArgument(item, nullable.ofType, variables) ?? []) };
  }
  const value = valueFromAST(node, type, { ...variables });
  return leaf(
    value,
    hasVariables(node) ? (request) => valueFromAST(node, type, { ...request.variables }) : () => value,
    isWholeId(type, fieldName),
  );
}

/** Whether the value can differ between requests. */
function hasVariables(node: ValueNode): boolean {
  if (node.kind === Kind.LIST) return node.values.some(hasVariables);
  if (node.kind === Kind.OBJECT) return node.fields.some(({ value }) => hasVariables(value));
  return node.kind === Kind.VARIABLE;
}

/** Reads the coerced value of a variable into the same structure. */
function readValue(
  value: unknown,
  type: GraphQLInputType,
  read: Leaf["read"],
  fieldName?: string,
): ArgumentValue | undefined {
  if (value === undefined) return undefined;
  const nullable = getNullableType(type);
  if (value !== null && isInputObjectType(nullable)) {
    const fields = new Map<string, ArgumentValue>();
    for (const [name, definition] of Object.entries(nullable.getFields())) {
      const readPart: Leaf["read"] = (request) => fieldOf(read(request), name);
      const part = readValue(fieldOf(value, name), definition.type, readPart, name);
      if (part !== undefined) fields.set(name, part);
    }
    return { kind: "object", fields, absent: new Map() };
  }
  if (Array.isArray(value) && isListType(nullable) && isInputObjectType(getNullableType(nullable.ofType))) {
    const itemType = nullable.ofType;
    return {
      kind: "list",
      items: value.flatMap(
        (item, index) => readValue(item, itemType, (request) => fieldOf(read(request), index)) ?? [],
      ),
    };
  }
  return leaf(value, read, isWholeId(type, fieldName));
}

/** A field of an input object, or an item of a list; undefined if the value is neither. */
const fieldOf = (value: unknown, name: string | number): unknown =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string | number, unknown>>)[name] : undefined;
