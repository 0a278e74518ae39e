import { dayBounds, dayWord, undatedWord } from "../graph/day-words.js";
import { fullTextIndex } from "../graph/full-text-index.js";
import { type FullTextKind, searchKeys } from "../graph/searched-keys.js";
import type { QueryRequest } from "../query/plan/query-request.js";
import type { Lens } from "../query/lens.js";
import { cypher, indented, whereLines, spaced } from "../query/plan/cypher.js";
import type { Cypher, Parameter, QuestionText } from "../query/plan/expression.js";
import { luceneQuery, type SearchTerms, type Wanted } from "./search-terms.js";

/** Most hits of an index that are ranked. */
const mostHits = 100;

/** Where fewer hits than these have all words, those with some of them come behind. */
const fewHits = 10;

/** What a question asks the indexes for. */
export interface Asked {
  readonly terms: (request: QueryRequest) => SearchTerms;
  /** The name that may be meant, in one word. */
  readonly key: Parameter;
  /** How each of the words is known, and how many these are. */
  readonly patterns: Parameter;
  readonly count: Parameter;
  /** Labels of the types asked for; undefined for all. */
  readonly types: (request: QueryRequest) => readonly string[] | undefined;
  /** Whether hits with some of the words are looked for where few have all. */
  readonly isPartial: boolean;
}

/** What the score of a hit begins with whose name begins as typed, whose name is that, and that has all words. */
const scores = { exact: 100, begun: 50, all: 1 } as const;

/** What Lucene reckons has no bound; it is brought below one. */
const bounded = "weight / (weight + 50)";

/**
 * The hits of both indexes, ranked:
 * ```cypher
 * CALL () {
 *   CALL db.index.fulltext.queryNodes('search_name_3', $p0, {limit: 100}) YIELD node, score RETURN node AS hit, 2 *
 *     score AS weight
 *   UNION ALL
 *   CALL db.index.fulltext.queryNodes('search_text_3', $p1, {limit: 100}) YIELD node, score RETURN node AS hit, score
 *     AS weight
 * }
 * WITH hit, max(weight) AS weight
 * WITH collect(hit) AS hits, collect(weight) AS weights
 * CALL (hits, weights) {
 *   UNWIND range(0, size(hits) - 1) AS place RETURN hits[place] AS hit, weights[place] AS weight, [] AS missing
 *   UNION ALL
 *   WITH hits WHERE size(hits) < 10 AND $p2 > 1 AND none(hit IN hits WHERE $p3 IN coalesce(hit.nameKeys, []))
 *   CALL (hits) { ... of any of the words }
 *   WITH hits, hit, max(weight) AS weight
 *   WITH hits, hit, weight, ' ' + coalesce(hit.nameWords, '') + ' ' + coalesce(hit.textWords, '') + ' ' AS words, ' ' +
 *     coalesce(hit.nameSounds, '') + ' ' AS sounds
 *   WITH hits, hit, weight, [word IN $p6 WHERE NOT (words =~ word[1] OR sounds =~ word[2]) | word[0]] AS missing
 *   WHERE 2 * size(missing) <= $p2 AND NOT hit IN hits
 *   RETURN hit, weight, missing
 * }
 * WITH hit, hit.id AS id, missing, <score> AS score
 * ```
 * A cut stands within the queries, so that the best hits are those of the cut, and on the hits. Under a press cut a
 * hit also has to have the words in names that were known by then.
 */
export function hitText(lens: Lens, asked: Asked): QuestionText {
  const days = lens.press === undefined ? [] : [wordOf(lens.press)];
  return {
    lines: hitLines(lens, asked),
    names: ["hit", "id", "score", "missing"],
    node: "hit",
    numberedFirst: [...days, asked.key],
  };
}

