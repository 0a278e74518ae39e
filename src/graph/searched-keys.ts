import { foldingVersion } from "./fold.js";
import type { Entity } from "./graph-model.js";

/** Properties of an entity that searches look into, by what is in them. */
export interface SearchedKeys {
  /** Names and spellings: one may be exactly what is looked for. */
  readonly names: readonly string[];
  /** What is found like a name and is none, such as titles. */
  readonly besideNames: readonly string[];
  readonly texts: readonly string[];
}

/** What of an entity searches look into, by its declaration. */
export function searchedKeys({ fields }: Entity): SearchedKeys {
  const found: Record<keyof SearchedKeys, string[]> = { names: [], besideNames: [], texts: [] };
  for (const field of fields.values()) {
    if (field.kind === "property" && field.search !== undefined) found[field.search === "name" ? "names" : "texts"].push(field.key);
    if (field.kind === "group") for (const [property, key] of Object.entries(field.keep)) found[property === field.by ? "names" : "besideNames"].push(key);
  }
  return found;
}

/**
 * Properties that the writer keeps for the full-text indexes, divided into words and folded by `fold.ts`, as what is asked
 * is: the indexes take words apart at blanks and have no rules of their own. `nameWords` are the words of a node's names and
 * of what stands beside them, `nameKeys` each name in one, `coalition_of_the_willing`, to find who is called exactly that
 * or whose name begins so, `textWords` the words of its texts, each word once; `searchType` is its label.
 */
export const searchKeys = { nameWords: "nameWords", nameKeys: "nameKeys", textWords: "textWords", type: "searchType" } as const;

/** The full-text indexes, of names and of texts, and the properties that they read. */
export const fullTextKeys = {
  name: [searchKeys.nameWords, searchKeys.nameKeys, searchKeys.type],
  text: [searchKeys.textWords, searchKeys.type],
} as const;

/** The kinds of full-text index there are. */
export type FullTextKind = keyof typeof fullTextKeys;

/** The name of a full-text index, and then the names that it had while words were folded by other rules. */
export const fullTextNames = (kind: FullTextKind): readonly string[] => [...Array.from({ length: foldingVersion - 1 }, (_none, before) => `search_${kind}_${foldingVersion - before}`), `search_${kind}`];
