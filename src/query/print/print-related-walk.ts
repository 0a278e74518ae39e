import { nodePattern } from "../lens.js";
import { cypher, subquery, whereAll, whereLines } from "../plan/cypher.js";
import type { Cypher, ValueReference } from "../plan/expression.js";
import type { Entity } from "../../graph/graph-model.js";
import type { PageResult, SetPlan } from "../plan/plan.js";
import type { Stretch } from "../plan/stretches.js";
import type { PageKey } from "./page-key.js";
import { printPattern } from "./pattern.js";
import type { PrintContext } from "./print-context.js";
import type { PrintedMatch } from "./print-match.js";
import type { MatchedSource } from "./print-source.js";
import { boundsOf, byIdIndex, keysWithin, limitOf, printOrder, printStretch } from "./print-stretch.js";

/** A list that is read through its related nodes. */
export interface RelatedWalk {
  readonly set: SetPlan;
  readonly page: PageResult;
  readonly match: PrintedMatch;
  /** The pattern from a node of the list to its related node. */
  readonly way: MatchedSource;
  readonly entity: Entity;
  readonly value: ValueReference;
  /** The value of the related node; `key` is its variable. */
  readonly expression: Cypher;
  readonly key: string;
  readonly keys: readonly PageKey[];
}

/** The nodes whose related node has the value. */
export function printPresent(context: PrintContext, walk: RelatedWalk, stretch: Stretch): readonly Cypher[] {
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
export function printAbsent(context: PrintContext, walk: RelatedWalk, stretch: Stretch): readonly Cypher[] {
  const { set, match, way, expression, keys } = walk;
  const conditions = [...way.conditions, cypher`${expression} IS NOT NULL`];
  const isThere = subquery("EXISTS", cypher`MATCH ${printPattern(way.pattern)}${whereAll(conditions)}`);
  const presence = [cypher`NOT ${isThere}`, ...byIdIndex(match, keys.slice(1))];
  return printStretch(context, { set, match, keys }, stretch, { presence });
}