function hitLines(lens: Lens, asked: Asked): readonly Cypher[] {
  const hit = lens.press === undefined ? hitOfAll : hitKnownBy(lens, lens.press);
  const isNamed = cypher`${asked.key} IN ${hit.keys}`;
  const isBegun = cypher`any(name IN ${hit.keys} WHERE name STARTS WITH ${asked.key})`;
  const whole = spaced(
    cypher`${scores.all} + ${scores.begun - scores.all - 1} * ${bounded} + CASE WHEN ${isNamed}`,
    cypher`THEN ${scores.exact} WHEN ${isBegun} THEN ${scores.begun} ELSE 0 END`,
  );
  return [
    ...foundLines(lens, asked, "all"),
    ...(lens.press === undefined
      ? []
      : [
          ...missingLines(asked, hit),
          cypher`WITH hit, weight WHERE hit.${nameDays} IS NULL OR size(missing) = 0 OR ${isBegun}`,
        ]),
    ...(asked.isPartial ? partialLines(lens, asked, isNamed, hit) : ["WITH hit, weight, [] AS missing"]),
    spaced(
      cypher`WITH hit, hit.id AS id, missing, CASE WHEN size(missing) > 0`,
      cypher`THEN 0.9 * (1 - 1.0 * size(missing) / ${asked.count}) + 0.05 * ${bounded} ELSE`,
    ),
    cypher`  ${whole} END AS score`,
  ];
}

/** Which words a hit lacks; its own words are put together once. */
function missingLines({ patterns }: Asked, hit: HitExpressions, carried = ""): readonly Cypher[] {
  return [
    cypher`WITH ${carried}hit, weight, ${hit.words} AS words, ${hit.sounds} AS sounds`,
    spaced(
      cypher`WITH ${carried}hit, weight, [word IN ${patterns} WHERE NOT (words =~ word[1]`,
      cypher`OR sounds =~ word[2]) | word[0]] AS missing`,
    ),
  ];
}

/** Behind few hits that have all words those with at least half of them, unless somebody is called what was typed. */
function partialLines(lens: Lens, asked: Asked, isNamed: Cypher, hit: HitExpressions): readonly Cypher[] {
  const some = [...foundLines(lens, asked, "some", "hits"), ...missingLines(asked, hit, "hits, ")];
  return [
    "WITH collect(hit) AS hits, collect(weight) AS weights",
    "CALL (hits, weights) {",
    "  UNWIND range(0, size(hits) - 1) AS place RETURN hits[place] AS hit, weights[place] AS weight, [] AS missing",
    "  UNION ALL",
    cypher`  WITH hits WHERE size(hits) < ${fewHits} AND ${asked.count} > 1 AND none(hit IN hits WHERE ${isNamed})`,
    ...some.map(indented),
    cypher`  WHERE 2 * size(missing) <= ${asked.count} AND NOT hit IN hits`,
    "  RETURN hit, weight, missing",
    "}",
  ];
}

/**
 * What both indexes find, each node once, as far as the reader sees it.
 * @param carried what is bound before, and stays so: a subquery that did not import it would be joined as a Cartesian
 * product.
 */
function foundLines(lens: Lens, { terms, types }: Asked, wanted: Wanted, carried = ""): readonly Cypher[] {
  const index = (kind: FullTextKind, weight: string): Cypher => {
    const query: Parameter = {
      read: (request) =>
        luceneQuery(kind, terms(request), wanted, { types: types(request), cut: clockRanges(lens, request) }),
    };
    return spaced(
      cypher`  CALL db.index.fulltext.queryNodes('${fullTextIndex(lens.model, kind).name}', ${query}, {limit:`,
      cypher`${mostHits}}) YIELD node, score RETURN node AS hit, ${weight} AS weight`,
    );
  };
  return [
    `CALL (${carried}) {`,
    index("name", "2 * score"),
    "  UNION ALL",
    index("text", "score"),
    "}",
    `WITH ${carried === "" ? "" : `${carried}, `}hit, max(weight) AS weight`,
    ...whereLines(lens.node("hit", "").conditions),
  ];
}

