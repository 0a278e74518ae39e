import type { Entity, GraphModel } from "../../graph/graph-model.js";
import { type FullTextKind, fullTextNames, searchKeys } from "../../graph/searched-keys.js";
import { literal, type PrintContext } from "../print-context.js";
import type { Leaf, Variables } from "../argument-value.js";
import { looksOfSearch } from "../empty/looks-of-search.js";
import { entityTypeLabels } from "../entity-type-labels.js";
import type { Expression, Parameter } from "../plan.js";
import { byColumn, type MostPerRequest, type Question, type QuestionShape } from "./question.js";
import { closeness, luceneQuery, prefixTerms, readTyped, searchTerms, type SearchTerms } from "./search-terms.js";

/** Most hits of an index that are ranked. */
const mostHits = 100;

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
      Full text over names, every spelling met, summaries, gists and titles. Case and Latin marks do not matter, a typing error
      per word is forgiven, an exact name comes first. What is typed is words, no query language.
      """
      search(
        "Words of a name or a text; all of them have to be found. At most 500 characters, and 100 in a word."
        query: String!
        "Only these types."
        types: [EntityType!]
        "How many, 1 to 100; 20 if it is left out. Ranked are the best 100 names and the best 100 texts, of these types."
        first: Int
        "Only those after this cursor."
        after: String
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
      "How well it matches: comparable within one answer; from 100 on the name or a spelling is exactly what was asked for."
      score: Float!
      "The field that matched: \`name\`, \`names\` (a spelling met in an article), \`styledAs\` (a title met there), \`summary\`, \`gist\` or \`title\`."
      field: String!
      "The name, spelling or text that matched."
      matched: String!
    }
  `,
  plan: rankedHits("query", searchTerms, (texts) => ({
    SearchEdge: {
      score: { value: "score" },
      field: { value: texts, read: (found) => bestMatch(found)[0] },
      matched: { value: texts, read: (found) => bestMatch(found)[1] },
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
  plan: rankedHits("prefix", prefixTerms, (texts) => ({
    Suggestion: { text: { value: texts, read: (found) => bestMatch(found)[1] }, node: { node: "hit" } },
  })),
};

/**
 * The plan of a question for the best hits of both indexes.
 * @param name of the argument with what was typed.
 * @param termsOf reads what was typed for the indexes.
 * @param shape of the answer, over the texts of a hit as {@link textsOf} gives them.
 */
function rankedHits(name: string, termsOf: (typed: string) => SearchTerms, shape: (texts: Expression) => QuestionShape): Question["plan"] {
  return ({ model, argument }) => {
    const [typed, types] = [argument(name) as Leaf, argument("types")];
    const labels = types === undefined ? undefined : entityTypeLabels(model, types);
    const terms = (variables: Variables): SearchTerms => termsOf(typed.read(variables) as string);
    const typesOf = (variables: Variables): readonly string[] | undefined => labels?.read(variables) as readonly string[] | undefined;
    const queryOf = (kind: FullTextKind): Parameter => ({ read: (variables) => luceneQuery(kind, terms(variables), typesOf(variables)) });
    const asked: Asked = { names: queryOf("name"), texts: queryOf("text"), key: { read: (variables) => terms(variables).key } };
    return {
      print: (context) => ({ lines: printHits(context, asked), names: ["hit", "id", "score"], node: "hit" }),
      shape: shape(textsOf(model, typed)),
      order: [byColumn("score", true), byColumn("id")],
      looks: () => looksOfSearch(typed, name === "prefix", types === undefined ? undefined : { name: (variables) => luceneQuery("name", terms(variables), undefined), text: (variables) => luceneQuery("text", terms(variables), undefined) }),
      cursorsOf: { read: (variables) => [terms(variables).key, ...(typesOf(variables) ?? ["*"]).toSorted()].join(" ") },
    };
  };
}

interface Asked {
  /** What the index of names is asked for, and that of texts. */
  readonly names: Parameter;
  readonly texts: Parameter;
  /** The name that may be meant, in one word. */
  readonly key: Parameter;
}

/** Beginning of the score of a hit whose name begins as typed, and of one whose name is that. */
const scores = { begun: 50, exact: 100 } as const;

/**
 * The hits of both indexes, ranked. What Lucene reckons has no bound, so it is brought below what a name adds:
 * ```cypher
 * CALL () {
 *   CALL db.index.fulltext.queryNodes('search_name_2', $p0, {limit: 100}) YIELD node, score RETURN node AS hit, 2 * score AS weight
 *   UNION ALL CALL db.index.fulltext.queryNodes('search_text_2', $p1, {limit: 100}) YIELD node, score RETURN node AS hit, score AS weight
 * }
 * WITH hit, max(weight) AS weight
 * WITH hit, hit.id AS id, 49 * weight / (weight + 50) + CASE WHEN $p2 IN hit.nameKeys THEN 100 WHEN any(... STARTS WITH $p2) THEN 50 ELSE 0 END AS score
 * ```
 */
function printHits(context: PrintContext, { names, texts, key }: Asked): readonly string[] {
  const index = (kind: FullTextKind, query: Parameter, weight: string): string =>
    `  CALL db.index.fulltext.queryNodes('${fullTextNames(kind)[0]}', ${context.parameter(query)}, {limit: ${mostHits}}) YIELD node, score RETURN node AS hit, ${weight} AS weight`;
  const keys = `coalesce(hit.${searchKeys.nameKeys}, [])`;
  return [
    "CALL () {",
    index("name", names, "2 * score"),
    "  UNION ALL",
    index("text", texts, "score"),
    "}",
    "WITH hit, max(weight) AS weight",
    `WITH hit, hit.id AS id, ${scores.begun - 1} * weight / (weight + ${scores.begun}) + CASE WHEN ${context.parameter(key)} IN ${keys} THEN ${scores.exact} WHEN any(name IN ${keys} WHERE name STARTS WITH ${context.parameter(key)}) THEN ${scores.begun} ELSE 0 END AS score`,
  ];
}

/** What was typed, and the texts of a hit by field, to say which matched: `[$p0, [['name', hit.name], ['names', hit.spellings], ...]]`. */
const textsOf = (model: GraphModel, typed: Leaf) => (context: PrintContext): string =>
  `[${context.parameter(typed)}, [${searchedKeys(model).map(([field, key]) => `[${literal(field)}, hit.${key}]`).join(", ")}]]`;

/** Fields that the indexes read, and the properties that they lie in. */
function searchedKeys(model: GraphModel): readonly (readonly [field: string, key: string])[] {
  const found = new Map<string, string>();
  const note = ({ fields }: Entity): void => {
    for (const field of fields.values()) {
      if (field.kind === "property" && field.search !== undefined) found.set(field.key, field.name);
      if (field.kind === "group") for (const [property, key] of Object.entries(field.keep)) found.set(key, property === field.by ? field.name : property);
    }
  };
  model.entities.forEach(note);
  return [...found].map(([key, field]) => [field, key]);
}

/** The field and the text of a hit that come closest to what was typed. */
function bestMatch(found: unknown): readonly [field: string, text: string] {
  const [typed, texts] = found as readonly [string, readonly (readonly [string, string | readonly string[] | null])[]];
  const wanted = readTyped(typed);
  const all = texts.flatMap(([field, text]) => [text ?? []].flat().map((one) => [field, one] as const));
  const ranked = all.map((candidate) => ({ candidate, rank: closeness(wanted, candidate[1]) })).toSorted((a, b) => b.rank - a.rank);
  return ranked[0]?.candidate ?? ["", ""];
}
