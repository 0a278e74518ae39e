import { hasAnchor, type RelatedPart, relatedPart } from "../plan/anchor.js";
import { cypher } from "../plan/cypher.js";
import type { Cypher } from "../plan/expression.js";
import { hasManyConditions } from "../plan/has-many-conditions.js";
import { splitByOrder } from "../plan/narrowed.js";
import { partsOfAll } from "../plan/parts-of-all.js";
import type { OrderKey } from "../plan/order-key.js";
import type { PageSet, SetPlan } from "../plan/plan.js";
import type { PrintContext, Scope } from "./print-context.js";
import { printIsRare } from "./print-is-rare.js";
import { printOneWay } from "./print-one-way.js";
import { isIndexed } from "../plan/page-stretches.js";
import { printOperand } from "./print-predicate.js";
import type { PrintedNodes } from "./print-stretch.js";
import { isCut } from "./print-value.js";
import { printSorted } from "./print-sorted.js";
import { printParts } from "./print-parts.js";
import { collect, printChosen } from "./print-chosen.js";

/** How many nodes are tried in the order of an index before everything that meets the filter is looked for. */
const mostLooked = 2_000;

/**
 * Writes a page of a whole type by two strategies, if it depends on the graph which of them is faster.
 *
 * Reading the type in its order ends soon if many nodes meet the filter, but reads the whole type if few do. If they
 * are few, it is faster to find them all, by another index or a scan, and to sort them. A filter on properties is
 * therefore tried on the first two thousand nodes, and only if these do not fill the page is everything that meets it
 * looked for:
 * ```cypher
 * WITH COLLECT {
 *   MATCH (n0:Statement)
 *   WHERE n0.id IS NOT NULL
 *   WITH n0 ORDER BY n0.id LIMIT 2000
 *   WITH n0 WHERE n0.gist CONTAINS $p0
 *   RETURN n0 LIMIT $p1
 * } AS near0
 * UNWIND CASE WHEN size(near0) >= $p1 THEN near0 ELSE COLLECT {
 *   MATCH (n1:Statement)
 *   WHERE n1.gist CONTAINS $p0
 *   WITH n1 ORDER BY n1.id LIMIT $p1
 *   RETURN n1
 * } END AS n2
 * ```
 * For a condition on related nodes, a sample of those decides whether to begin with them:
 * ```cypher
 * UNWIND CASE WHEN COUNT { MATCH (n0:Statement) WITH n0 LIMIT 1000 WHERE n0.voice = $p0 AND EXISTS { MATCH
 *   (n1)-[:MADE]->(n0) } RETURN 1 } <= 5 THEN COLLECT {
 *   MATCH (n2:Statement) WHERE n2.voice = $p0
 *   WITH DISTINCT n2
 *   MATCH (n1:Person)-[:MADE]->(n2)
 *   WITH DISTINCT n1
 *   WITH n1 ORDER BY n1.id LIMIT $p1
 *   RETURN n1
 * } ELSE COLLECT {
 *   MATCH (n3:Person) WHERE EXISTS { ... } AND n3.id IS NOT NULL WITH n3 ORDER BY n3.id LIMIT $p1
 *   RETURN n3
 * } END AS n4
 * ```
 * Undefined if there is no choice to make.
 */
export function printChoice(context: PrintContext, set: SetPlan, outer: Scope | undefined): PrintedNodes | undefined {
  const { source, result, filter, order } = set;
  const [first] = order;
  if (hasManyConditions(filter) || source.kind !== "all" || result.kind !== "page" || first === undefined)
    return undefined;
  if (hasAnchor(filter) || !order.every(({ value }) => value.kind === "property" && !isCut(context, value)))
    return undefined;
  const page: PageSet = { ...set, result };
  const parts = partsOfAll(filter);
  if (parts !== undefined) return printParts(context, page, outer, parts);
  const related = relatedPart(filter);
  return related === undefined
    ? printWalk(context, page, outer, first)
    : printFromRelated(context, page, outer, related);
}

/** Begins with the related nodes if few of them meet the condition. */
function printFromRelated(
  context: PrintContext,
  set: PageSet,
  outer: Scope | undefined,
  related: RelatedPart,
): PrintedNodes {
  const isRare = printIsRare(context, set.entity?.label ?? "", related, "page");
  const [few, many] = [printOneWay(context, set, outer, related), printOneWay(context, set, outer)];
  const isDivided = few.scope.stretch !== undefined || many.scope.stretch !== undefined;
  const written = (nodes: PrintedNodes): Cypher => collect(nodes, isDivided);
  const choice = cypher`CASE WHEN ${isRare} THEN ${written(few)} ELSE ${written(many)} END`;
  return printChosen(context, set, { choice, isDivided });
}

/** Tries the first nodes of the type in its order, if no index serves some part of the filter. */
function printWalk(
  context: PrintContext,
  set: PageSet,
  outer: Scope | undefined,
  first: OrderKey,
): PrintedNodes | undefined {
  const { served, others } = splitByOrder(set.filter, first);
  if (others.length === 0 || !isWalked(first)) return undefined;
  const size = context.parameter(set.result.size);
  const walk = printOneWay(
    context,
    {
      ...set,
      filter: served.length === 0 ? undefined : { kind: "and", of: served },
      result: { ...set.result, size: { read: () => mostLooked } },
    },
    outer,
  );
  const near = context.variable("near");
  const { node, stretch } = walk.scope;
  const carried = stretch === undefined ? node : `${node}, ${stretch}`;
  const isDivided = stretch !== undefined;
  const filter = printOperand(context, { kind: "and", of: others }, walk.scope);
  const tried = [...walk.lines, cypher`WITH ${carried} WHERE ${filter}`, `WITH ${carried} LIMIT ${size}`];
  const looked = collect({ ...walk, lines: tried }, isDivided);
  const sorted = collect(printSorted(context, set, outer), isDivided);
  const choice = cypher`CASE WHEN size(${near}) >= ${size} THEN ${near} ELSE ${sorted} END`;
  return printChosen(context, set, { before: [cypher`WITH ${looked} AS ${near}`], choice, isDivided });
}

/** Whether an index holds the nodes in the order of this key. */
const isWalked = (first: OrderKey): boolean =>
  isIndexed(first) ||
  (first.value.kind === "property" && first.value.on === "node" && first.value.property.key === "id");
