import { closest, distance } from "fastest-levenshtein";

/** Longest text, in characters, that is compared with known names. */
const longestName = 100;

/**
 * ` Did you mean "x"?` with the most similar of the known names, or an empty text if none is similar enough: as in
 * graphql-js, the edit distance may be at most two fifths of the text's length, plus one.
 * @see https://github.com/graphql/graphql-js/blob/main/src/jsutils/suggestionList.ts
 */
export function nearMiss(written: string, known: readonly string[]): string {
  if (known.length === 0 || written.length > longestName) return "";
  const nearest = closest(
    written.toLowerCase(),
    known.map((name) => name.toLowerCase()),
  );
  const match = known.find((name) => name.toLowerCase() === nearest);
  const isNear =
    match !== undefined && distance(written.toLowerCase(), nearest) <= Math.floor(written.length * 0.4) + 1;
  return isNear ? ` Did you mean "${match}"?` : "";
}
