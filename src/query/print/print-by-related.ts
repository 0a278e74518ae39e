import { orderKey } from "../../graph/graph-model.js";
import type { SetPlan } from "../plan/plan.js";
import { indent, type PrintContext, type Scope, whereAll, whereLines } from "./print-context.js";
import { hasAnchor, printMatch } from "./print-match.js";
import { isCut, printOrderKey, printValue } from "./print-predicate.js";
import { printSource } from "./print-source.js";
import {
  boundsOf,
  byIdIndex,
  limitOf,
  printOrder,
  type PrintedNodes,
  printStretch,
  splitByFirst,
  type Stretch,
} from "./print-stretch.js";

/**
 * A whole type by a value of what each node has one of, as passages by the address of their article: these are gone through
 * in their order, which an index may have or which are fewer to sort, and followed to the nodes until the page is full. The
 * nodes that have no such value come last.
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
  const [first, ...rest] = set.order;
  const page = set.result.kind === "page" ? set.result : undefined;
  if (
    page === undefined ||
    set.source.kind !== "all" ||
    first?.value.kind !== "related" ||
    (first.value.value.kind !== "property" && first.value.value.kind !== "derived") ||
    first.value.relation.hops.length > 1 ||
    hasAnchor(set.filter)
  )
    return undefined;
  if (
    isCut(context, first.value.value) ||
    !rest.every(({ value }) => value.kind === "property" && !isCut(context, value))
  )
    return undefined;
  const { relation, entity, value } = first.value;
  const match = printMatch(context, set, outer);
  const { node } = match.scope;
  const way = printSource(context, { kind: "relation", relation }, entity.label, match.scope);
  const related = way.scope.node;
  const expression = printValue(context, value, way.scope, orderKey);
  const key = context.variable("k");
  const keys = [key, ...rest.map((other) => printOrderKey(context, other, match.scope))];
  const whole: Stretch = { order: set.order, after: page.after, before: page.before, presence: [], isSought: false };
  const [present, absent] = first.nullable ? splitByFirst(match, whole, first, key) : [whole];
  const direction = first.descending === page.backward ? "" : " DESC";
  const isThere = `${expression} IS NOT NULL`;
  // What is computed is computed once.
  const start =
    value.kind === "property"
      ? [
          `MATCH (${related}:${entity.label}) WHERE ${isThere}`,
          `WITH ${related}, ${expression} AS ${key} ORDER BY ${key}${direction}`,
        ]
      : [
          `MATCH (${related}:${entity.label})`,
          `WITH ${related}, ${expression} AS ${key}`,
          `WITH ${related}, ${key} ORDER BY ${key}${direction}`,
          `WHERE ${key} IS NOT NULL`,
        ];
  const bodies = [present, absent].flatMap((stretch) => {
    if (stretch === undefined) return [];
    if (stretch.order.length < set.order.length) {
      const isAbsent = `NOT EXISTS { MATCH ${way.pattern}${whereAll([...way.conditions, isThere])} }`;
      return [
        printStretch(
          context,
          set,
          match,
          { ...stretch, presence: [isAbsent, ...byIdIndex(match, rest)] },
          keys.slice(1),
        ),
      ];
    }
    return [
      [
        ...start,
        `MATCH ${way.pattern}`,
        ...whereLines([
          `${node}:${set.entity?.label}`,
          ...way.conditions,
          ...match.conditions,
          ...boundsOf(context, stretch, keys),
        ]),
        `WITH ${node}, ${key} ORDER BY ${printOrder(stretch.order, keys, page.backward)}${limitOf(context, set)}`,
      ],
    ];
  });
  const scope = { ...match.scope, keys: set.order.map((other) => printOrderKey(context, other, match.scope)) };
  const blocks = (page.backward ? bodies.toReversed() : bodies).map((lines) =>
    indent([...lines, `RETURN ${node}`].join("\n")),
  );
  return { lines: ["CALL () {", blocks.join("\nUNION ALL\n"), "}", `WITH ${node}${limitOf(context, set)}`], scope };
}
