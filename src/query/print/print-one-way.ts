import type { RelatedPart } from "../plan/anchor.js";
import { cypher, join, whereLines } from "../plan/cypher.js";
import type { Cypher } from "../plan/expression.js";
import { excludesNull } from "../plan/narrowed.js";
import type { SetPlan } from "../plan/plan.js";
import { type Stretch } from "../plan/stretches.js";
import { type PageKey, pageKeys, printedKeys } from "./page-key.js";
import type { PrintContext, Scope } from "./print-context.js";
import { printMatch, type PrintedMatch } from "./print-match.js";
import {
  boundsOf,
  limitOf,
  printOrder,
  type PrintedNodes,
  printStretch,
  presenceIn,
  wholeStretch,
} from "./print-stretch.js";
import { isCut, printOrderKey } from "./print-value.js";
import { isIndexed, pageStretches } from "../plan/page-stretches.js";
import { printUnion } from "./print-union.js";

/**
 * Writes MATCH, WHERE, ORDER BY and LIMIT for a set, so that an index serves the order if one can.
 *
 * By a key that is always present: `MATCH (n0:Event) WHERE n0.name IS NOT NULL WITH n0 ORDER BY n0.name, n0.id LIMIT
 * $p0`. If the filter fixes the leading property of a composite index, that property goes first, which leaves the order
 * as it is: `WHERE n0.act = $p0 AND n0.saidOnEarliest IS NOT NULL WITH n0 ORDER BY n0.act DESC, n0.saidOnEarliest DESC,
 * n0.id`. An index does not contain nodes without the key. They come last, and are read only if the page has room for
 * them:
 * ```cypher
 * CALL () {
 *   MATCH (n0:Statement)
 *   WHERE n0.saidOnEarliest IS NOT NULL
 *   WITH n0 ORDER BY n0.saidOnEarliest DESC, n0.id LIMIT $p0
 *   RETURN n0, 0 AS stretch0
 * UNION ALL
 *   MATCH (n0:Statement)
 *   WHERE n0.saidOnEarliest IS NULL AND n0.id IS NOT NULL
 *   WITH n0 ORDER BY n0.id LIMIT $p0
 *   RETURN n0, 1 AS stretch0
 * }
 * WITH n0, stretch0 LIMIT $p0
 * ```
 * A relationship index serves the order of the nodes at its other end in the same manner: it finds those that have the
 * key, and those without are found along the relationship.
 * ```cypher
 * CALL (n0) {
 *   MATCH ()-[e0:MADE]->(n1)
 *   WHERE e0.startId = n0.id AND e0.saidOnEarliest IS NOT NULL
 *   WITH n1 ORDER BY e0.startId DESC, e0.saidOnEarliest DESC, n1.id LIMIT $p0
 *   RETURN n1, 0 AS stretch0
 * UNION ALL
 *   MATCH (n0)-[e0:MADE]->(n1)
 *   WHERE e0.saidOnEarliest IS NULL
 *   WITH n1 ORDER BY n1.id LIMIT $p0
 *   RETURN n1, 1 AS stretch0
 * }
 * WITH n1, stretch0 LIMIT $p0
 * ```
 * @param related the part of the filter to begin with, if that was decided already.
 */
export function printOneWay(
  context: PrintContext,
  set: SetPlan,
  outer: Scope | undefined,
  related?: RelatedPart,
): PrintedNodes {
  const match = printMatch(context, set, outer, { isOrdered: true, related });
  if (set.order.some(({ value }) => value.kind === "derived" || value.kind === "related" || isCut(context, value)))
    return printComputed(context, set, match);
  const keys = printedKeys(context, set, match.scope);
  // After the LIMIT, the relationship with the copy of the key is no longer bound.
  const { kept: _beforeTheCut, ...found } = match.scope;
  const scope = { ...found, keys: set.order.map((key) => printOrderKey(context, key, found)) };
  const isSought = match.seek !== undefined;
  const print = (stretch: Stretch, presence?: readonly Cypher[]): readonly Cypher[] =>
    printStretch(context, { set, match, keys }, stretch, { isSought, ...(presence && { presence }) });
  const page = set.result.kind === "page" ? set.result : undefined;
  const [first] = set.order;
  // If the match starts from a few nodes, no index is of use for the order.
  if (page === undefined || first === undefined || !(isSought || (match.isWhole && isIndexed(first))))
    return { lines: print(wholeStretch), scope };
  // Neo4j uses a composite index only if there is a condition on each of its keys; a filter on the date as it is
  // written does not count as one.
  const isImplied = !first.nullable && !isSought && excludesNull(set.filter, first.value);
  const stretches = pageStretches(page, set.order).map((stretch) =>
    print(stretch, isImplied && stretch.first === "present" ? [] : presenceIn(stretch, match, keys)),
  );
  const [only, ...more] = stretches;
  if (only === undefined || more.length === 0) return { lines: only ?? print(wholeStretch), scope };
  const union = printUnion(context, { ...set, result: page }, match, stretches);
  return { ...union, scope: { ...scope, stretch: union.scope.stretch } };
}

/** A set ordered by keys that are subqueries; each is computed once, after the filter. */
function printComputed(context: PrintContext, set: SetPlan, match: PrintedMatch): PrintedNodes {
  const names = set.order.map(() => context.variable("k"));
  const expressions = set.order.map(
    (key, place) => cypher`${printOrderKey(context, key, match.scope)} AS ${names[place] ?? ""}`,
  );
  const keys: readonly PageKey[] = pageKeys(set, names);
  const bounds = context.writeAll(boundsOf(wholeStretch, keys));
  const isBackward = set.result.kind === "page" && set.result.backward;
  const carried = join([...match.names, ...names], ", ");
  return {
    lines: [
      ...match.lines,
      ...whereLines(match.conditions),
      ...(match.repeats ? [`WITH DISTINCT ${match.names.join(", ")}`] : []),
      cypher`WITH ${join([...match.names, ...expressions], ", ")}`,
      ...whereLines(bounds),
      cypher`WITH ${carried} ORDER BY ${printOrder(keys, isBackward)}${limitOf(context, set)}`,
    ],
    scope: { ...match.scope, keys: names },
  };
}
