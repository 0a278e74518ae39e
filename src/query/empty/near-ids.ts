import type { Entity, GraphModel } from "../../graph/graph-model.js";
import { fullTextIndex } from "../../graph/full-text-index.js";
import type { QueryRequest } from "../plan/query-request.js";
import type { Cypher, Parameter } from "../plan/expression.js";
import { nodePattern } from "../lens.js";
import { cypher, join, lines, spaced } from "../plan/cypher.js";
import { startsOf, wordQuery } from "./meant-id.js";

/** How many ids are looked up for one hint at most. */
export const mostIds = 5;

/**
 * How many ids are read at most: that begin with the given one, on each side of it in order, and by the words of names.
 */
const read = { begun: 5, beside: 25, named: 5 } as const;

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
