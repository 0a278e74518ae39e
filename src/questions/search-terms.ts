import { ServiceError } from "../errors/service-error.js";
import { shown } from "../errors/shown.js";
import { searchNameKey, wordsOf } from "../graph/fold.js";
import { type FullTextKind, searchKeys } from "../graph/searched-keys.js";
import { isForeign, romanise, soundOf } from "../graph/sounds.js";
import { forgivenSound, isForgiven, nearPattern } from "../graph/typing-errors.js";

/** Words that are in most texts and tell nothing; they are ignored, except within a name key. */
const stopWords = new Set(
  (
    "a an and are as at be but by for from if in into is it no not of on or such that the their then there " +
    "these they this to was will with"
  ).split(" "),
);

/** How many characters may be typed at most, in all and per word. */
const mostTyped = 500;
const mostOfWord = 100;

/** How many terms of a query may allow a typing error: Lucene expands each to all similar words of the index. */
const mostForgiven = 12;

/** How many words are used at most if some of them are enough. */
const mostOfSome = 12;

/** The longest name key that the index holds as one term; it splits longer ones. */
const mostOfKey = 250;

/**
 * The weight of a name that is, or begins with, exactly what was typed. It comes before all others, so that it is among
 * the hits that are ranked.
 */
const nameWeight = 100;

/** The weight of a word by how it is found: most as typed, least if it only sounds similar. */
const weights = { word: 4, sound: 2, nearSound: 0.5 } as const;

/** What somebody typed, prepared for the indexes. */
export interface SearchTerms {
  /**
   * The words that must be found, without repetition, in the order typed; while somebody is typing, without the last
   * one.
   */
  readonly words: readonly string[];
  /** The word that is being typed, and whether it may be missing. */
  readonly begun?: { readonly word: string; readonly isOptional: boolean };
  /** What was typed as a name key, since it may be a name or the beginning of one. */
  readonly key: string;
}

/**
 * Divides what somebody typed into words, so that nothing typed is Lucene's syntax by accident.
 * @throws ServiceError BAD_USER_INPUT if no telling word is left, or if the text or a word is longer than anybody
 * types.
 */
export function searchTerms(typed: string): SearchTerms {
  const words = requireWords(typed, "query").filter(isTelling);
  if (words.length === 0) throw noWord(typed, "query");
  return { words: unique(words), key: searchNameKey(typed) };
}

/**
 * The same while somebody is typing: the last word is the beginning of one. If that is a stop word and not the only
 * word, it need not be found; otherwise somebody typing `coalition of the w` would see fewer suggestions after `the`.
 */
