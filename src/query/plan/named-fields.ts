import type { FieldNode, GraphQLObjectType } from "graphql";
import type { NamedField } from "./named-field.js";

/** Plans the fields of an object whose values are read by name. */
export const namedFields = (
  { name: typeName }: GraphQLObjectType,
  asked: ReadonlyMap<string, readonly FieldNode[]>,
): readonly NamedField[] =>
  [...asked].map(([responseKey, [node]]): NamedField => {
    const name = node?.name.value ?? "";
    return name === "__typename" ? { kind: "typename", responseKey, typeName } : { kind: "named", responseKey, name };
  });
