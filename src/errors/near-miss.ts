import { closest, distance } from "fastest-levenshtein";

/** Most characters of what may be a misspelt name. */
const longestName = 100;

/**
 * ` Did you mean "x"?` where one of the known names is near to what was written, and an empty string elsewhere.
 * Near is at most two fifths of the word's length, as graphql-js measures it.
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
