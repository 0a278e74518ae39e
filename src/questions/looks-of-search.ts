import { wordsOf } from "../graph/fold.js";
import { fullTextIndex } from "../graph/full-text-index.js";
import { type FullTextKind, searchKeys } from "../graph/searched-keys.js";
import { shown } from "../errors/shown.js";
import type { Leaf } from "../query/plan/argument-value.js";
import type { QueryRequest } from "../query/plan/query-request.js";
import { isForgiven } from "../graph/typing-errors.js";
import type { Lens } from "../query/lens.js";
import { cypher, spaced } from "../query/plan/cypher.js";
import type { Cypher, Parameter } from "../query/plan/expression.js";
import type { Look } from "../query/plan/look.js";

/** How many words are looked up one by one at most. */
const mostWords = 8;

/**
 * Why a search has no hit: some of its words are found nowhere, each looked up by itself in both indexes,
 * ```cypher
 * UNWIND $p0 AS word
 * CALL (word) { CALL db.index.fulltext.queryNodes('search_name_0a1b2c3d', word.name, {limit: 1}) YIELD node RETURN node
 *   UNION CALL ... }
 * RETURN DISTINCT word.word AS row
 * ```
 * or all hits are of other types.
 * @param isBegun whether the last word may be the beginning of one.
 * @param ofAnyType the queries without `types`, by index; undefined if the search has no `types`.
 */
export function looksOfSearch(
  lens: Lens,
  typed: Leaf<string>,
  isBegun: boolean,
  ofAnyType: QueryByIndex | undefined,
): readonly Look[] {
  const words = (request: QueryRequest): readonly string[] =>
    [...new Set(wordsOf(typed.read(request)))].slice(0, mostWords);
  const queries = (request: QueryRequest): readonly unknown[] => {
    const all = words(request);
    return all.map((word) => {
      const lucene = luceneWord(word, isBegun && word === all.at(-1));
      return { word, name: `${searchKeys.nameWords}:${lucene}`, text: `${searchKeys.textWords}:${lucene}` };
    });
  };
  return [
    ...(ofAnyType === undefined ? [] : [lookAtOtherTypes(lens, ofAnyType)]),
    {
      lens: lens.opened(),
      statement: spaced(
        cypher`UNWIND ${{ read: queries }} AS word CALL (word) { ${inIndex(lens, "name", "word.name")}`,
        cypher`UNION ${inIndex(lens, "text", "word.text")} } RETURN DISTINCT word.word AS row`,
      ),
      say: (found, request) => ({
        code: "WORDS_NOT_FOUND",
        message: sayMissing(words(request).filter((word) => !found.includes(word))),
      }),
    },
  ];
}

type QueryByIndex = Readonly<Record<FullTextKind, (request: QueryRequest) => string>>;

const lookAtOtherTypes = (lens: Lens, ofAnyType: QueryByIndex): Look => ({
  lens: lens.opened(),
  statement: spaced(
    cypher`CALL () { ${inIndex(lens, "name", { read: ofAnyType.name })}`,
    cypher`UNION ${inIndex(lens, "text", { read: ofAnyType.text })} } RETURN labels(node) AS row`,
    cypher`LIMIT 1`,
  ),
  say: (found) =>
    found.length === 0
      ? undefined
      : { code: "OTHER_TYPES", message: "There are hits, but none of the requested `types`. Leave `types` out." },
});

const inIndex = (lens: Lens, kind: FullTextKind, query: string | Parameter): Cypher =>
  spaced(
    cypher`CALL db.index.fulltext.queryNodes('${fullTextIndex(lens.model, kind).name}', ${query}, {limit: 1})`,
    cypher`YIELD node RETURN node`,
  );

function sayMissing(words: readonly string[]): string {
  if (words.length === 0)
    return "Each of the words matches something, but no single name or text contains them all. Leave some out.";
  return (
    `${words.map(shown).join(", ")} ${words.length === 1 ? "matches" : "match"} nothing, even allowing for a typing ` +
    `error. Leave ${words.length === 1 ? "it" : "them"} out, or spell the name as an article does.`
  );
}

/**
 * A word in Lucene's syntax. One typing error is allowed in a word of four letters or more, and a word that is only
 * begun may continue. A word with other characters than letters and digits is put in quotes, within which they are no
 * syntax.
 */
function luceneWord(word: string, isBegun: boolean): string {
  if (!/^[\p{L}\p{M}\p{N}]+$/u.test(word)) return JSON.stringify(word);
  if (isBegun) return `(${word} OR ${word}*)`;
  return isForgiven(word) ? `(${word} OR ${word}~1)` : word;
}
