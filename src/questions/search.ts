import type { Entity, GraphModel } from "../graph/graph-model.js";
import { type FullTextKind, knownKey } from "../graph/searched-keys.js";
import type { Lens } from "../query/lens.js";
import { cypher, join, literal } from "../query/plan/cypher.js";
import type { Leaf } from "../query/plan/argument-value.js";
import type { QueryRequest } from "../query/plan/query-request.js";
import { looksOfSearch } from "./looks-of-search.js";
import { entityTypeLabels } from "../query/plan/entity-type-labels.js";
import type { Cypher } from "../query/plan/expression.js";
import { byColumn, type MostPerRequest, type Question, type QuestionShape } from "../query/plan/question.js";
import { keptTextsOf, readKeptTexts } from "./hit-kept-texts.js";
import { asOfArgument } from "./as-of-argument.js";
import { type Asked, hitText, knownValues } from "./search-hits.js";
import { bestMatch, type HitTexts } from "./search-match.js";
import { luceneQuery, prefixTerms, searchTerms, type SearchTerms, wordPatterns } from "./search-terms.js";

/** Each of them looks up its words in both indexes, with all variants. */
const mostPerRequest: MostPerRequest = { of: "search and autocomplete", most: 4 };

/** Full text over names, spellings and texts, in pages. */
export const search: Question = {
  name: "search",
  needs: ["Node"],
  mostPerRequest,
  sdl: `
    extend type Query {
      """
      Full-text search over names, spellings, aliases, summaries, gists and titles, and over the words of passages
      whose text the operator of this server keeps. It ignores case and Latin diacritics, allows one typing error per
      word, and finds names in other scripts and in their usual romanisations. Exact names come first. If few hits
      contain all words, hits that lack some of them follow and say which. The query is plain words, not a query
      language.
      """
      search(
        """
        Words of a name or a text. Hits must contain all of them or, if there are few such hits, at least half of them.
        At most 500 characters, and 100 per word.
        """
        query: String!
        "Return only nodes of these types."
        types: [EntityType!]
        """
        Number of hits, 1 to 100. Default: 20. The best 100 names and the best 100 texts of these types are ranked.
        """
        first: Int
        "Return only items after this cursor."
        after: String
        ${asOfArgument("Names that only later articles use match nothing.")}
      ): SearchConnection!
    }
    "One page of the hits of a search, the best first."
    type SearchConnection {
      "The hits, with their cursors."
      edges: [SearchEdge!]!
      "The hits, without cursors."
      nodes: [Node!]!
      "The position of the page in the list."
      pageInfo: PageInfo!
      "Number of hits on all pages together. Counted only if requested."
      totalCount: Int!
    }
    "One hit of a search."
    type SearchEdge {
      "Cursor of this hit, for \`after\`."
      cursor: String!
      "The node that was found."
      node: Node!
      """
      How well it matches, comparable only within one answer. At 100 or above, the name, a spelling or an alias is
      exactly the query; below 1, some words are missing.
      """
      score: Float!
      """
      The words of the query that this hit lacks, in lower case and without accents. Empty if it has all of them.
      """
      missing: [String!]!
      """
      The field that matched: \`name\`, \`names\` (a spelling found in an article), \`aliases\`, \`styledAs\` (a title
      found in an article), \`summary\`, \`gist\`, \`title\`, or \`text\` (the words of a passage whose article's text
      the operator keeps).
      """
      field: String!
      "The name, spelling or text that contains most of the words."
      matched: String!
    }
  `,
  plan: rankedHits("query", searchTerms, true, (texts, matchOf) => ({
    SearchEdge: {
      score: { value: "score" },
      missing: { value: "missing" },
      field: { value: texts, read: (found, request) => matchOf(searchTerms, found, request)[0] },
      matched: { value: texts, read: (found, request) => matchOf(searchTerms, found, request)[1] },
    },
  })),
};

/** Suggestions for an input field while somebody types. */
export const autocomplete: Question = {
  name: "autocomplete",
  needs: ["Node"],
  mostPerRequest,
  sdl: `
    extend type Query {
      """
      Suggestions for an input field while somebody types: names and spellings first, then texts that contain such a
      word.
      """
      autocomplete(
        "What has been typed so far. At most 500 characters, and 100 per word."
        prefix: String!
        "Return only nodes of these types."
        types: [EntityType!]
        "Number of suggestions, 1 to 100."
        first: Int = 10
        ${asOfArgument()}
      ): [Suggestion!]!
    }
    "One suggestion of \`autocomplete\`."
    type Suggestion {
      "The name, spelling or text to show."
      text: String!
      "The node that it stands for."
      node: Node!
    }
  `,
  plan: rankedHits("prefix", prefixTerms, false, (texts, matchOf) => ({
    Suggestion: {
      text: { value: texts, read: (found, request) => matchOf(prefixTerms, found, request)[1] },
      node: { node: "hit" },
    },
  })),
};

