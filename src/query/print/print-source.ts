import type { Hop } from "../../graph/declarations.js";
import type { Group, Relation } from "../../graph/graph-model.js";
import { nodePattern, type Seen } from "../lens.js";
import { cypher, literal } from "../plan/cypher.js";
import type { Cypher, Predicate, Source } from "../plan/expression.js";
import { findsFew } from "../plan/narrowed.js";
import { type Pattern, patternOf, startingAt } from "./pattern.js";
import type { PrintContext, Scope } from "./print-context.js";

/** A pattern to match, the conditions on it, and the variables that it binds. */
export interface PrintedSource {
  /** Clauses that come before the MATCH, if one pattern is not enough. */
  readonly before?: readonly Cypher[];
  /** What to write after MATCH; undefined if the clauses before have bound everything. */
  readonly pattern: Pattern | undefined;
  /** Conditions on the pattern, to be joined by AND. */
  readonly conditions: readonly Cypher[];
  readonly scope: Scope;
  /** Whether one node can be found several times, so that DISTINCT is needed. */
  readonly repeats: boolean;
  /** An alternative through a relationship index, which gives the nodes that have its key, in its order. */
  readonly seek?: Seek | undefined;
  /** The variables that later clauses have to carry along, if these are not just the node and its edge. */
  readonly names?: readonly string[];
}

/** A source that is matched by a pattern. */
export type MatchedSource = PrintedSource & { readonly pattern: Pattern };

/** How a relationship index finds nodes: by the id of their owner, which comes first in the index. */
export interface Seek {
  readonly pattern: Pattern;
  readonly condition: string;
  readonly lead: string;
}

/**
 * Writes where the nodes of a set come from.
 *
 * - all: `(n0:Statement)`
 * - by id: `(n0:Statement {id: $p0})`
 * - a relation: `(n0)<-[:MADE]-(n1:Actor)`, with the edge `(n0)-[e0:MEMBER_OF]->(n1:Actor)`
 * - a relation of several hops: `(n0)<-[:CONVEYS]-(h0:Statement)<-[:MADE]-(n1:Actor)` with the condition `h0.act IN
 *   ['SUPPORT']`
 * - a relation in the order of an index: `(n0)-[e0:MADE]->(n1)`, or `()-[e0:MADE]->(n1)` with the condition `e0.startId
 *   = n0.id`
 * - ids stored on an edge: `(n1:Statement)` with the condition `n1.id IN e0.statementIds`
 *
 * The label is left out if the relationship leads to nodes of no other type: `(n0)<-[:MADE]-(n1)`. It is written if an
 * index of the label can find the nodes by a condition: `(n0)<-[:MADE]-(n1:Actor) WHERE n1.name = $p0`.
 * @param filter the condition on the nodes.
 */
export function printSource(
  context: PrintContext,
  source: Source,
  label: string,
  outer: Scope | undefined,
  filter?: Predicate,
): PrintedSource {
  const node = context.variable("n");
  const matched = (seen: Seen, ...first: readonly Cypher[]): PrintedSource => {
    const { pattern, conditions } = context.seen(seen);
    return { pattern: patternOf(pattern), conditions: [...first, ...conditions], scope: { node }, repeats: false };
  };
  switch (source.kind) {
    case "all":
      return matched(context.lens.node(node, label));
    case "id":
      return matched(context.lens.node(node, label, { id: source.id }));
    case "members":
      return {
        before: [cypher`UNWIND ${context.write(source.list)} AS ${node}`],
        pattern: patternOf(nodePattern(node, "")),
        conditions: [],
        scope: { node },
        repeats: false,
      };
    case "question": {
      const { lines, names, node: item = "", numberedFirst = [] } = source.text;
      for (const part of numberedFirst) context.write(cypher`${part}`);
      const before = context.writeAll(lines);
      return { before, pattern: undefined, conditions: [], scope: { node: item }, repeats: false, names };
    }
    case "group":
      throw new RangeError(`${source.group.name} is counted, and lists no nodes`);
    case "relation":
      return printRelation(context, source, label, outer?.node ?? "", { node, filter });
    case "between": {
      const { between, relation } = source;
      if (between.ids === undefined) return printBetween(context, relation, between.hop ?? 0, outer, node);
      return matched(context.lens.node(node, label), `${node}.id IN ${outer?.edge}.${between.ids}`);
    }
  }
}

export interface RelationOptions {
  /** The variable of the node at its end; by default a new one. */
  readonly node?: string;
  /** The condition on that node. */
  readonly filter?: Predicate | undefined;
}

