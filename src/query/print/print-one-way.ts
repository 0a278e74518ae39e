import type { SetPlan } from "../plan/plan.js";
import { indent, type PrintContext, type Scope, whereLines } from "./print-context.js";
import { excludesNull } from "../plan/narrowed.js";
import { printMatch, type PrintedMatch, type RelatedPart } from "./print-match.js";
import { isCut, printOrderKey } from "./print-predicate.js";
import {
  boundsOf,
  byIdIndex,
  isIndexed,
  limitOf,
  printOrder,
  type PrintedNodes,
  printStretch,
  splitAtCursor,
  splitByFirst,
  type Stretch,
} from "./print-stretch.js";

/**
 * Writes MATCH, WHERE, the order and the cut of a set, so that an index serves the order where one can.
 *
 * By a key that is always there: `MATCH (n0:Event) WHERE n0.name IS NOT NULL WITH n0 ORDER BY n0.name, n0.id LIMIT $p0`.
 * With an equality on what a common index begins with, that comes first, which changes nothing in the order:
 * `WHERE n0.act = $p0 AND n0.saidOnEarliest IS NOT NULL WITH n0 ORDER BY n0.act DESC, n0.saidOnEarliest DESC, n0.id`.
 * An index has no nodes without the key. They come last, and are looked for only where the page has room for them:
 * ```cypher
 * CALL () {
 *   MATCH (n0:Statement)
 *   WHERE n0.saidOnEarliest IS NOT NULL
 *   WITH n0 ORDER BY n0.saidOnEarliest DESC, n0.id LIMIT $p0
 *   RETURN n0
 * UNION ALL
 *   MATCH (n0:Statement)
 *   WHERE n0.saidOnEarliest IS NULL AND n0.id IS NOT NULL
 *   WITH n0 ORDER BY n0.id LIMIT $p0
 *   RETURN n0
 * }
 * WITH n0 LIMIT $p0
 * ```
 * An index over relationships serves the order of nodes at the other end in the same way: those that have the key are found
 * by it, those without along the relationship.
 * ```cypher
 * CALL (n0) {
 *   MATCH ()-[e0:MADE]->(n1)
 *   WHERE e0.startId = n0.id AND e0.saidOnEarliest IS NOT NULL
 *   WITH n1 ORDER BY e0.startId DESC, e0.saidOnEarliest DESC, n1.id LIMIT $p0
 *   RETURN n1
 * UNION ALL
 *   MATCH (n0)-[e0:MADE]->(n1)
 *   WHERE e0.saidOnEarliest IS NULL
 *   WITH n1 ORDER BY n1.id LIMIT $p0
 *   RETURN n1
 * }
 * WITH n1 LIMIT $p0
 * ```
 * @param related what to begin with in any case, where the filter has it.
 */
export function printOneWay(
  context: PrintContext,
  set: SetPlan,
  outer: Scope | undefined,
  related?: RelatedPart,
): PrintedNodes {
  const match = printMatch(context, set, outer, true, related);
  if (set.order.some(({ value }) => value.kind === "derived" || value.kind === "related" || isCut(context, value)))
    return printComputed(context, set, match);
  const page = set.result.kind === "page" ? set.result : undefined;
  const keys = set.order.map((key) => printOrderKey(context, key, match.scope));
  const { kept: _beforeTheCut, ...found } = match.scope;
  const scope = { ...found, keys: set.order.map((key) => printOrderKey(context, key, found)) };
  const print = (stretch: Stretch): readonly string[] =>
    printStretch(context, set, match, stretch, keys.slice(keys.length - stretch.order.length));
  const isSought = match.seek !== undefined;
  const whole: Stretch = {
    order: set.order,
    after: page?.after,
    before: page?.before,
    presence: byIdIndex(match, set.order),
    isSought,
  };
  const [first] = set.order;
  // From few nodes on there is nothing for an index to order.
  if (page === undefined || first === undefined || !(isSought || (match.isWhole && isIndexed(first))))
    return { lines: print(whole), scope };
  const key = keys[0] ?? "";
  // Without a word on each of its keys an index of several is not used, whatever a filter on the date as it is written says.
  const isImplied = !isSought && excludesNull(set.filter, first.value);
  const parts = first.nullable
    ? splitByFirst(match, whole, first, key)
    : [{ ...whole, presence: isImplied ? [] : [`${key} IS NOT NULL`] }];
  const stretches = parts.flatMap((part) => splitAtCursor(context, part, key, page.backward));
  const [only, ...more] = page.backward ? stretches.toReversed() : stretches;
  if (only === undefined || more.length === 0) return { lines: print(only ?? whole), scope };
  const carried = match.names.join(", ");
  const bodies = [only, ...more].map((stretch) => indent([...print(stretch), `RETURN ${carried}`].join("\n")));
  return {
    lines: [
      `CALL (${match.scope.owner ?? ""}) {`,
      bodies.join("\nUNION ALL\n"),
      "}",
      `WITH ${carried}${limitOf(context, set)}`,
    ],
    scope,
  };
}

/** A set by keys that are subqueries: those are computed once, after the filter. */
function printComputed(context: PrintContext, set: SetPlan, match: PrintedMatch): PrintedNodes {
  const carried = match.names;
  const keys = set.order.map(() => context.variable("k"));
  const expressions = set.order.map((key, index) => `${printOrderKey(context, key, match.scope)} AS ${keys[index]}`);
  const page = set.result.kind === "page" ? set.result : undefined;
  const bounds = boundsOf(context, { order: set.order, after: page?.after, before: page?.before }, keys);
  return {
    lines: [
      ...match.lines,
      ...whereLines(match.conditions),
      ...(match.repeats ? [`WITH DISTINCT ${carried.join(", ")}`] : []),
      `WITH ${[...carried, ...expressions].join(", ")}`,
      ...whereLines(bounds),
      `WITH ${[...carried, ...keys].join(", ")} ORDER BY ${printOrder(set.order, keys, page?.backward ?? false)}${limitOf(context, set)}`,
    ],
    scope: { ...match.scope, keys },
  };
}
