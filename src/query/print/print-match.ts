import { nodePattern } from "../lens.js";
import { type Related, type RelatedPart, takeAnchor } from "../plan/anchor.js";
import { cypher, whereAll } from "../plan/cypher.js";
import type { Cypher } from "../plan/expression.js";
import type { SetPlan } from "../plan/plan.js";
import { isPlain } from "../plan/subquery-depth.js";
import { printPattern, startingAt } from "./pattern.js";
import type { PrintContext, Scope } from "./print-context.js";
import { printOperand } from "./print-predicate.js";
import { printRelation, printSource, type Seek } from "./print-source.js";

/** The lines that find the nodes of a set, in no particular order, and the variables that they bind. */
export interface PrintedMatch {
  readonly lines: readonly Cypher[];
  /** Conditions on the nodes, to be joined by AND. */
  readonly conditions: readonly Cypher[];
  readonly scope: Scope;
  /** The variables that later clauses have to carry along. */
  readonly names: readonly string[];
  /** Whether one node can be found several times, so that DISTINCT is needed. */
  readonly repeats: boolean;
  /** An alternative through a relationship index, which gives the nodes that have its key, in its order. */
  readonly seek?: Seek | undefined;
  /** Whether a whole type is read. Neo4j then uses an index only if a condition asks for it. */
  readonly isWhole: boolean;
  /** Whether the lines are one MATCH. */
  readonly isMatched: boolean;
}

export interface MatchOptions {
  /** Whether it helps if an index gives the nodes in their order. */
  readonly isOrdered?: boolean;
  /** The part of the filter to begin with, if that was decided already. */
  readonly related?: RelatedPart | undefined;
}

/**
 * Writes how the nodes of a set are found; the caller adds the WHERE. `MATCH (n0:Statement)` comes with the condition
 * `n0.act = $p0`.
 *
 * If the filter names a related node, the match starts there instead of reading the whole type: `statements(where:
 * {act: {eq: PROPOSE}, madeBy: {some: {id: {eq: "x"}}}})` starts at the actor. DISTINCT keeps each node once. Each step
 * is a MATCH of its own, since a single MATCH follows no relationship twice.
 * ```cypher
 * MATCH (n0)<-[:MADE]-(n1:Actor) WHERE n1.id = $p0 AND n0.act = $p1
 * WITH DISTINCT n0
 * ```
 */
export function printMatch(
  context: PrintContext,
  set: SetPlan,
  outer: Scope | undefined,
  { isOrdered = false, related }: MatchOptions = {},
): PrintedMatch {
  const label = set.entity?.label ?? "";
  const source = set.source.kind === "relation" && !isOrdered ? { ...set.source, index: undefined } : set.source;
  const printed = printSource(context, source, label, outer, set.filter);
  const { before = [], pattern, conditions, scope, repeats, seek, names = namesOf(scope) } = printed;
  const anchor = related ?? (set.source.kind === "all" ? takeAnchor(set.filter) : undefined);
  if (anchor !== undefined) {
    // Conditions on properties go before the WITH: after it, Neo4j would evaluate the subqueries first.
    const plain = [...conditions, ...anchor.rest.filter(isPlain).map((part) => printOperand(context, part, scope))];
    return {
      lines: printAnchor(context, anchor.exists, { owner: scope, label, ofOwner: plain, isFirst: related?.isFirst }),
      conditions: anchor.rest.filter((part) => !isPlain(part)).map((part) => printOperand(context, part, scope)),
      scope,
      names,
      repeats,
      isWhole: false,
      isMatched: false,
    };
  }
  const filter = set.filter === undefined ? [] : [printOperand(context, set.filter, scope)];
  return {
    lines: [...before, ...(pattern === undefined ? [] : [cypher`MATCH ${printPattern(pattern)}`])],
    conditions: [...conditions, ...filter],
    scope,
    names,
    repeats,
    seek,
    isWhole: set.source.kind === "all",
    isMatched: before.length === 0,
  };
}

const namesOf = ({ node, edge }: Scope): readonly string[] => [node, ...(edge === undefined ? [] : [edge])];

/** The nodes of the list, as seen from the related nodes of an anchor. */
interface AnchorOwner {
  readonly owner: Scope;
  readonly label: string;
  /** Conditions to test as soon as the owner is found. */
  readonly ofOwner?: readonly Cypher[];
  /**
   * Whether to find the related nodes before anything else, whatever Neo4j's planner would do: it cannot know how few
   * they are.
   */
  readonly isFirst?: boolean | undefined;
}

/** The lines that lead from the few related nodes to their owner, one step after the other. */
function printAnchor(
  context: PrintContext,
  { source, entity, filter }: Related,
  { owner, label, ofOwner = [], isFirst = false }: AnchorOwner,
): readonly Cypher[] {
  const way = printRelation(context, source, entity.label, owner.node, { filter });
  const [hop] = source.relation.hops;
  const isImplied = hop !== undefined && context.endLabels.isImpliedBefore(hop, label);
  const pattern = isImplied ? way.pattern : startingAt(way.pattern, owner.node, label);
  const { node } = way.scope;
  const inner = takeAnchor(filter);
  const before =
    inner === undefined ? [] : printAnchor(context, inner.exists, { owner: { node }, label: entity.label });
  const more = inner === undefined ? (filter === undefined ? [] : [filter]) : inner.rest;
  const found = more.map((part) => printOperand(context, part, way.scope));
  const first = isFirst
    ? [cypher`MATCH ${nodePattern(node, entity.label)}${whereAll(found)}`, `WITH DISTINCT ${node}`]
    : before;
  const conditions = [...way.conditions, ...(isFirst ? [] : found), ...ofOwner];
  return [...first, cypher`MATCH ${printPattern(pattern)}${whereAll(conditions)}`, `WITH DISTINCT ${owner.node}`];
}
