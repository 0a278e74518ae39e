import { GraphQLEnumType, type GraphQLSchema } from "graphql";
import { getMetadataStorage, registerEnumType } from "type-graphql";

/** The key under which an enum keeps the order of its words: beside them, and no word itself. */
const ranksKey = Symbol("ranks");

/**
 * Registers an enum whose words have an order beside that of the alphabet, which orders go by: the last of them comes first
 * where an order is descending.
 * @param ranks all words, the least first.
 */
export function registerRankedEnum<Enum extends object>(
  enumObject: Enum,
  config: Parameters<typeof registerEnumType<Enum>>[1],
  ranks: readonly Extract<Enum[keyof Enum], string>[],
): void {
  registerEnumType(enumObject, config);
  Object.defineProperty(enumObject, ranksKey, { value: ranks });
}

/** Puts the orders of enums on the schema's `extensions`, where all that is declared stands. */
export function extendRankedEnums(schema: GraphQLSchema): void {
  for (const { enumObj, name } of getMetadataStorage().enums) {
    const ranks = (enumObj as { readonly [ranksKey]?: readonly string[] })[ranksKey];
    const type = schema.getType(name);
    if (ranks !== undefined && type instanceof GraphQLEnumType) type.extensions = { ...type.extensions, ranks };
  }
}

/** The words of an enum from the least on; undefined for one without an order. */
export const ranksOf = (type: GraphQLEnumType | undefined): readonly string[] | undefined =>
  type?.extensions["ranks"] as readonly string[] | undefined;
