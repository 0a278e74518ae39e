import { GraphQLList, GraphQLNonNull, type GraphQLNullableType, type GraphQLOutputType } from "graphql";

/** `Type!`: never null. */
export const required = <Type extends GraphQLNullableType>(type: Type): GraphQLNonNull<Type> =>
  new GraphQLNonNull(type);

/** `[Type!]!`: a list without nulls. */
export const listOf = (type: GraphQLNullableType & GraphQLOutputType): GraphQLOutputType =>
  required(new GraphQLList(required(type)));