/**
 * The plan of a question for the best hits of both indexes.
 * @param name of the argument that contains what was typed.
 * @param termsOf prepares what was typed for the indexes.
 * @param isPartial whether hits with only some of the words are looked for if few have all.
 * @param shape of the answer, over the texts of a hit as {@link textsOf} gives them.
 */
function rankedHits(
  name: string,
  termsOf: (typed: string) => SearchTerms,
  isPartial: boolean,
  shape: (texts: Cypher, matchOf: MatchOf) => QuestionShape,
): Question["plan"] {
  return ({ model, lens, argument, required }) => {
    const [typed, types] = [required<string>(name), argument("types")];
    const labels = types === undefined ? undefined : entityTypeLabels(model, types);
    const terms = (request: QueryRequest): SearchTerms => termsOf(typed.read(request));
    const asked: Asked = {
      terms,
      key: { read: (request) => terms(request).key },
      patterns: { read: (request) => wordPatterns(terms(request)) },
      count: { read: (request) => wordPatterns(terms(request)).length },
      types: (request) => labels?.read(request),
      isPartial,
    };
    const ofAnyType =
      (kind: FullTextKind) =>
      (request: QueryRequest): string =>
        luceneQuery(kind, asked.terms(request), "all", { types: undefined, cut: [] });
    return {
      text: hitText(lens, asked),
      shape: shape(textsOf(lens, typed), matchIn(model)),
      order: [byColumn("score", true), byColumn("id")],
      looks: looksOfSearch(
        lens,
        typed,
        name === "prefix",
        types === undefined ? undefined : { name: ofAnyType("name"), text: ofAnyType("text") },
      ),
      cursorsOf: {
        read: (request) => [terms(request).key, ...(asked.types(request) ?? ["*"]).toSorted()].join(" "),
      },
    };
  };
}

/**
 * What was typed, and the texts of a hit by field, to say which matched: `[$p0, [['name', hit.name, false], ['names',
 * hit.spellings, false], ...], ...]`, and last what texts that the operator keeps are made from.
 */
function textsOf(lens: Lens, typed: Leaf): Cypher {
  const texts = searchedFields(lens.model).map(({ field, key, isDated, isBeside }) => {
    const value = isDated ? knownValues(lens, key, knownKey(key)) : `hit.${key}`;
    return cypher`[${literal(field)}, ${value}, ${isBeside}]`;
  });
  return cypher`[${typed}, [${join(texts, ", ")}], ${keptTextsOf(lens.model)}]`;
}

/** A field that the indexes cover, and the property in which it is stored. */
interface SearchedField {
  readonly field: string;
  readonly key: string;
  /** Whether each of its values is known from a day of its own. */
  readonly isDated: boolean;
  /** Whether it is only an addition to a name. */
  readonly isBeside: boolean;
}

function searchedFields(model: GraphModel): readonly SearchedField[] {
  const found = new Map<string, SearchedField>();
  const note = ({ fields }: Entity): void => {
    for (const field of fields.values()) {
      if (field.kind === "property" && field.search !== undefined)
        found.set(field.key, { field: field.name, key: field.key, isDated: false, isBeside: false });
      if (field.kind === "group")
        for (const [property, key] of Object.entries(field.storedAs))
          found.set(key, {
            field: property === field.by ? field.name : property,
            key,
            isDated: true,
            isBeside: property !== field.by,
          });
    }
  };
  model.entities.forEach(note);
  return [...found.values()];
}

/** The field and text of a hit that match best, from what {@link textsOf} gives. */
type MatchOf = (
  termsOf: (typed: string) => SearchTerms,
  found: unknown,
  request: QueryRequest,
) => readonly [field: string, text: string];

const matchIn =
  (model: GraphModel): MatchOf =>
  (termsOf, found, request) => {
    const [typed, texts, kept] = found as readonly [string, HitTexts, unknown];
    return bestMatch(termsOf(typed), [...texts, ...readKeptTexts(model, kept, request)]);
  };
