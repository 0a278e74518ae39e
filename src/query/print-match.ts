import { findsFew } from "./narrowed.js";
import type { Predicate, SetPlan } from "./plan.js";
import { type PrintContext, type Scope, whereAll } from "./print-context.js";
import { printOperand } from "./print-predicate.js";
import { printSource, type Seek } from "./print-source.js";
import { isPlain } from "./subquery-depth.js";

/** The lines that find the nodes of a set, in no order, and the names that they bind. */
export interface PrintedMatch {
  readonly lines: readonly string[];
  /** What must hold of the nodes, to be joined by AND. */
  readonly conditions: readonly string[];
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

/**
 * Writes how the nodes of a set are found, the WHERE left to the caller: `MATCH (n0:Statement)` with the condition
 * `n0.act = $p0`.
 *
 * A whole type is not looked through where its filter names what the nodes hang on: `statements(where: {act: {eq: PROPOSE},
 * madeBy: {some: {id: {eq: "x"}}}})` starts at the actor. Each node is found once, and each step is a MATCH of its own, since within one MATCH
 * no relationship is gone along twice.
 * ```cypher
 * MATCH (n0)<-[:MADE]-(n1:Actor) WHERE n1.id = $p0 AND n0.act = $p1
 * WITH DISTINCT n0
 * ```
 * @param isOrdered whether an index that has the nodes in their order is of use.
 */
export function printMatch(context: PrintContext, set: SetPlan, outer: Scope | undefined, isOrdered = false): PrintedMatch {
  const label = set.entity?.label ?? "";
  const source = set.source.kind === "relation" && !isOrdered ? { ...set.source, index: undefined } : set.source;
  const { before = [], pattern, conditions, scope, repeats, seek, names = namesOf(scope) } = printSource(context, source, label, outer, set.filter);
  const anchor = set.source.kind === "all" ? takeAnchor(set.filter) : undefined;
  if (anchor !== undefined) {
    // What is plain to see of a node is looked at where it is found: after the WITH, Neo4j would ask the subqueries first.
    const plain = [...conditions, ...anchor.rest.filter(isPlain).map((part) => printOperand(context, part, scope))];
    const lines = printAnchor(context, anchor.exists, scope, label, plain);
    return { lines, conditions: anchor.rest.filter((part) => !isPlain(part)).map((part) => printOperand(context, part, scope)), scope, names, repeats, isWhole: false, isMatched: false };
  }
  const filter = set.filter === undefined ? [] : [printOperand(context, set.filter, scope)];
  const lines = [...before, ...(pattern === "" ? [] : [`MATCH ${pattern}`])];
  return { lines, conditions: [...conditions, ...filter], scope, names, repeats, seek, isWhole: set.source.kind === "all", isMatched: before.length === 0 };
}

const namesOf = ({ node, edge }: Scope): readonly string[] => [node, ...(edge === undefined ? [] : [edge])];

type Exists = Extract<Predicate, { kind: "exists" }>;

/** The way from few nodes that an index finds, and what else must hold. */
interface Anchor {
  readonly exists: Exists;
  readonly rest: readonly Predicate[];
}

/** Takes out of a condition the first part that few nodes lead to; undefined where an index finds few nodes that meet it, or none does. */
function takeAnchor(filter: Predicate | undefined): Anchor | undefined {
  if (filter === undefined || findsFew(filter)) return undefined;
  const parts = partsOf(filter);
  const exists = parts.find((part): part is Exists => part.kind === "exists" && isAnchored(part));
  return exists === undefined ? undefined : { exists, rest: parts.filter((part) => part !== exists) };
}

const isAnchored = ({ source, filter }: Exists): boolean => source.kind === "relation" && (findsFew(filter) || takeAnchor(filter) !== undefined);

const partsOf = (filter: Predicate): readonly Predicate[] => (filter.kind === "and" ? filter.of.flatMap(partsOf) : [filter]);

/** The lines from the few nodes to those that the condition is about, nearest last. */
function printAnchor(context: PrintContext, { source, entity, filter }: Exists, owner: Scope, label: string, ofOwner: readonly string[] = []): readonly string[] {
  const way = printSource(context, source, entity.label, owner, filter);
  const [hop] = source.kind === "relation" ? source.relation.hops : [];
  const isImplied = hop !== undefined && context.endLabels.isImpliedBefore(hop, label);
  const pattern = isImplied ? way.pattern : way.pattern.replace(`(${owner.node})`, `(${owner.node}:${label})`);
  const inner = takeAnchor(filter);
  const before = inner === undefined ? [] : printAnchor(context, inner.exists, { node: way.scope.node }, entity.label);
  const more = inner === undefined ? (filter === undefined ? [] : [filter]) : inner.rest;
  const conditions = [...way.conditions, ...more.map((part) => printOperand(context, part, way.scope)), ...ofOwner];
  return [...before, `MATCH ${pattern}${whereAll(conditions)}`, `WITH DISTINCT ${owner.node}`];
}
