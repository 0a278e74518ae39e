import {
  getNamedType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
} from "graphql";

/** How many names a hint lists at most. */
const listed = 24;

/** The first names of what has them, for a hint: `NAME, OTHER ...`. */
export const listNames = (all: readonly { readonly name: string }[]): string =>
  `${all
    .slice(0, listed)
    .map(({ name }) => name)
    .join(", ")}${all.length > listed ? " ..." : ""}`;

/** The fields of the input type with this name; undefined if there is none. */
export function inputFields(
  schema: GraphQLSchema,
  name: string,
): Readonly<Record<string, { readonly name: string; readonly type: GraphQLInputType }>> | undefined {
  const type = schema.getType(name);
  return isInputObjectType(type) ? type.getFields() : undefined;
}

/** The type of a field of an input type. */
export function argumentType(schema: GraphQLSchema, typeName: string, field: string): GraphQLNamedType | undefined {
  const type = schema.getType(typeName);
  const found = isInputObjectType(type) ? type.getFields()[field] : undefined;
  return found === undefined ? undefined : getNamedType(found.type);
}

/** The field of Query that was meant by a name such as `persons`, `allPersons` or `personList`. */
export function listMeant(schema: GraphQLSchema, asked: string): string | undefined {
  const query = schema.getQueryType()?.getFields() ?? {};
  const singular = asked.replace(/^(?:all|get|list)(?=[A-Z])/, "").replace(/(?:List|Connection|s)$/, "");
  const one = query[singular.charAt(0).toLowerCase() + singular.slice(1)];
  const connection = one && `${getNamedType(one.type).name}Connection`;
  return Object.values(query).find(({ type }) => getNamedType(type).name === connection)?.name;
}