export function prefixTerms(typed: string): SearchTerms {
  const all = requireWords(typed, "prefix");
  const word = all.at(-1) ?? "";
  const words = unique(all.slice(0, -1).filter(isTelling));
  return { words, begun: { word, isOptional: words.length > 0 && !isTelling(word) }, key: searchNameKey(typed) };
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

const isTelling = (word: string): boolean => !stopWords.has(word);

/** The word without a possessive ending: `macron` for `macron's`; undefined if it has none. */
export function ownerOf(word: string): string | undefined {
  const owner = word.replace(/'s?$/, "");
  return owner === word || owner === "" ? undefined : owner;
}

function requireWords(typed: string, argument: string): readonly string[] {
  if (typed.length > mostTyped)
    throw refusal(
      argument,
      typed,
      `has ${typed.length.toLocaleString("en")} characters, and at most ${mostTyped} are allowed. Write only ` +
        "the most telling words",
    );
  const words = wordsOf(typed);
  const long = words.find((word) => word.length > mostOfWord);
  if (long !== undefined)
    throw refusal(
      argument,
      long,
      `has a word of ${long.length} characters, and at most ${mostOfWord} are allowed. Write its beginning, ` +
        "or split it with spaces",
    );
  if (words.length === 0) throw noWord(typed, argument);
  return words;
}

const noWord = (typed: string, argument: string): ServiceError =>
  refusal(
    argument,
    typed,
    'has no word to search for. Write a name or words from a text, such as "Zelensky" or "air shield"',
  );

const refusal = (argument: string, text: string, reason: string): ServiceError =>
  new ServiceError("BAD_USER_INPUT", `\`${argument}: ${shown(text)}\` ${reason}.`, { field: argument });

/** How many of the words must be found: all, or only some if no text has all of them. */
export type Wanted = "all" | "some";

/** Further restrictions on hits: their types, and a cut. */
interface Within {
  readonly types: readonly string[] | undefined;
  /** Ranges of words of the index, each with its key: `searchKnown:[400000000 TO 500020345]`. */
  readonly cut: readonly string[];
}

/**
 * The query to one index, restricted to these types and the cut, which do not count for the score:
 * `+(nameKeys:mark_rutte^100 OR nameWords:(+(mark^4 OR mark~1 OR nameSounds:mark^2) +(...))) +searchType:(Person OR
 * State)^0`.
 */
export function luceneQuery(kind: FullTextKind, terms: SearchTerms, wanted: Wanted, { types, cut }: Within): string {
  const wordsKey = kind === "name" ? searchKeys.nameWords : searchKeys.textWords;
  const inWords = `${wordsKey}:(${wordsQuery(kind, terms, wanted)})`;
  const { key, begun } = terms;
  const isKey = kind === "name" && wanted === "all" && key.length <= mostOfKey;
  const what = isKey
    ? `(${searchKeys.nameKeys}:${key}${begun === undefined ? "" : "*"}^${nameWeight} OR ${inWords})`
    : inWords;
  // An empty list of types must find nothing, like a type that does not exist.
  const within = [
    ...(types === undefined ? [] : [`${searchKeys.type}:(${types.length === 0 ? "none" : types.join(" OR ")})`]),
    ...cut,
  ];
  return within.length === 0
    ? what
    : [what, ...within.map((condition) => `${condition}^0`)].map((condition) => `+${condition}`).join(" ");
}

/**
 * `+(volodimir^4 OR volodimir~1 OR nameSounds:volodimir^2) +(z^4 OR z*)`; without the plus signs if some words are
 * enough.
 */
function wordsQuery(kind: FullTextKind, { words, begun }: SearchTerms, wanted: Wanted): string {
  let left = mostForgiven;
  const forgive = (term: string, weight = ""): readonly string[] => (left-- > 0 ? [`${term}~1${weight}`] : []);
  const asked = (wanted === "all" ? words : words.slice(0, mostOfSome)).map((word) => {
    const ways = [
      ...withOwner(word).slice(1),
      ...(isForgiven(word) ? forgive(word) : []),
      ...otherWays(kind, word, forgive),
    ];
    return ways.length === 0 ? word : `(${[`${word}^${weights.word}`, ...ways].join(" OR ")})`;
  });
  const plus = wanted === "all" ? "+" : "";
  return [
    ...asked.map((word) => `${plus}${word}`),
    ...(begun === undefined ? [] : [`${begun.isOptional ? "" : "+"}(${begunWays(kind, begun.word).join(" OR ")})`]),
  ].join(" ");
}

const withOwner = (word: string): readonly string[] => [word, ...[ownerOf(word) ?? []].flat()];

/** Other terms for a word: in names its sound, in texts its romanisation if it is in another script. */
function otherWays(
  kind: FullTextKind,
  word: string,
  forgive: (term: string, weight?: string) => readonly string[],
): readonly string[] {
  if (kind === "text") {
    const latin = latinOf(word);
    return latin === undefined ? [] : [latin, ...(isForgiven(latin) ? forgive(latin) : [])];
  }
  const sound = soundOf(ownerOf(word) ?? word);
  if (sound === "") return [];
  const term = `${searchKeys.nameSounds}:${sound}`;
  return [`${term}^${weights.sound}`, ...(sound.length >= forgivenSound ? forgive(term, `^${weights.nearSound}`) : [])];
}

/** A word of another script in Latin letters; undefined for a Latin word. */
export const latinOf = (word: string): string | undefined =>
  isForeign(word) && romanise(word).length > 1 ? romanise(word) : undefined;

function begunWays(kind: FullTextKind, word: string): readonly string[] {
  const [sound, latin] = [soundOf(word), latinOf(word)];
  const other = kind === "name" ? sound && `${searchKeys.nameSounds}:${sound}*` : latin && `${latin}*`;
  return [`${word}^${weights.word}`, `${word}*`, ...(other ? [other] : [])];
}

/**
 * How to recognise a word among the words of a hit and among the sounds of its names, by Java regular expressions. In
 * both texts, every word has a space on each side: ` one two `.
 */
type WordPattern = readonly [word: string, inWords: string, inSounds: string];

/**
 * The patterns of the words that must be found. They match what Lucene finds, so that the answer can say which words a
 * hit has.
 */
export function wordPatterns({ words, begun }: SearchTerms): readonly WordPattern[] {
  const whole = words.slice(0, mostOfSome).map((word): WordPattern => {
    const latin = latinOf(word);
    const written = [...withOwner(word), ...(latin === undefined ? [] : [latin])].flatMap((one) => [
      escaped(one),
      ...(isForgiven(one) ? [nearPattern(one)] : []),
    ]);
    const sound = soundOf(ownerOf(word) ?? word);
    return [
      word,
      within(written),
      sound === "" ? nothing : within([sound, ...(sound.length >= forgivenSound ? [nearPattern(sound)] : [])]),
    ];
  });
  if (begun === undefined || begun.isOptional) return whole;
  const [sound, latin] = [soundOf(begun.word), latinOf(begun.word)];
  return [
    ...whole,
    [
      begun.word,
      beginning([begun.word, ...(latin === undefined ? [] : [latin])]),
      sound === "" ? nothing : beginning([sound]),
    ],
  ];
}

const nothing = "(?!)";
const within = (ways: readonly string[]): string => `(?s).* (?:${ways.join("|")}) .*`;
const beginning = (words: readonly string[]): string => `(?s).* (?:${words.map(escaped).join("|")}).*`;

/** Of all characters that a word can contain, only the full stop has a meaning in a regular expression. */
const escaped = (word: string): string => word.replaceAll(".", String.raw`\.`);
