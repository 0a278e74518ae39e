import { ServiceError } from "../errors/service-error.js";
import { shown } from "../errors/shown.js";
import { searchNameKey, wordsOf } from "../graph/fold.js";
import { type FullTextKind, searchKeys } from "../graph/searched-keys.js";
import { isForeign, romanise, soundOf } from "../graph/sounds.js";
import { forgivenSound, isForgiven, nearPattern } from "../graph/typing-errors.js";

/** Words that are in most texts and tell nothing; they are looked for in a name only. */
const stopWords = new Set(
  (
    "a an and are as at be but by for from if in into is it no not of on or such that the their then there " +
    "these they this to was will with"
  ).split(" "),
);

/** Most characters of what is typed, and of a word of it. */
const mostTyped = 500;
const mostOfWord = 100;

/** In how many places of one query typing errors are forgiven: each may be as many words of the index as are alike. */
const mostForgiven = 12;

/** Of how many words some are enough where not all are found. */
const mostOfSome = 12;

/** Longest name in one word that the index has as such: it takes longer ones apart. */
const mostOfKey = 250;

/**
 * How much more a name counts that is, or begins, exactly as typed: it comes before all others, so that it is among
 * the hits that are ranked.
 */
const nameWeight = 100;

/** How much a word counts by how it is found: as typed most, one that only sounds nearly like it least. */
const weights = { word: 4, sound: 2, nearSound: 0.5 } as const;

/** What somebody typed, as the indexes are asked for it. */
export interface SearchTerms {
  /**
   * Words that have to be found, each once and in the order in which they were typed; of text that is not at its end
   * without the last.
   */
  readonly words: readonly string[];
  /** The word that is being typed, and whether it has to be found. */
  readonly begun?: { readonly word: string; readonly isOptional: boolean };
  /** The name that it may be, or begin. */
  readonly key: string;
}

/**
 * What somebody typed, divided into words; only letters and digits are left of it, so that nothing typed is Lucene's
 * syntax by accident.
 * @throws ServiceError BAD_USER_INPUT where no word is left, or where it is longer than anybody types.
 */
export function searchTerms(typed: string): SearchTerms {
  const words = requireWords(typed, "query").filter(isTelling);
  if (words.length === 0) throw noWord(typed, "query");
  return { words: unique(words), key: searchNameKey(typed) };
}

/**
 * The same for text that is not at its end yet: the last word is the beginning of one, and where it is a word of every
 * other text by itself it need not be found, or somebody who types `coalition of the w` would see less after `the`.
 */
export function prefixTerms(typed: string): SearchTerms {
  const all = requireWords(typed, "prefix");
  const word = all.at(-1) ?? "";
  const words = unique(all.slice(0, -1).filter(isTelling));
  return { words, begun: { word, isOptional: words.length > 0 && !isTelling(word) }, key: searchNameKey(typed) };
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

const isTelling = (word: string): boolean => !stopWords.has(word);

/** Whose something is may be left out: `macron` of `macron's`; undefined where nothing is whose. */
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

/** How many of the words have to be found: all, or some, where all of them are in no text. */
export type Wanted = "all" | "some";

/** What else hits must meet: be of these types, and within a cut of these days. */
interface Within {
  readonly types: readonly string[] | undefined;
  /** Ranges of words, each with its key: `searchKnown:[400000000 TO 500020345]`. */
  readonly cut: readonly string[];
}

/**
 * The query of one index, its hits of these types and within the cut only; neither has a weight:
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
  // Of no types there is nothing, as of a type that is none.
  const within = [
    ...(types === undefined ? [] : [`${searchKeys.type}:(${types.length === 0 ? "none" : types.join(" OR ")})`]),
    ...cut,
  ];
  return within.length === 0
    ? what
    : [what, ...within.map((condition) => `${condition}^0`)].map((condition) => `+${condition}`).join(" ");
}

/** `+(volodimir^4 OR volodimir~1 OR nameSounds:volodimir^2) +(z^4 OR z*)`; of some words without the plus. */
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

/** A name is found by its sound too, and any word of another script by how it is written in Latin letters. */
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

/** A word of another script in Latin letters; undefined for any other. */
export const latinOf = (word: string): string | undefined =>
  isForeign(word) && romanise(word).length > 1 ? romanise(word) : undefined;

function begunWays(kind: FullTextKind, word: string): readonly string[] {
  const [sound, latin] = [soundOf(word), latinOf(word)];
  const other = kind === "name" ? sound && `${searchKeys.nameSounds}:${sound}*` : latin && `${latin}*`;
  return [`${word}^${weights.word}`, `${word}*`, ...(other ? [other] : [])];
}

/**
 * How a word is known in the words of a hit, and in the sounds of its names, both as regular expressions of Java over
 * ` one two `.
 */
type WordPattern = readonly [word: string, inWords: string, inSounds: string];

/** The patterns of what has to be found: what Lucene finds, so that it can be said which words a hit has. */
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

/** Of what words are made of, only the point means something in a regular expression. */
const escaped = (word: string): string => word.replaceAll(".", String.raw`\.`);
