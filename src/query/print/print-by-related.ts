import { orderKey } from "../../graph/derived-keys.js";
import { nodePattern } from "../lens.js";
import { hasAnchor } from "../plan/anchor.js";
import { cypher, subquery, whereAll, whereLines } from "../plan/cypher.js";
import type { Cypher, ValueReference } from "../plan/expression.js";
import type { OrderKey } from "../plan/order-key.js";
import type { PageResult, SetPlan } from "../plan/plan.js";
import { type Stretch, stretchesOf } from "../plan/stretches.js";
import { type PageKey, pageKeys } from "./page-key.js";
import { printPattern } from "./pattern.js";
import type { PrintContext, Scope } from "./print-context.js";
import { printMatch, type PrintedMatch } from "./print-match.js";
import { firstOf, printUnion } from "./print-one-way.js";
import { printRelation, type MatchedSource } from "./print-source.js";
import {
  boundsOf,
  byIdIndex,
  keysWithin,
  limitOf,
  printOrder,
  type PrintedNodes,
  printStretch,
} from "./print-stretch.js";
import { isCut, printOrderKey, printValue } from "./print-value.js";

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
 *   RETURN n0
 * UNION ALL
 *   MATCH (n0:Pledge)
 *   WHERE NOT EXISTS { MATCH (n0)-[:AT]->(n1) WHERE n1.place IS NOT NULL } AND n0.id IS NOT NULL
 *   WITH n0 ORDER BY n0.id LIMIT $p0
 *   RETURN n0
 * }
 * WITH n0 LIMIT $p0
 * ```
 * Undefined for any other order.
 */
export function printByRelated(
  context: PrintContext,
  set: SetPlan,
  outer: Scope | undefined,
): PrintedNodes | undefined {
  const page = set.result.kind === "page" ? set.result : undefined;
  const first = relatedKey(context, set);
  if (page === undefined || first === undefined) return undefined;
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
  const bodies = stretchesOf({
    isNullable: set.order[0]?.nullable === true,
    after: firstOf(page.after?.[0]),
    before: firstOf(page.before?.[0]),
    hasCommonIndex: false,
    isBackward: false,
  }).map((stretch) =>
    stretch.first === "absent" ? printAbsent(context, walk, stretch) : printPresent(context, walk, stretch),
  );
  const scope = { ...match.scope, keys: set.order.map((other) => printOrderKey(context, other, match.scope)) };
  const { node } = match.scope;
  const ordered = page.backward ? bodies.toReversed() : bodies;
  return { lines: printUnion(context, set, { scope: { node }, names: [node] }, ordered), scope };
}

/** A list that is read through its related nodes. */
interface RelatedWalk {
  readonly set: SetPlan;
  readonly page: PageResult;
  readonly match: PrintedMatch;
  /** The pattern from a node of the list to its related node. */
  readonly way: MatchedSource;
  readonly entity: RelatedValue["entity"];
  readonly value: ValueReference;
  /** The value of the related node; `key` is its variable. */
  readonly expression: Cypher;
  readonly key: string;
  readonly keys: readonly PageKey[];
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

/** The nodes whose related node has the value. */
function printPresent(context: PrintContext, walk: RelatedWalk, stretch: Stretch): readonly Cypher[] {
  const { set, page, match, way, entity, value, expression, key, keys } = walk;
  const related = way.scope.node;
  const direction = keys[0]?.order.descending === page.backward ? "" : " DESC";
  const start = cypher`MATCH ${nodePattern(related, entity.label)}`;
  // WITH makes sure that a derived value is computed once only.
  const beginning =
    value.kind === "property"
      ? [
          cypher`${start} WHERE ${expression} IS NOT NULL`,
          cypher`WITH ${related}, ${expression} AS ${key} ORDER BY ${key}${direction}`,
        ]
      : [
          start,
          cypher`WITH ${related}, ${expression} AS ${key}`,
          `WITH ${related}, ${key} ORDER BY ${key}${direction}`,
          `WHERE ${key} IS NOT NULL`,
        ];
  const within = keysWithin(stretch, keys);
  const { node } = match.scope;
  const bounds = context.writeAll(boundsOf(stretch, within));
  return [
    ...beginning,
    cypher`MATCH ${printPattern(way.pattern)}`,
    ...whereLines([`${node}:${set.entity?.label}`, ...way.conditions, ...match.conditions, ...bounds]),
    cypher`WITH ${node}, ${key} ORDER BY ${printOrder(within, page.backward)}${limitOf(context, set)}`,
  ];
}

/** The nodes that have no such value. */
function printAbsent(context: PrintContext, walk: RelatedWalk, stretch: Stretch): readonly Cypher[] {
  const { set, match, way, expression, keys } = walk;
  const conditions = [...way.conditions, cypher`${expression} IS NOT NULL`];
  const isThere = subquery("EXISTS", cypher`MATCH ${printPattern(way.pattern)}${whereAll(conditions)}`);
  const presence = [cypher`NOT ${isThere}`, ...byIdIndex(match, keys.slice(1))];
  return printStretch(context, { set, match, keys }, stretch, { presence });
}
