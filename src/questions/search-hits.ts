import { dayBounds, dayWord, undatedWord } from "../graph/day-words.js";
import { fullTextIndex } from "../graph/full-text-index.js";
import { type FullTextKind, searchKeys } from "../graph/searched-keys.js";
import type { QueryRequest } from "../query/plan/query-request.js";
import type { Lens } from "../query/lens.js";
import { cypher, indented, whereLines, spaced } from "../query/plan/cypher.js";
import type { Cypher, Parameter, QuestionText } from "../query/plan/expression.js";
import { luceneQuery, type SearchTerms, type Wanted } from "./search-terms.js";

/** How many hits of an index are ranked at most. */
const mostHits = 100;

/** If fewer hits than this have all words, hits with some of them follow. */
const fewHits = 10;

/** What a question asks of the indexes. */
export interface Asked {
  readonly terms: (request: QueryRequest) => SearchTerms;
  /** What was typed as a name key, in one word, since it may be a name. */
  readonly key: Parameter;
  /** The patterns that tell which of the words a hit has, and their number. */
  readonly patterns: Parameter;
  readonly count: Parameter;
  /** Labels of the types asked for; undefined for all. */
  readonly types: (request: QueryRequest) => readonly string[] | undefined;
  /** Whether hits with only some of the words are looked for if few have all. */
  readonly isPartial: boolean;
}

/** The base of a hit's score: for a name that is exactly what was typed, one that begins with it, and all words. */
const scores = { exact: 100, begun: 50, all: 1 } as const;

/** Lucene's score has no upper bound; this maps it to a number below 1. */
const bounded = "weight / (weight + 50)";

/**
 * The hits of both indexes, ranked:
 * ```cypher
 * CALL () {
 *   CALL db.index.fulltext.queryNodes('search_name_0a1b2c3d', $p1, {limit: 100}) YIELD node, score RETURN node AS hit,
 *     2 * score AS weight
 *   UNION ALL
 *   CALL db.index.fulltext.queryNodes('search_text_0a1b2c3d', $p2, {limit: 100}) YIELD node, score RETURN node AS hit,
 *     score AS weight
 * }
 * WITH hit, max(weight) AS weight
 * WITH collect(hit) AS hits, collect(weight) AS weights
 * CALL (hits, weights) {
 *   UNWIND range(0, size(hits) - 1) AS place RETURN hits[place] AS hit, weights[place] AS weight, [] AS missing
 *   UNION ALL
 *   WITH hits WHERE size(hits) < 10 AND $p3 > 1 AND none(hit IN hits WHERE $p0 IN coalesce(hit.nameKeys, []))
 *   CALL (hits) { ... of any of the words }
 *   WITH hits, hit, max(weight) AS weight
 *   WITH hits, hit, weight, ' ' + coalesce(hit.nameWords, '') + ' ' + coalesce(hit.textWords, '') + ' ' AS words, ' ' +
 *     coalesce(hit.nameSounds, '') + ' ' AS sounds
 *   WITH hits, hit, weight, [word IN $p6 WHERE NOT (words =~ word[1] OR sounds =~ word[2]) | word[0]] AS missing
 *   WHERE 2 * size(missing) <= $p3 AND NOT hit IN hits
 *   RETURN hit, weight, missing
 * }
 * WITH hit, hit.id AS id, missing, <score> AS score
 * ```
 * A cut is part of the index queries, so that their best hits are hits within the cut, and is tested on the hits as
 * well. Under a press cut, a hit must also have the words in names that were known by then.
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

/** The words that a hit lacks; WITH makes sure that its own words are put together once. */
function missingLines({ patterns }: Asked, hit: HitExpressions, carried = ""): readonly Cypher[] {
  return [
    cypher`WITH ${carried}hit, weight, ${hit.words} AS words, ${hit.sounds} AS sounds`,
    spaced(
      cypher`WITH ${carried}hit, weight, [word IN ${patterns} WHERE NOT (words =~ word[1]`,
      cypher`OR sounds =~ word[2]) | word[0]] AS missing`,
    ),
  ];
}

/**
 * If few hits have all words, those with at least half of them follow, unless a hit has exactly what was typed as its
 * name.
 */
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
 * @param carried variables that were bound before and are carried along: a subquery that did not import them would be
 * joined as a Cartesian product.
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
 * A lens as ranges of words of the indexes, `searchKnown:[400000000 TO 500020345]`; the lens itself compares numbers.
 * The ranges exclude nothing that the conditions on the hits would accept. If undated items are included, there is none
 * for the world clock, since those conditions look at more than the indexes contain.
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

/** Expressions over a hit: its name keys, and, surrounded by spaces, its words and the sounds of its names. */
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
 * The same with only the names and titles known by a day, for nodes that get their names from articles. Each entry is a
 * list of the day, `undated` or `-`, the kind, the words and the sounds.
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
 * The spellings or titles that were known by the press day: `[place IN range(0, size(hit.spellings) - 1) WHERE
 * left(hit.spellingsKnown[place], 9) <= $p4 | hit.spellings[place]]`.
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

/** The word of a day, as one parameter for all places that use it. */
function wordOf(day: Parameter<number>): Parameter {
  const word = wordsOfDays.get(day) ?? { read: (request) => dayWord(day.read(request)) };
  wordsOfDays.set(day, word);
  return word;
}