/** Writes a relation of `owner`, a node that is bound already. */
export function printRelation(
  context: PrintContext,
  { relation, index }: Omit<Extract<Source, { readonly kind: "relation" }>, "kind">,
  label: string,
  owner: string,
  { node = context.variable("n"), filter }: RelationOptions = {},
): MatchedSource {
  const { hops } = relation;
  const edge = relation.edge !== undefined && hops.length === 1 ? context.variable("e") : undefined;
  const keeper = edge ?? (index && context.variable("e"));
  const links = hops.map((hop) => keeper ?? (context.lens.looksAtEdge(hop) ? context.variable("e") : undefined));
  const names = [...hops.slice(0, -1).map(() => context.variable("h")), node];
  const isLast = (place: number): boolean => place === hops.length - 1;
  const ends = hops.map((hop, place) =>
    context.lens.node(names[place] ?? "", hop.to ?? label, {
      reachedBy: isLast(place) && edge !== undefined ? relation.edge : undefined,
      isImplied: isImplied(context, hop, hop.to ?? label, isLast(place) ? filter : undefined),
    }),
  );
  const pattern: Pattern = {
    start: nodePattern(owner, ""),
    steps: hops.map((hop, place) => ({ hop, link: links[place], node: ends[place]?.pattern ?? "" })),
  };
  // Whatever is within a cut still has what it cannot exist without: a claim its subject, a passage its article.
  const hasExactlyOne = relation.many === "one" && relation.required === true;
  const ofNodes = ends.flatMap(({ conditions }, place) => (isLast(place) && hasExactlyOne ? [] : conditions));
  const ofEdge = edge === undefined ? [] : context.lens.edgeConditions(edge, relation.edge ?? "");
  const ofHops = hops.flatMap((hop, place) =>
    context.lens.hop(hop, edge === undefined ? links[place] : undefined, [
      names[place - 1] ?? owner,
      names[place] ?? "",
    ]),
  );
  return {
    pattern,
    conditions: [...hopConditions(hops, names), ...context.writeAll([...ofNodes, ...ofEdge, ...ofHops])],
    scope: { node, edge, owner, ...(index && keeper !== undefined && { kept: { edge: keeper, key: index.key } }) },
    repeats: hops.length > 1,
    seek: index && {
      pattern: startingAt(pattern, "", ""),
      condition: `${keeper}.${index.ownerKey} = ${owner}.id`,
      lead: `${keeper}.${index.ownerKey}`,
    },
  };
}

/** The path from the owner to a node that is bound already, to match the nodes between. */
function printBetween(
  context: PrintContext,
  { hops }: Pick<Relation, "hops">,
  wanted: number,
  outer: Scope | undefined,
  node: string,
): PrintedSource {
  const names = hops.map((_hop, place) =>
    place === wanted ? node : place === hops.length - 1 ? (outer?.node ?? "") : context.variable("h"),
  );
  const ends = hops.map((hop, place) =>
    context.lens.node(names[place] ?? "", hop.to ?? "", {
      isImplied: hop.to !== undefined && isImplied(context, hop, hop.to, undefined),
    }),
  );
  const ofNodes = ends.slice(0, -1).flatMap(({ conditions }) => conditions);
  return {
    pattern: {
      start: nodePattern(outer?.owner ?? "", ""),
      steps: hops.map((hop, place) => ({ hop, link: undefined, node: ends[place]?.pattern ?? "" })),
    },
    conditions: [...hopConditions(hops, names), ...context.writeAll(ofNodes)],
    scope: { node },
    repeats: hops.length > 2,
  };
}

/**
 * Whether the label at the end of a hop can be left out: the relationship implies it, and no index of the label helps.
 */
const isImplied = (context: PrintContext, hop: Hop, label: string, filter: Predicate | undefined): boolean =>
  context.endLabels.isImplied(hop, label) && !findsFew(filter);

function hopConditions(hops: readonly Hop[], names: readonly string[]): readonly Cypher[] {
  return hops.flatMap((hop, index) =>
    hop.where === undefined
      ? []
      : [`${names[index]}.${hop.where.property} IN [${hop.where.in.map(literal).join(", ")}]`],
  );
}

/** The condition that a grouped list does not leave the relationship out: `NOT coalesce(e0.reference, false)`. */
export const notExcepted = ({ except }: Group, edge: string): readonly Cypher[] =>
  except === undefined ? [] : [`NOT coalesce(${edge}.${except}, false)`];
