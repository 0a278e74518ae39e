import type { Entity } from "./graph-model.js";

/** Properties of an entity that searches look into, by what is in them. */
export interface SearchedKeys {
  /** Names and spellings: one may be exactly what is looked for. */
  readonly names: readonly string[];
  /** What is found like a name and is none, such as titles. */
  readonly besideNames: readonly string[];
  readonly texts: readonly string[];
  /** Those of the names and of what stands beside them that articles are known for, and so the days that each is known from. */
  readonly dated: readonly string[];
}

/** What of an entity searches look into, by its declaration. */
export function searchedKeys({ fields }: Entity): SearchedKeys {
  const found: Record<keyof SearchedKeys, string[]> = { names: [], besideNames: [], texts: [], dated: [] };
  for (const field of fields.values()) {
    if (field.kind === "property" && field.search !== undefined)
      found[field.search === "name" ? "names" : "texts"].push(field.key);
    if (field.kind !== "group") continue;
    for (const [property, key] of Object.entries(field.keep)) {
      found[property === field.by ? "names" : "besideNames"].push(key);
      found.dated.push(key);
    }
  }
  return found;
}

/** Property beside a list of spellings or titles: for each the words of the day that it is known from, as `day-words.ts` has them. */
export const knownKey = (key: string): string => `${key}Known`;

/**
 * Properties that the writer keeps for the full-text indexes, divided into words and folded by `fold.ts`, as what is asked
 * is: the indexes take words apart at blanks and have no rules of their own. `nameWords` are the words of a node's names and
 * of what stands beside them, `nameKeys` each name in one, `coalition_of_the_willing`, to find who is called exactly that
 * or whose name begins so, `nameSounds` how the words of its names sound, `textWords` the words of its texts, each word once;
 * `searchType` is its label; `searchKnown`, `searchFrom` and `searchTo` are its clocks as words, since what a cut leaves out
 * must not stand among the best hits. `nameDays`, which no index reads, tells which names and titles are known from when:
 * `400000000 - name volodymyr_zelensky volodimir_selenski`.
 */
export const searchKeys = {
  nameWords: "nameWords",
  nameKeys: "nameKeys",
  nameSounds: "nameSounds",
  nameDays: "nameDays",
  textWords: "textWords",
  type: "searchType",
  known: "searchKnown",
  from: "searchFrom",
  to: "searchTo",
} as const;

const ofEveryHit = [searchKeys.type, searchKeys.known, searchKeys.from, searchKeys.to] as const;

/** The full-text indexes, of names and of texts, and the properties that they read. */
export const fullTextKeys = {
  name: [searchKeys.nameWords, searchKeys.nameKeys, searchKeys.nameSounds, ...ofEveryHit],
  text: [searchKeys.textWords, ...ofEveryHit],
} as const;

/** The kinds of full-text index there are. */
export type FullTextKind = keyof typeof fullTextKeys;
