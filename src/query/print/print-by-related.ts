import { orderKey } from "../../graph/derived-keys.js";
import { hasAnchor } from "../plan/anchor.js";
import type { ValueReference } from "../plan/expression.js";
import type { OrderKey } from "../plan/order-key.js";
import type { SetPlan } from "../plan/plan.js";
import { stretchesOf } from "../plan/stretches.js";
import { pageKeys } from "./page-key.js";
import type { PrintContext, Scope } from "./print-context.js";
import { printMatch } from "./print-match.js";
import { firstOf } from "../plan/page-stretches.js";
import { printUnion } from "./print-union.js";
import { printRelation } from "./print-source.js";
import { type PrintedNodes } from "./print-stretch.js";
import { isCut, printOrderKey, printValue } from "./print-value.js";
import { printAbsent, printPresent, type RelatedWalk } from "./print-related-walk.js";

type RelatedValue = Extract<ValueReference, { readonly kind: "related" }>;

/**
 * Writes a page of a whole type that is ordered by a value of a to-one related node, such as passages by the address of
 * their article. The related nodes are read in their own order, since an index may have it, or fewer have to be sorted;
 * from each it goes on to the nodes of the list, until the page is full. Nodes without such a value come last.
 * ```cypher
 * CALL () {
 *   MATCH (n1:Event) WHERE n1.place IS NOT NULL
 *   WITH n1, n1.place AS k0 ORDER BY k0
 *   MATCH (n0)-[:AT]->(n1)
 *   WHERE n0:Pledge
 *   WITH n0, k0 ORDER BY k0, n0.id LIMIT $p0
 *   RETURN n0, 0 AS stretch0
 * UNION ALL
 *   MATCH (n0:Pledge)
 *   WHERE NOT EXISTS { MATCH (n0)-[:AT]->(n1) WHERE n1.place IS NOT NULL } AND n0.id IS NOT NULL
 *   WITH n0 ORDER BY n0.id LIMIT $p0
 *   RETURN n0, 1 AS stretch0
 * }
 * WITH n0, stretch0 LIMIT $p0
 * ```
 * Undefined for any other order, and where the cursors leave no room for a node.
 */
export function printByRelated(
  context: PrintContext,
  set: SetPlan,
  outer: Scope | undefined,
): PrintedNodes | undefined {
  const page = set.result.kind === "page" ? set.result : undefined;
  const first = relatedKey(context, set);
  if (page === undefined || first === undefined) return undefined;
  const stretches = stretchesOf({
    isNullable: set.order[0]?.nullable === true,
    after: firstOf(page.after?.[0]),
    before: firstOf(page.before?.[0]),
    hasCommonIndex: false,
    isBackward: false,
  });
  if (stretches.length === 0) return undefined;
  const { relation, entity, value } = first;
  const match = printMatch(context, set, outer);
  const way = printRelation(context, { relation }, entity.label, match.scope.node);
  const expression = printValue(context, value, way.scope, orderKey);
  const key = context.variable("k");
  const rest = set.order.slice(1).map((other) => printOrderKey(context, other, match.scope));
  const walk: RelatedWalk = {
    set,
    page,
    match,
    way,
    entity,
    value,
    expression,
    key,
    keys: pageKeys(set, [key, ...rest]),
  };
  const bodies = stretches.map((stretch) =>
    stretch.first === "absent" ? printAbsent(context, walk, stretch) : printPresent(context, walk, stretch),
  );
  const scope = { ...match.scope, keys: set.order.map((other) => printOrderKey(context, other, match.scope)) };
  const { node } = match.scope;
  const ordered = page.backward ? bodies.toReversed() : bodies;
  const union = printUnion(context, { ...set, result: page }, { scope: { node }, names: [node] }, ordered);
  return { ...union, scope: { ...scope, stretch: union.scope.stretch } };
}

/** The related value to order by, if the list can be read through the related nodes. */
function relatedKey(context: PrintContext, { source, order, filter }: SetPlan): RelatedValue | undefined {
  const [first, ...rest] = order;
  if (source.kind !== "all" || first?.value.kind !== "related" || hasAnchor(filter)) return undefined;
  const { relation, value } = first.value;
  const isReadable = (value.kind === "property" && !isCut(context, value)) || value.kind === "derived";
  const isPlain = ({ value: other }: OrderKey): boolean => other.kind === "property" && !isCut(context, other);
  return isReadable && relation.hops.length === 1 && rest.every(isPlain) ? first.value : undefined;
}