/**
 * What a lens shows as ranges of words of the indexes, `searchKnown:[400000000 TO 500020345]`, as the lens has it of
 * numbers. It leaves out nothing that the conditions on the hits would keep: with what is undated in the world, those
 * look at more than is kept.
 */
function clockRanges({ press, world, includeUndated }: Lens, request: QueryRequest): readonly string[] {
  const until = (key: string, day: Parameter<number>): string =>
    `${key}:[${dayBounds.first} TO ${dayWord(day.read(request))}]`;
  const since = (key: string, day: Parameter<number>): string =>
    `${key}:[${dayWord(day.read(request))} TO ${dayBounds.last}]`;
  const { known, from, to } = searchKeys;
  return [
    ...(press === undefined
      ? []
      : [includeUndated ? `(${until(known, press)} OR ${known}:${undatedWord})` : until(known, press)]),
    ...(world === undefined || includeUndated ? [] : [until(from, world.to), since(to, world.from)]),
  ];
}

/** Expressions over a hit: its names, each in one word, and between blanks its words and how its names sound. */
interface HitExpressions {
  readonly keys: Cypher;
  readonly words: Cypher;
  readonly sounds: Cypher;
}

const { nameKeys, nameWords, nameSounds, nameDays, textWords } = searchKeys;

const hitOfAll: HitExpressions = {
  keys: `coalesce(hit.${nameKeys}, [])`,
  words: `' ' + coalesce(hit.${nameWords}, '') + ' ' + coalesce(hit.${textWords}, '') + ' '`,
  sounds: `' ' + coalesce(hit.${nameSounds}, '') + ' '`,
};

/**
 * The same with the names and titles alone that were known by a day, of what articles give names to: each is a list
 * of day, `undated` or `-`, kind, words and sounds.
 */
function hitKnownBy({ includeUndated }: Lens, press: Parameter<number>): HitExpressions {
  const day = wordOf(press);
  const isKnown = includeUndated
    ? cypher`(name[0] <= ${day} OR name[1] = '${undatedWord}')`
    : cypher`name[0] <= ${day}`;
  const known = cypher`[name IN [entry IN hit.${nameDays} | split(entry, ' ')] WHERE ${isKnown} | name]`;
  const joined = (part: number): Cypher =>
    cypher`reduce(text = ' ', name IN ${known} | text + replace(name[${part}], '_', ' ') + ' ')`;
  const either = (dated: Cypher, otherwise: Cypher): Cypher =>
    cypher`CASE WHEN hit.${nameDays} IS NULL THEN ${otherwise} ELSE ${dated} END`;
  return {
    keys: either(cypher`[name IN ${known} WHERE name[2] = 'name' | name[3]]`, hitOfAll.keys),
    words: either(joined(3), hitOfAll.words),
    sounds: either(joined(4), hitOfAll.sounds),
  };
}

/**
 * Those of a list of spellings or titles that were known by the press day, `[place IN range(0, size(hit.spellings) -
 * 1) WHERE left(hit.spellingsKnown[place], 9) <= $p4 | hit.spellings[place]]`.
 */
export function knownValues({ press, includeUndated }: Lens, key: string, known: string): Cypher {
  if (press === undefined) return `hit.${key}`;
  const [words, day] = [`hit.${known}[place]`, wordOf(press)];
  const isKnown = includeUndated
    ? cypher`(left(${words}, 9) <= ${day} OR ${words} ENDS WITH '${undatedWord}')`
    : cypher`left(${words}, 9) <= ${day}`;
  return cypher`[place IN range(0, size(coalesce(hit.${key}, [])) - 1) WHERE ${isKnown} | hit.${key}[place]]`;
}

const wordsOfDays = new WeakMap<Parameter, Parameter>();

/** The word of a day, one parameter for all places that ask for it. */
function wordOf(day: Parameter<number>): Parameter {
  const word = wordsOfDays.get(day) ?? { read: (request) => dayWord(day.read(request)) };
  wordsOfDays.set(day, word);
  return word;
}
