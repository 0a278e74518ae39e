import { distance } from "fastest-levenshtein";
import { ServiceError } from "../../errors/service-error.js";
import { shown } from "../../errors/shown.js";
import { fold, wordsOf } from "../../graph/fold.js";

/** What the analyzer of the indexes leaves out, and so must not be asked for. */
const stopWords = new Set("a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with".split(" "));

/** Most characters of what is typed, and of a word of it. */
const mostTyped = 500;
const mostOfWord = 100;

/** How long a word is, in characters, that a typing error is forgiven in: too many short ones are alike, and a long one costs the index what a hundred others do. */
const forgiven = { least: 4, most: 30 } as const;

/** In how many words of one search typing errors are forgiven. */
const mostForgiven = 12;

/**
 * What somebody typed as a query of the full-text index: each word as it is, weighed most, or with a typing error, all of
 * them; `Volodimir Z` gives `(volodimir^4 OR volodimir~1) AND z`. Only letters and digits are left of it, so that nothing
 * typed is Lucene's syntax by accident.
 * @throws ServiceError BAD_USER_INPUT where no word is left, or where it is longer than anybody types.
 */
export const searchTerms = (typed: string): string => requireWords(typed, "query").map(lenient).join(" AND ");

/** The same for text that is not at its end yet: the last word is the beginning of one. */
export function prefixTerms(typed: string): string {
  const words = requireWords(typed, "prefix");
  const begun = words.at(-1) ?? "";
  return [...words.slice(0, -1).map(lenient), `(${begun}^4 OR ${begun}*)`].join(" AND ");
}

/** One error is allowed in a word, of which two cost a search several times as much. Whose something is, `macron's`, may be left out. */
function lenient(word: string, place: number): string {
  const owner = word.replace(/'s?$/, "");
  const other = owner === word ? [] : [owner];
  const isForgiven = place < mostForgiven && word.length >= forgiven.least && word.length <= forgiven.most;
  const ways = [...other, ...(isForgiven ? [`${word}~1`] : [])];
  return ways.length === 0 ? word : `(${[`${word}^4`, ...ways].join(" OR ")})`;
}

function requireWords(typed: string, argument: string): readonly string[] {
  if (typed.length > mostTyped) throw refusal(argument, typed, `has ${typed.length.toLocaleString("en")} characters, and ${mostTyped} are allowed; write the few words that tell most`);
  const all = wordsOf(typed);
  const long = all.find((word) => word.length > mostOfWord);
  if (long !== undefined) throw refusal(argument, long, `has a word of ${long.length} characters, and ${mostOfWord} are allowed; write its beginning, or divide it by blanks`);
  const telling = all.filter((word) => !stopWords.has(word));
  // A prefix may be on its way to another word than the one it is so far.
  const words = argument === "prefix" && all.length > 0 ? [...all.slice(0, -1).filter((word) => !stopWords.has(word)), all.at(-1) as string] : telling;
  if (words.length > 0) return [...new Set(words)];
  throw refusal(argument, typed, 'has no word to look for; write a name or a word of a text, such as "Zelensky" or "air shield"');
}

const refusal = (argument: string, text: string, reason: string): ServiceError => new ServiceError("BAD_USER_INPUT", `\`${argument}: ${shown(text)}\` ${reason}.`, { field: argument });

/** How close a text is to what was typed: 3 the same, 2 begun by it, else the share of its words that are in the text, less for each that is only begun or a typing error away. */
export function closeness(typed: string, text: string): number {
  const [wanted, given] = [fold(typed), fold(text)];
  if (wanted === given) return 3;
  if (given.startsWith(wanted)) return 2;
  const [words, found] = [wordsOf(typed), wordsOf(text)];
  const shares = words.map((word) => {
    if (found.includes(word)) return 1;
    return found.some((other) => other.startsWith(word) || (word.length >= forgiven.least && word.length <= forgiven.most && isNear(word, other))) ? 0.9 : 0;
  });
  const share = shares.reduce<number>((sum, one) => sum + one, 0);
  return words.length === 0 ? 0 : share / words.length - Math.min(given.length, 1_000) / 1_000_000;
}

const isNear = (a: string, b: string): boolean => Math.abs(a.length - b.length) <= 1 && distance(a, b) <= 1;
