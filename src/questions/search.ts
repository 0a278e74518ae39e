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
import { type Asked, hitText, knownValues } from "./search-hits.js";
import { bestMatch, type HitTexts } from "./search-match.js";
import { luceneQuery, prefixTerms, searchTerms, type SearchTerms, wordPatterns } from "./search-terms.js";

/** Each looks words up that may be written otherwise, in both indexes. */
const mostPerRequest: MostPerRequest = { of: "search and autocomplete", most: 4 };

/** Full text over names, spellings and texts, in pages. */
export const search: Question = {
  name: "search",
  needs: ["Node"],
  mostPerRequest,
  sdl: `
    extend type Query {
      """
      Full text over names, every spelling met, aliases, summaries, gists and titles. Case and Latin marks do not matter, a
      typing error per word is forgiven, a name is found in other scripts and by the usual ways of romanising it, an exact name
      comes first. Where few have all words, hits that lack some come behind them, and say which. What is typed is words, no
      query language.
      """
      search(
        "Words of a name or a text: all of them are looked for, and where few hits have all, at least half of them. At most 500 characters, and 100 in a word."
        query: String!
        "Only these types."
        types: [EntityType!]
        "How many, 1 to 100; 20 if it is left out. Ranked are the best 100 names and the best 100 texts, of these types."
        first: Int
        "Only those after this cursor."
        after: String
        "At which time of the world, and from what had been published by when: names met only in later articles find nobody."
        asOf: AsOf
      ): SearchConnection!
    }
    "A page of what a search found, the best first."
    type SearchConnection {
      "The hits with their cursors."
      edges: [SearchEdge!]!
      "The hits alone."
      nodes: [Node!]!
      "Where the page lies."
      pageInfo: PageInfo!
      "How many hits there are; counted only when asked for."
      totalCount: Int!
    }
    "A hit."
    type SearchEdge {
      "Where this hit stands, for \`after\`."
      cursor: String!
      "What was found."
      node: Node!
      "How well it matches: comparable within one answer; from 100 on the name, a spelling or an alias is exactly what was asked for; below 1 it lacks words."
      score: Float!
      "The words that were not found, as they were looked for: in small letters, without accents. Empty where all were."
      missing: [String!]!
      "The field that matched: \`name\`, \`names\` (a spelling met in an article), \`aliases\`, \`styledAs\` (a title met there), \`summary\`, \`gist\` or \`title\`."
      field: String!
      "The name, spelling or text that has most of the words."
      matched: String!
    }
  `,
  plan: rankedHits("query", searchTerms, true, (texts) => ({
    SearchEdge: {
      score: { value: "score" },
      missing: { value: "missing" },
      field: { value: texts, read: (found) => matchOf(searchTerms, found)[0] },
      matched: { value: texts, read: (found) => matchOf(searchTerms, found)[1] },
    },
  })),
};

/** What a field for typing offers while somebody types. */
export const autocomplete: Question = {
  name: "autocomplete",
  needs: ["Node"],
  mostPerRequest,
  sdl: `
    extend type Query {
      "What begins like this, for a field that somebody types in: names and spellings first, then texts with such a word."
      autocomplete(
        "What has been typed so far: at most 500 characters, and 100 in a word."
        prefix: String!
        "Only these types."
        types: [EntityType!]
        "How many, 1 to 100."
        first: Int = 10
        "At which time of the world, and from what had been published by when."
        asOf: AsOf
      ): [Suggestion!]!
    }
    "Something to choose."
    type Suggestion {
      "The name, spelling or text to show."
      text: String!
      "What it stands for."
      node: Node!
    }
  `,
  plan: rankedHits("prefix", prefixTerms, false, (texts) => ({
    Suggestion: { text: { value: texts, read: (found) => matchOf(prefixTerms, found)[1] }, node: { node: "hit" } },
  })),
};

/**
 * The plan of a question for the best hits of both indexes.
 * @param name of the argument with what was typed.
 * @param termsOf reads what was typed for the indexes.
 * @param isPartial whether hits with some of the words are looked for where few have all.
 * @param shape of the answer, over the texts of a hit as {@link textsOf} gives them.
 */
function rankedHits(
  name: string,
  termsOf: (typed: string) => SearchTerms,
  isPartial: boolean,
  shape: (texts: Cypher) => QuestionShape,
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
      shape: shape(textsOf(lens, typed)),
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
 * hit.spellings, false], ...]]`.
 */
function textsOf(lens: Lens, typed: Leaf): Cypher {
  const texts = searchedFields(lens.model).map(({ field, key, isDated, isBeside }) => {
    const value = isDated ? knownValues(lens, key, knownKey(key)) : `hit.${key}`;
    return cypher`[${literal(field)}, ${value}, ${isBeside}]`;
  });
  return cypher`[${typed}, [${join(texts, ", ")}]]`;
}

/** A field that the indexes read, and the property that it lies in. */
interface SearchedField {
  readonly field: string;
  readonly key: string;
  /** Whether each of its values is known from a day of its own. */
  readonly isDated: boolean;
  /** Whether it only stands beside a name. */
  readonly isBeside: boolean;
}

function searchedFields(model: GraphModel): readonly SearchedField[] {
  const found = new Map<string, SearchedField>();
  const note = ({ fields }: Entity): void => {
    for (const field of fields.values()) {
      if (field.kind === "property" && field.search !== undefined)
        found.set(field.key, { field: field.name, key: field.key, isDated: false, isBeside: false });
      if (field.kind === "group")
        for (const [property, key] of Object.entries(field.keep))
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

/** The field and the text of a hit that come closest to what was typed, of what {@link textsOf} gives. */
function matchOf(termsOf: (typed: string) => SearchTerms, found: unknown): readonly [field: string, text: string] {
  const [typed, texts] = found as readonly [string, HitTexts];
  return bestMatch(termsOf(typed), texts);
}
