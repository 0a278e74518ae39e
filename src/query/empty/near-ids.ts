import { distance } from "fastest-levenshtein";
import { type Entity, type GraphModel, nodesOf } from "../../graph/graph-model.js";
import { wordsOf } from "../../graph/fold.js";
import { fullTextIndex } from "../../graph/full-text-index.js";
import { searchKeys } from "../../graph/searched-keys.js";
import { shown } from "../../errors/shown.js";
import type { QueryRequest } from "../plan/query-request.js";
import type { Cypher, Parameter } from "../plan/expression.js";
import { nodePattern } from "../lens.js";
import { cypher, join, lines, spaced } from "../plan/cypher.js";
import { isForgiven } from "../../graph/typing-errors.js";

/** How many ids are looked up for one hint at most. */
export const mostIds = 5;

/** How many characters of a possibly misspelt id are used at most. */
const longestSlug = 100;

/**
 * How many ids are read at most: that begin with the given one, on each side of it in order, and by the words of names.
 */
const read = { begun: 5, beside: 25, named: 5 } as const;

/** How many ids a message suggests at most. */
const mostNamed = 3;

/** A node found for an id: the id that was given, how the node was found, its own id and labels, and its two clocks. */
export type FoundId = readonly [
  asked: string,
  how: "same" | "near" | "named",
  id: string,
  labels: readonly string[],
  knownFrom: number | null,
  knownUndated: boolean | null,
  worldFrom: number | null,
  worldTo: number | null,
];

/** The ids that were given, and the types that nodes with these ids may have. */
export interface AskedIds {
  readonly types: readonly Entity[];
  readonly ids: (request: QueryRequest) => readonly string[];
}

/**
 * Finds the nodes with the given ids, and others that may be meant. The work is bounded whatever the size of the graph:
 * the index of ids is read where the given one would be, and a little on both sides of it; the full-text index of names
 * is searched for nodes that have all of its words.
 * ```cypher
 * UNWIND $p0 AS id WITH {id: id} AS asked MATCH (n:Entity {id: asked.id}) RETURN [asked.id, 'same', n.id, labels(n),
 *   n.knownFrom, ...] AS row
 * UNION ALL
 * UNWIND $p1 AS asked CALL (asked) { MATCH (n:Entity) WHERE n.id STARTS WITH asked.start WITH n ORDER BY n.id LIMIT 5
 *   RETURN n UNION ... } RETURN [asked.id, 'near', ...] AS row
 * UNION ALL
 * UNWIND $p2 AS asked CALL db.index.fulltext.queryNodes('search_name_0a1b2c3d', asked.words, {limit: 5}) YIELD node
 *   AS n RETURN [asked.id, 'named', ...] AS row
 * ```
 */
export function nearIdsStatement(model: GraphModel, asked: AskedIds): Cypher {
  const given = (request: QueryRequest): readonly string[] => asked.ids(request).slice(0, mostIds);
  const ids: Parameter = { read: given };
  const starts: Parameter = {
    read: (request) => given(request).flatMap((id) => startsOf(model, asked.types, id).map((start) => ({ id, start }))),
  };
  const words: Parameter = {
    read: (request) =>
      given(request).flatMap((id) => wordQuery(model, asked.types, id).map((query) => ({ id, words: query }))),
  };
  const row = (how: FoundId[1]): string =>
    `RETURN [asked.id, '${how}', n.id, labels(n), n.knownFrom, n.knownUndated, n.worldFrom, n.worldTo] AS row`;
  const node = nodePattern("n", "Entity");
  const part = (condition: string, order: string, limit: number): Cypher =>
    cypher`MATCH ${node} WHERE n.id ${condition} WITH n ORDER BY n.id${order} LIMIT ${limit} RETURN n`;
  const near = join(
    [
      part("STARTS WITH asked.start", "", read.begun),
      part(">= asked.start", "", read.beside),
      part("< asked.start", " DESC", read.beside),
    ],
    " UNION ",
  );
  return lines([
    cypher`UNWIND ${ids} AS id WITH {id: id} AS asked MATCH (n:Entity {id: asked.id}) ${row("same")}`,
    "UNION ALL",
    cypher`UNWIND ${starts} AS asked CALL (asked) { ${near} } ${row("near")}`,
    "UNION ALL",
    spaced(
      cypher`UNWIND ${words} AS asked CALL db.index.fulltext.queryNodes('${fullTextIndex(model, "name").name}',`,
      cypher`asked.words, {limit: ${read.named}}) YIELD node AS n ${row("named")}`,
    ),
  ]);
}

