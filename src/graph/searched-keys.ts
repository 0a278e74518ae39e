import type { Entity, FromText } from "./graph-model.js";

/** Keys of the properties of an entity that searches cover, by kind. */
export interface SearchedKeys {
  /** Names and spellings: a search may match one of these exactly. */
  readonly names: readonly string[];
  /** Searched like names without being names, such as titles. */
  readonly besideNames: readonly string[];
  readonly texts: readonly string[];
  /** The spellings and titles among these, which passages contribute, so that each is known from a day of its own. */
  readonly dated: readonly string[];
}

/** The properties of an entity that searches cover, by its declarations. */
export function searchedKeys({ fields }: Entity): SearchedKeys {
  const found: Record<keyof SearchedKeys, string[]> = { names: [], besideNames: [], texts: [], dated: [] };
  for (const field of fields.values()) {
    if (field.kind === "property" && field.search !== undefined)
      found[field.search === "name" ? "names" : "texts"].push(field.key);
    if (field.kind !== "group") continue;
    for (const [property, key] of Object.entries(field.storedAs)) {
      found[property === field.by ? "names" : "besideNames"].push(key);
      found.dated.push(key);
    }
  }
  return found;
}

/** The fields of an entity whose words are searched where the operator keeps a text. No property has those texts. */
export const searchedTexts = ({ fields }: Pick<Entity, "fields">): readonly FromText[] =>
  [...fields.values()].flatMap((field) => (field.kind === "fromText" && field.search ? [field] : []));

/**
 * Property beside a list of spellings or titles, with the words of `day-words.ts` for the day from which each is known.
 */
export const knownKey = (key: string): string => `${key}Known`;

/**
 * Properties that the writer derives for the full-text indexes. Their text is already split into words and folded by
 * `fold.ts`, as the terms of a search are, because the indexes split at spaces and apply no rules of their own.
 *
 * - `nameWords`: the distinct words of the node's names and titles
 * - `nameKeys`: each name as one word, `coalition_of_the_willing`, to match exact names and beginnings of names
 * - `nameSounds`: how the words of its names sound
 * - `textWords`: the distinct words of its texts
 * - `searchType`: its label
 * - `searchKnown`, `searchFrom`, `searchTo`: its clocks as words, so that the index itself excludes what a cut hides;
 *   otherwise hidden nodes could fill the places of the best hits
 * - `nameDays`: from when each name and title is known, `400000000 - name volodymyr_zelensky volodimir_selenski`; read
 *   by the query, and by no index
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

/** The properties that each of the two full-text indexes, of names and of texts, covers. */
export const fullTextKeys = {
  name: [searchKeys.nameWords, searchKeys.nameKeys, searchKeys.nameSounds, ...ofEveryHit],
  text: [searchKeys.textWords, ...ofEveryHit],
} as const;

export type FullTextKind = keyof typeof fullTextKeys;
