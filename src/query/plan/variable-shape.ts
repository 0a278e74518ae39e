import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type OperationDefinitionNode,
  typeFromAST,
} from "graphql";
import { decidesText } from "../../graph/type-store.js";
import type { Variables } from "./query-request.js";
import { cursorMask } from "./cursor.js";

/**
 * The part of the variables' values that the text of a query depends on, as a cache key: which input fields are given,
 * the lengths of lists of input objects, Booleans, directions of an order, keys to group by, and which keys of a
 * cursor are null. All other values are parameters.
 */
export function variableShape(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Variables): string {
  let shape = "";
  for (const definition of operation.variableDefinitions ?? []) {
    const type = typeFromAST(schema, definition.type as never) as GraphQLInputType | undefined;
    if (type !== undefined) shape += `${valueShape(variables[definition.variable.name.value], type)};`;
  }
  return shape;
}

function valueShape(value: unknown, type: GraphQLInputType): string {
  if (value === undefined) return "";
  if (value === null) return "0";
  const nullable = getNullableType(type);
  if (isInputObjectType(nullable)) {
    const fields = nullable.getFields();
    const parts = Object.keys(value).map(
      (name) => `${name}:${valueShape((value as Variables)[name], (fields[name] as { type: GraphQLInputType }).type)}`,
    );
    return `{${parts.join()}}`;
  }
  if (isListType(nullable)) {
    const itemType = nullable.ofType;
    const named = getNamedType(itemType);
    const isStructural = isInputObjectType(named) || (isEnumType(named) && decidesText(named));
    return isStructural && Array.isArray(value) ? `[${value.map((item) => valueShape(item, itemType)).join()}]` : "[]";
  }
  if (typeof value === "boolean") return value ? "t" : "f";
  if (isEnumType(nullable) && decidesText(nullable)) return value as string;
  return typeof value === "string" ? `s${cursorMask(value)}` : "v";
}