/** The prefixes that a meant id may have: those of the expected types, and the one that the given id has already. */
function prefixesOf(model: GraphModel, types: readonly Entity[], id: string): readonly string[] {
  const all = nodesOf(model).map(({ idPrefix }) => idPrefix);
  const given = all.filter((prefix) => id.startsWith(`${prefix}:`));
  const wanted = types.map(({ idPrefix }) => idPrefix);
  // If several types are possible, the prefix of the id decides between them.
  return types.length > 1 && given.length > 0 ? given : [...new Set([...wanted, ...given])];
}

/** An id without its prefix, in the form that ids have: `Keir Starmer` gives `keir-starmer`. */
function slugOf(model: GraphModel, id: string): string {
  const prefix =
    nodesOf(model)
      .map(({ idPrefix }) => `${idPrefix}:`)
      .find((one) => id.toLowerCase().startsWith(one)) ?? "";
  return id
    .slice(prefix.length)
    .toLowerCase()
    .trim()
    .replaceAll(/[\s_]+/g, "-")
    .slice(0, longestSlug);
}

/** The complete ids that may be meant: for a pledge, `26-nations` gives `pledge:26-nations`. */
function startsOf(model: GraphModel, types: readonly Entity[], id: string): readonly string[] {
  const slug = slugOf(model, id);
  return slug === "" ? [] : prefixesOf(model, types, id).map((prefix) => `${prefix}:${slug}`);
}

/**
 * A query to the full-text index of names for nodes that have all words of an id, with one typing error allowed in each
 * word of four letters or more. Empty if the id has no words.
 */
function wordQuery(model: GraphModel, types: readonly Entity[], id: string): readonly string[] {
  const words = [...new Set(wordsOf(slugOf(model, id).replaceAll(/[-:]+/g, " ")))]
    .filter((word) => /^[\p{L}\p{N}]+$/u.test(word))
    .slice(0, 6);
  if (words.length === 0) return [];
  const all = words.map((word) => `+${isForgiven(word) ? `(${word}^4 OR ${word}~1)` : word}`).join(" ");
  return [`+${searchKeys.nameWords}:(${all}) +${searchKeys.type}:(${types.map(({ label }) => label).join(" OR ")})^0`];
}

/** Those of the ids found that may have been meant, the likeliest first. */
export function nearIds(model: GraphModel, asked: AskedIds, id: string, found: readonly FoundId[]): readonly string[] {
  const labels = new Set(asked.types.map(({ label }) => label));
  const slug = slugOf(model, id);
  const starts = startsOf(model, asked.types, id);
  const ranked = new Map<string, number>();
  for (const [of, how, other, otherLabels] of found) {
    if (of !== id || how === "same" || !otherLabels.some((label) => labels.has(label))) continue;
    const rank = rankOf(
      slug,
      slugOf(model, other),
      starts.some((start) => other.startsWith(start)),
      how,
    );
    if (rank !== undefined && rank < (ranked.get(other) ?? Number.MAX_SAFE_INTEGER)) ranked.set(other, rank);
  }
  return [...ranked]
    .toSorted(([a, rankOfA], [b, rankOfB]) => rankOfA - rankOfB || (a < b ? -1 : 1))
    .slice(0, mostNamed)
    .map(([other]) => other);
}

/** How far an id is from the given one; undefined if it cannot be meant. */
function rankOf(slug: string, other: string, isBegun: boolean, how: FoundId[1]): number | undefined {
  const errors = distance(slug, other);
  if (errors <= Math.max(1, Math.min(Math.floor(slug.length / 4), 4))) return errors;
  if (isBegun || how === "named") return 10 + errors / 1_000;
  return undefined;
}

/** The message that nothing has an id, with those that may have been meant. */
export function unknownId(model: GraphModel, asked: AskedIds, id: string, found: readonly FoundId[]): string {
  const near = nearIds(model, asked, id, found).map((one) => JSON.stringify(one));
  const last = near.at(-1) ?? "";
  const choice = near.length < 2 ? last : `${near.slice(0, -1).join(", ")} or ${last}`;
  const words = slugOf(model, id).replaceAll(/[-:]+/g, " ").trim();
  const otherwise =
    words === "" ? "Find ids with `search`." : `Find ids with \`search(query: ${shown(words)}) { nodes { id } }\`.`;
  return `No node has the id ${shown(id)}. ${near.length === 0 ? otherwise : `Did you mean ${choice}?`}`;
}
