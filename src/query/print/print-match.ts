import { findsFew, isServed, partsOf } from "../plan/narrowed.js";
import type { Predicate, SetPlan } from "../plan/plan.js";
import { type PrintContext, type Scope, whereAll } from "./print-context.js";
import { isCut, printOperand } from "./print-predicate.js";
import { printSource, type Seek } from "./print-source.js";
import { readsEdge } from "../plan/reads-edge.js";
import { isPlain } from "../plan/subquery-depth.js";

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
 * @param related what to begin with in any case, where the filter has it.
 */
export function printMatch(
  context: PrintContext,
  set: SetPlan,
  outer: Scope | undefined,
  isOrdered = false,
  related?: RelatedPart,
): PrintedMatch {
  const label = set.entity?.label ?? "";
  const source = set.source.kind === "relation" && !isOrdered ? { ...set.source, index: undefined } : set.source;
  const {
    before = [],
    pattern,
    conditions,
    scope,
    repeats,
    seek,
    names = namesOf(scope),
  } = printSource(context, source, label, outer, set.filter);
  const anchor = related ?? (set.source.kind === "all" ? takeAnchor(set.filter) : undefined);
  if (anchor !== undefined) {
    // What is plain to see of a node is looked at where it is found: after the WITH, Neo4j would ask the subqueries first.
    const plain = [...conditions, ...anchor.rest.filter(isPlain).map((part) => printOperand(context, part, scope))];
    const lines = printAnchor(context, anchor.exists, scope, label, plain, related?.isFirst);
    return {
      lines,
      conditions: anchor.rest.filter((part) => !isPlain(part)).map((part) => printOperand(context, part, scope)),
      scope,
      names,
      repeats,
      isWhole: false,
      isMatched: false,
    };
  }
  const filter = set.filter === undefined ? [] : [printOperand(context, set.filter, scope)];
  const lines = [...before, ...(pattern === "" ? [] : [`MATCH ${pattern}`])];
  return {
    lines,
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

type Exists = Extract<Predicate, { kind: "exists" }>;

/** The way from few nodes that an index finds, and what else must hold. */
interface Anchor {
  readonly exists: Exists;
  readonly rest: readonly Predicate[];
}

/** A part of a filter about related nodes, which a search may begin with: how many meet it is not known beforehand. */
export interface RelatedPart extends Anchor {
  /** Whether it has to be begun with whatever Neo4j makes of it, which knows nothing of how many meet a condition. */
  readonly isFirst: boolean;
}

/** Whether an index finds the few nodes that a filter is about, or those that these hang on. */
export const hasAnchor = (filter: Predicate | undefined): boolean =>
  findsFew(filter) || takeAnchor(filter) !== undefined;

/**
 * The first part of a filter that is about related nodes and reads nothing but their properties; undefined without one, and
 * where few nodes are found in any case.
 */
export function relatedPart(filter: Predicate | undefined): RelatedPart | undefined {
  if (hasAnchor(filter)) return undefined;
  const parts = partsOf(filter);
  const exists = parts.find(
    (part): part is Exists =>
      part.kind === "exists" &&
      part.source.kind === "relation" &&
      part.filter !== undefined &&
      isPlain(part.filter) &&
      !readsEdge(part.filter),
  );
  return exists && { exists, rest: parts.filter((part) => part !== exists), isFirst: true };
}

/**
 * How many of a sample of the related nodes may meet the condition where a search begins with them: for a count, which ends
 * with the last of them, one in twenty, for a page, which is soon full where more do, one in two hundred.
 */
const sample = { looked: 1_000, mostOfCount: 50, mostOfPage: 5 } as const;

/** How many times more related nodes there may be than nodes that hang on them, for all of those to be looked through. */
const mostTimes = 100;

/**
 * Whether few of the related nodes seem to meet the condition and have something hang on them:
 * `COUNT { MATCH (n1:Statement) WITH n1 LIMIT 1000 WHERE n1.voice = $p0 AND EXISTS { MATCH (n2)-[:MADE]->(n1) } RETURN 1 } <= 50`.
 * Where no index finds them, there must not be very many to look through beside those that hang on them:
 * `COUNT { (:Group) } * 100 > COUNT { (:Passage) }`, by the count store.
 * @param label that of the nodes that hang on them.
 */
export function printIsRare(
  context: PrintContext,
  label: string,
  { exists: { source, entity, filter } }: RelatedPart,
  of: "page" | "count",
): string {
  const way = printSource(context, source, entity.label, { node: context.variable("n") });
  const { node } = way.scope;
  const conditions = [
    ...(filter === undefined ? [] : [printOperand(context, filter, { node })]),
    `EXISTS { MATCH ${way.pattern} }`,
  ];
  const isManageable = isServed(filter, (value) => isCut(context, value))
    ? ""
    : `${printCountOf(label)} * ${mostTimes} > ${printCountOf(entity.label)} AND `;
  return `${isManageable}COUNT { MATCH (${node}:${entity.label}) WITH ${node} LIMIT ${sample.looked}${whereAll(conditions)} RETURN 1 } <= ${of === "page" ? sample.mostOfPage : sample.mostOfCount}`;
}

/** How many nodes have a label, or one of several, by the count store: `COUNT { (:Claim) }`. */
export const printCountOf = (label: string): string => {
  const counts = label.split("|").map((name) => `COUNT { (:${name}) }`);
  return counts.length === 1 ? counts.join("") : `(${counts.join(" + ")})`;
};

/** Takes out of a condition the first part that few nodes lead to; undefined where an index finds few nodes that meet it, or none does. */
function takeAnchor(filter: Predicate | undefined): Anchor | undefined {
  if (filter === undefined || findsFew(filter)) return undefined;
  const parts = partsOf(filter);
  const exists = parts.find((part): part is Exists => part.kind === "exists" && isAnchored(part));
  return exists === undefined ? undefined : { exists, rest: parts.filter((part) => part !== exists) };
}

const isAnchored = ({ source, filter }: Exists): boolean =>
  source.kind === "relation" && (findsFew(filter) || takeAnchor(filter) !== undefined);

/**
 * The lines from the few nodes to those that the condition is about, nearest last.
 * @param isFirst whether they are found before anything else, whatever Neo4j thinks of it: it knows nothing of how many there are.
 */
function printAnchor(
  context: PrintContext,
  { source, entity, filter }: Exists,
  owner: Scope,
  label: string,
  ofOwner: readonly string[] = [],
  isFirst = false,
): readonly string[] {
  const way = printSource(context, source, entity.label, owner, filter);
  const [hop] = source.kind === "relation" ? source.relation.hops : [];
  const isImplied = hop !== undefined && context.endLabels.isImpliedBefore(hop, label);
  const pattern = isImplied ? way.pattern : way.pattern.replace(`(${owner.node})`, `(${owner.node}:${label})`);
  const inner = takeAnchor(filter);
  const before = inner === undefined ? [] : printAnchor(context, inner.exists, { node: way.scope.node }, entity.label);
  const more = inner === undefined ? (filter === undefined ? [] : [filter]) : inner.rest;
  const found = more.map((part) => printOperand(context, part, way.scope));
  const { node } = way.scope;
  const first = isFirst ? [`MATCH (${node}:${entity.label})${whereAll(found)}`, `WITH DISTINCT ${node}`] : before;
  const conditions = [...way.conditions, ...(isFirst ? [] : found), ...ofOwner];
  return [...first, `MATCH ${pattern}${whereAll(conditions)}`, `WITH DISTINCT ${owner.node}`];
}
