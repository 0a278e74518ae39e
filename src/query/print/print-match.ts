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

/** The lines that find the nodes of a set, in no order, and the names that they bind. */
export interface PrintedMatch {
  readonly lines: readonly Cypher[];
  /** What must hold of the nodes, to be joined by AND. */
  readonly conditions: readonly Cypher[];
  readonly scope: Scope;
  /** What is carried along. */
  readonly names: readonly string[];
  /** Whether one node can be found several times, so that DISTINCT is needed. */
  readonly repeats: boolean;
  /** Another way to those that have the key of an index, in its order. */
  readonly seek?: Seek | undefined;
  /** Whether a whole type is looked through, for which an index must be asked for. */
  readonly isWhole: boolean;
  /** Whether the lines are one MATCH. */
  readonly isMatched: boolean;
}

/** How the nodes of a set are looked for. */
export interface MatchOptions {
  /** Whether an index that has the nodes in their order is of use. */
  readonly isOrdered?: boolean;
  /** What to begin with in any case, where the filter has it. */
  readonly related?: RelatedPart | undefined;
}

/**
 * Writes how the nodes of a set are found, the WHERE left to the caller: `MATCH (n0:Statement)` with the condition
 * `n0.act = $p0`.
 *
 * A whole type is not looked through where its filter names what the nodes hang on: `statements(where: {act: {eq:
 * PROPOSE}, madeBy: {some: {id: {eq: "x"}}}})` starts at the actor. Each node is found once, and each step is a MATCH
 * of its own, since within one MATCH no relationship is gone along twice.
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
    // What is plain to see of a node is looked at where it is found: after the WITH, Neo4j would ask the subqueries
    // first.
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

/** What hangs on the related nodes of an anchor. */
interface AnchorOwner {
  readonly owner: Scope;
  readonly label: string;
  /** What must hold of it where it is found. */
  readonly ofOwner?: readonly Cypher[];
  /**
   * Whether the related nodes are found before anything else, whatever Neo4j thinks of it: it knows nothing of how
   * many there are.
   */
  readonly isFirst?: boolean | undefined;
}

/** The lines from the few nodes to those that the condition is about, nearest last. */
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
