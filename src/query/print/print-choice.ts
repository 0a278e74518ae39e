import { hasManyConditions } from "../plan/has-many-conditions.js";
import type { OrderKey, Predicate, SetPlan } from "../plan/plan.js";
import { indent, type PrintContext, type Scope } from "./print-context.js";
import { splitByOrder } from "../plan/narrowed.js";
import { hasAnchor, printIsRare, printMatch, relatedPart } from "./print-match.js";
import { printOneWay } from "./print-one-way.js";
import { isCut, printOperand, printOrderKey } from "./print-predicate.js";
import { partsOfAll } from "../plan/parts-of-all.js";
import { isIndexed, limitOf, printOrder, type PrintedNodes, printStretch, type Stretch } from "./print-stretch.js";

/** Most nodes that are looked at in the order of an index, before all that meet a filter are looked for. */
const mostLooked = 2_000;

/**
 * Two ways to a page of a whole type, where it depends on the graph which of them is short.
 *
 * To go through the type in its order ends soon where the filter leaves many, and never where it leaves few. Those that
 * are few are found by what else there is, be it a look at all, and sorted. So a filter on properties is tried on the first
 * two thousand, and only if these do not fill the page all that meet it are looked for:
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
 * With a condition on related nodes a sample of those tells whether to begin with them:
 * ```cypher
 * UNWIND CASE WHEN COUNT { MATCH (n0:Statement) WITH n0 LIMIT 1000 WHERE n0.voice = $p0 AND EXISTS { MATCH (n1)-[:MADE]->(n0) } RETURN 1 } <= 5 THEN COLLECT {
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
 * Undefined where there is nothing to choose.
 */
export function printChoice(context: PrintContext, set: SetPlan, outer: Scope | undefined): PrintedNodes | undefined {
  const [first] = set.order;
  if (hasManyConditions(set.filter)) return undefined;
  if (
    set.source.kind !== "all" ||
    set.result.kind !== "page" ||
    first === undefined ||
    hasAnchor(set.filter) ||
    !set.order.every(({ value }) => value.kind === "property" && !isCut(context, value))
  )
    return undefined;
  const collect = ({ lines, scope }: PrintedNodes): string =>
    `COLLECT {\n${indent([...lines, `RETURN ${scope.node}`].join("\n"))}\n}`;
  const chosen = (lines: readonly string[], choice: string): PrintedNodes => {
    const node = context.variable("n");
    return {
      lines: [...lines, `UNWIND ${choice} AS ${node}`],
      scope: { node, keys: set.order.map((key) => printOrderKey(context, key, { node })) },
    };
  };
  const parts = partsOfAll(set.filter);
  if (parts !== undefined) return printParts(context, set, outer, parts);
  const related = relatedPart(set.filter);
  if (related !== undefined) {
    const isRare = printIsRare(context, set.entity?.label ?? "", related, "page");
    return chosen(
      [],
      `CASE WHEN ${isRare} THEN ${collect(printOneWay(context, set, outer, related))} ELSE ${collect(printOneWay(context, set, outer))} END`,
    );
  }
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
  const filter = printOperand(context, { kind: "and", of: others }, walk.scope);
  const looked = collect({
    ...walk,
    lines: [...walk.lines, `WITH ${walk.scope.node} WHERE ${filter}`, `WITH ${walk.scope.node} LIMIT ${size}`],
  });
  return chosen(
    [`WITH ${looked} AS ${near}`],
    `CASE WHEN size(${near}) >= ${size} THEN ${near} ELSE ${collect(printSorted(context, set, outer))} END`,
  );
}

/** The page of what meets one of several conditions, of which no node meets two: the first of each, sorted together. */
function printParts(
  context: PrintContext,
  set: SetPlan,
  outer: Scope | undefined,
  parts: readonly Predicate[],
): PrintedNodes {
  const node = context.variable("n");
  const bodies = parts.map((filter) => {
    const { lines, scope } = printSorted(context, { ...set, filter }, outer);
    return indent([...lines, `RETURN ${scope.node} AS ${node}`].join("\n"));
  });
  const keys = set.order.map((key) => printOrderKey(context, key, { node }));
  const backward = set.result.kind === "page" && set.result.backward;
  return {
    lines: [
      "CALL () {",
      bodies.join("\nUNION ALL\n"),
      "}",
      `WITH ${node} ORDER BY ${printOrder(set.order, keys, backward)}${limitOf(context, set)}`,
    ],
    scope: { node, keys },
  };
}

/** Whether an index has the nodes in the order of this key. */
const isWalked = (first: OrderKey): boolean =>
  isIndexed(first) ||
  (first.value.kind === "property" && first.value.on === "node" && first.value.property.key === "id");

/** All that meet the filter, sorted, whichever way Neo4j finds them. */
function printSorted(context: PrintContext, set: SetPlan, outer: Scope | undefined): PrintedNodes {
  const match = printMatch(context, set, outer);
  const keys = set.order.map((key) => printOrderKey(context, key, match.scope));
  const page = set.result.kind === "page" ? set.result : undefined;
  const all: Stretch = { order: set.order, after: page?.after, before: page?.before, presence: [], isSought: false };
  return { lines: printStretch(context, set, match, all, keys), scope: { ...match.scope, keys } };
}
