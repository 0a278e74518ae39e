import { GraphQLEnumType, type GraphQLSchema } from "graphql";
import { getMetadataStorage, registerEnumType } from "type-graphql";

/** Where the ranking is attached to the enum object; a symbol, so that it is not taken for one of the words. */
const ranksKey = Symbol("ranks");

/**
 * Registers an enum whose words have a ranking, which orders then follow instead of the alphabet.
 * @param ranks all words, the lowest first.
 */
export function registerRankedEnum<Enum extends object>(
  enumObject: Enum,
  config: Parameters<typeof registerEnumType<Enum>>[1],
  ranks: readonly Extract<Enum[keyof Enum], string>[],
): void {
  registerEnumType(enumObject, config);
  Object.defineProperty(enumObject, ranksKey, { value: ranks });
}

/** Copies the rankings to the schema's `extensions`, where all other declarations are. */
export function extendRankedEnums(schema: GraphQLSchema): void {
  for (const { enumObj, name } of getMetadataStorage().enums) {
    const ranks = (enumObj as { readonly [ranksKey]?: readonly string[] })[ranksKey];
    const type = schema.getType(name);
    if (ranks !== undefined && type instanceof GraphQLEnumType) type.extensions = { ...type.extensions, ranks };
  }
}

/** The words of an enum, the lowest first; undefined for an enum without a ranking. */
export const ranksOf = (type: GraphQLEnumType | undefined): readonly string[] | undefined =>
  type?.extensions["ranks"] as readonly string[] | undefined;
