import { distance } from "fastest-levenshtein";
import { ServiceError } from "../../errors/service-error.js";
import { shown } from "../../errors/shown.js";
import { searchNameKey, wordsOf } from "../../graph/fold.js";
import { type FullTextKind, searchKeys } from "../../graph/searched-keys.js";

/** Words that are in most texts and tell nothing; they are looked for in a name only. */
const stopWords = new Set("a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with".split(" "));

/** Most characters of what is typed, and of a word of it. */
const mostTyped = 500;
const mostOfWord = 100;

/** How long a word is, in characters, that a typing error is forgiven in: too many short ones are alike, and a long one costs the index what a hundred others do. */
const forgiven = { least: 4, most: 30 } as const;

/** In how many words of one search typing errors are forgiven. */
const mostForgiven = 12;

/** Longest name in one word that the index has as such: it takes longer ones apart. */
const mostOfKey = 250;

/** How much more a name counts that is, or begins, exactly as typed: it comes before all others, so that it is among the hits that are ranked. */
const nameWeight = 100;

/** What somebody typed, as the indexes are asked for it. */
export interface SearchTerms {
  /** Words that have to be found, and one that need not, as Lucene's query language has them. */
  readonly words: string;
  /** The name that it may be, or begin. */
  readonly key: string;
  /** The name as a term of Lucene. */
  readonly name: string;
}

/**
 * What somebody typed: each word as it is, weighed most, or with a typing error, all of them; `Volodimir Z` gives
 * `+(volodimir^4 OR volodimir~1) +z`. Only letters and digits are left of it, so that nothing typed is Lucene's syntax by
 * accident.
 * @throws ServiceError BAD_USER_INPUT where no word is left, or where it is longer than anybody types.
 */
export function searchTerms(typed: string): SearchTerms {
  const all = requireWords(typed, "query");
  const telling = all.filter((word) => !stopWords.has(word));
  if (telling.length === 0) throw noWord(typed, "query");
  const key = searchNameKey(typed);
  return { words: unique(telling).map(lenient).map((word) => `+${word}`).join(" "), key, name: key };
}

/**
 * The same for text that is not at its end yet: the last word is the beginning of one, and where it is a word of every
 * other text by itself it need not be found, or somebody who types `coalition of the w` would see less after `the`.
 */
export function prefixTerms(typed: string): SearchTerms {
  const all = requireWords(typed, "prefix");
  const begun = all.at(-1) ?? "";
  const before = unique(all.slice(0, -1).filter((word) => !stopWords.has(word)));
  const isOptional = before.length > 0 && stopWords.has(begun);
  const key = searchNameKey(typed);
  return { words: [...before.map(lenient).map((word) => `+${word}`), `${isOptional ? "" : "+"}(${begun}^4 OR ${begun}*)`].join(" "), key, name: `${key}*` };
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

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
  const words = wordsOf(typed);
  const long = words.find((word) => word.length > mostOfWord);
  if (long !== undefined) throw refusal(argument, long, `has a word of ${long.length} characters, and ${mostOfWord} are allowed; write its beginning, or divide it by blanks`);
  if (words.length === 0) throw noWord(typed, argument);
  return words;
}

const noWord = (typed: string, argument: string): ServiceError => refusal(argument, typed, 'has no word to look for; write a name or a word of a text, such as "Zelensky" or "air shield"');

const refusal = (argument: string, text: string, reason: string): ServiceError => new ServiceError("BAD_USER_INPUT", `\`${argument}: ${shown(text)}\` ${reason}.`, { field: argument });

/**
 * The query of one index, its hits of these types only; the type has no weight:
 * `+(nameKeys:mark_rutte^100 OR nameWords:(+(mark^4 OR mark~1) +(rutte^4 OR rutte~1))) +searchType:(Person OR State)^0`.
 */
export function luceneQuery(kind: FullTextKind, { words, name }: SearchTerms, types: readonly string[] | undefined): string {
  const inWords = `${kind === "name" ? searchKeys.nameWords : searchKeys.textWords}:(${words})`;
  const what = kind === "name" && name.length <= mostOfKey ? `(${searchKeys.nameKeys}:${name}^${nameWeight} OR ${inWords})` : inWords;
  if (types === undefined) return what;
  // Of no types there is nothing, as of a type that is none.
  return `+${what} +${searchKeys.type}:(${types.length === 0 ? "none" : types.join(" OR ")})^0`;
}

/** What somebody typed, divided for {@link closeness} once. */
export interface Typed {
  readonly key: string;
  readonly words: readonly string[];
}

export const readTyped = (typed: string): Typed => ({ key: searchNameKey(typed), words: unique(wordsOf(typed)) });

/** How close a text is to what was typed: 3 the same, 2 begun by it, else the share of its words that are in the text, less for each that is only begun or a typing error away. */
export function closeness(typed: Typed, text: string): number {
  const found = wordsOf(text);
  const key = found.join("_");
  if (typed.key === key) return 3;
  if (key.startsWith(typed.key)) return 2;
  const all = new Set(found);
  const shares = typed.words.map((word) => {
    if (all.has(word)) return 1;
    return found.some((other) => other.startsWith(word) || isNear(word, other)) ? 0.9 : 0;
  });
  const share = shares.reduce<number>((sum, one) => sum + one, 0);
  return typed.words.length === 0 ? 0 : share / typed.words.length - Math.min(key.length, 1_000) / 1_000_000;
}

const isNear = (word: string, other: string): boolean =>
  word.length >= forgiven.least && word.length <= forgiven.most && Math.abs(word.length - other.length) <= 1 && distance(word, other) <= 1;
