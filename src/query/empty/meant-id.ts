import { type Entity, type GraphModel, nodesOf } from "../../graph/graph-model.js";
import { wordsOf } from "../../graph/fold.js";
import { searchKeys } from "../../graph/searched-keys.js";
import { isForgiven } from "../../graph/typing-errors.js";

/* What an id that no node has may mean: the ids and the words to look for. */

/** How many characters of a possibly misspelt id are used at most. */
const longestSlug = 100;

/** The prefixes that a meant id may have: those of the expected types, and the one that the given id has already. */
function prefixesOf(model: GraphModel, types: readonly Entity[], id: string): readonly string[] {
  const all = nodesOf(model).map(({ idPrefix }) => idPrefix);
  const given = all.filter((prefix) => id.startsWith(`${prefix}:`));
  const wanted = types.map(({ idPrefix }) => idPrefix);
  // If several types are possible, the prefix of the id decides between them.
  return types.length > 1 && given.length > 0 ? given : [...new Set([...wanted, ...given])];
}

/** An id without its prefix, in the form that ids have: `Keir Starmer` gives `keir-starmer`. */
export function slugOf(model: GraphModel, id: string): string {
  const prefix =
    nodesOf(model)
      .map(({ idPrefix }) => `${idPrefix}:`)
      .find((one) => id.toLowerCase().startsWith(one)) ?? "";
  return id
    .slice(prefix.length)
    .toLowerCase()
    .trim()
    .replaceAll(/[\s_]+/g, "-")
    .slice(0, longestSlug);
}

/** The complete ids that may be meant: for a pledge, `26-nations` gives `pledge:26-nations`. */
export function startsOf(model: GraphModel, types: readonly Entity[], id: string): readonly string[] {
  const slug = slugOf(model, id);
  return slug === "" ? [] : prefixesOf(model, types, id).map((prefix) => `${prefix}:${slug}`);
}

/**
 * A query to the full-text index of names for nodes that have all words of an id, with one typing error allowed in each
 * word of four letters or more. Empty if the id has no words.
 */
export function wordQuery(model: GraphModel, types: readonly Entity[], id: string): readonly string[] {
  const words = [...new Set(wordsOf(slugOf(model, id).replaceAll(/[-:]+/g, " ")))]
    .filter((word) => /^[\p{L}\p{N}]+$/u.test(word))
    .slice(0, 6);
  if (words.length === 0) return [];
  const all = words.map((word) => `+${isForgiven(word) ? `(${word}^4 OR ${word}~1)` : word}`).join(" ");
  return [`+${searchKeys.nameWords}:(${all}) +${searchKeys.type}:(${types.map(({ label }) => label).join(" OR ")})^0`];
}
