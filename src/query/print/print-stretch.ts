import { cypher, join, whereLines } from "../plan/cypher.js";
import type { Cypher, Predicate } from "../plan/expression.js";
import { equalProperties } from "../plan/narrowed.js";
import type { OrderKey } from "../plan/order-key.js";
import type { SetPlan } from "../plan/plan.js";
import type { Stretch } from "../plan/stretches.js";
import { cursorValue, type PageKey } from "./page-key.js";
import { printPattern } from "./pattern.js";
import { limitTo, type PrintContext, type Scope } from "./print-context.js";
import { printCursorBound } from "./print-cursor-bound.js";
import type { PrintedMatch } from "./print-match.js";
import { printValue } from "./print-value.js";

/** The lines that find the nodes of a set in its order, limited to the page, and the variables that they bind. */
export interface PrintedNodes {
  readonly lines: readonly Cypher[];
  /** Includes the keys of the order, for cursors. */
  readonly scope: Scope;
}

/** The list that is divided into stretches. */
export interface StretchedSet {
  readonly set: SetPlan;
  readonly match: PrintedMatch;
  readonly keys: readonly PageKey[];
}

/** How a stretch is found. */
export interface StretchWay {
  /** Whether a relationship index finds the nodes that have the first key. */
  readonly isSought?: boolean;
  /** Conditions on its nodes besides the filter; by default those that the stretch puts on the first key. */
  readonly presence?: readonly Cypher[];
}

/** The whole list as one stretch, bounded by the cursors on all of its keys. */
export const wholeStretch: Stretch = { first: "any", isAfter: true, isBefore: true };

/**
 * `n0.id IS NOT NULL`, which makes Neo4j read a whole type in the order of its ids. For any other order, that index
 * would fetch the nodes one by one from random places, which takes ten times as long as a scan.
 */
export const byIdIndex = ({ isWhole, scope }: PrintedMatch, [first]: readonly PageKey[]): readonly Cypher[] =>
  isWhole && isId(first?.order) ? [`${scope.node}.id IS NOT NULL`] : [];

const isId = (key: OrderKey | undefined): boolean =>
  key?.value.kind === "property" && key.value.on === "node" && key.value.property.key === "id";

/** The keys by which the nodes of a stretch differ. */
export function keysWithin({ first }: Stretch, [key, ...rest]: readonly PageKey[]): readonly PageKey[] {
  if (key === undefined || first === "absent" || first === "tied") return rest;
  return first === "any" ? [key, ...rest] : [{ ...key, order: { ...key.order, nullable: false } }, ...rest];
}

/** The conditions that a stretch puts on the first key. */
export function presenceIn({ first }: Stretch, match: PrintedMatch, keys: readonly PageKey[]): readonly Cypher[] {
  const [key, ...rest] = keys;
  if (key === undefined) return [];
  const { expression, order } = key;
  switch (first) {
    case "any":
      return byIdIndex(match, keys);
    case "present":
      return [cypher`${expression} IS NOT NULL`];
    case "absent":
      return [cypher`${expression} IS NULL`, ...byIdIndex(match, rest)];
    case "tied":
    case "beyond": {
      const [cursor, isForward] = key.after === undefined ? [key.before, false] : [key.after, true];
      if (cursor === undefined) throw new RangeError("only a cursor has ties");
      const sign = first === "tied" ? "=" : order.descending === isForward ? "<" : ">";
      return [cypher`${expression} ${sign} ${cursorValue(order, cursor)}`];
    }
  }
}

/** Writes the nodes of one stretch in their order, limited to the page. */
export function printStretch(
  context: PrintContext,
  { set, match, keys }: StretchedSet,
  stretch: Stretch,
  { isSought = false, presence = presenceIn(stretch, match, keys) }: StretchWay = {},
): readonly Cypher[] {
  const within = keysWithin(stretch, keys);
  const carried = match.names.join(", ");
  const seek = isSought && stretch.first !== "absent" ? match.seek : undefined;
  const conditions = [
    ...(seek === undefined ? [] : [seek.condition]),
    ...match.conditions,
    ...context.writeAll([...presence, ...boundsOf(stretch, within)]),
  ];
  const found = seek === undefined ? match.lines : [cypher`MATCH ${printPattern(seek.pattern)}`];
  const lines = [...found, ...whereLines(conditions), ...(match.repeats ? [`WITH DISTINCT ${carried}`] : [])];
  const [first] = within;
  if (first === undefined) return lines;
  const lead =
    seek?.lead ??
    (stretch.first === "tied" ? keys[0]?.expression : undefined) ??
    (match.isWhole ? leadingExpression(context, set.filter, first.order, match.scope) : undefined);
  // Since it has one value only, ordering by it as the index does changes nothing.
  const leading =
    lead === undefined ? [] : [{ ...first, expression: lead, order: { ...first.order, nullable: false } }];
  const isBackward = set.result.kind === "page" && set.result.backward;
  return [
    ...lines,
    cypher`WITH ${carried} ORDER BY ${printOrder([...leading, ...within], isBackward)}${limitOf(context, set)}`,
  ];
}

/** ` LIMIT $p1` for a page or a bounded list. */
export function limitOf(context: PrintContext, { result }: SetPlan): Cypher {
  if (result.kind === "one") return "";
  return limitTo(context, result.kind === "page" ? result.size : result.limit);
}

/** The property that the filter fixes to one value, if a composite index has it before the first key of the order. */
function leadingExpression(
  context: PrintContext,
  filter: Predicate | undefined,
  first: OrderKey,
  scope: Scope,
): Cypher | undefined {
  if (first.value.kind !== "property" || first.nullable) return undefined;
  const { name } = first.value.property;
  const property = equalProperties(filter).find((candidate) => candidate.indexWith.includes(name));
  return property && printValue(context, { kind: "property", on: "node", property }, scope);
}

/** The bounds that the cursors put on a stretch, by the keys that differ in it. */
export function boundsOf({ isAfter, isBefore }: Stretch, within: readonly PageKey[]): readonly Cypher[] {
  const [first] = within;
  return [
    ...(isAfter && first?.after !== undefined ? [printCursorBound(within, "after")] : []),
    ...(isBefore && first?.before !== undefined ? [printCursorBound(within, "before")] : []),
  ];
}

/** `n0.date IS NULL, n0.date DESC, n0.id`; reversed to read a page from its end. */
export function printOrder(keys: readonly PageKey[], isBackward: boolean): Cypher {
  const parts = keys.flatMap(({ order, expression }) => {
    const descending = order.descending !== isBackward;
    // Cypher sorts null last when ascending and first when descending. Here it is last in both directions, and so first
    // when reading backwards.
    const nulls =
      order.nullable && descending !== isBackward ? [cypher`${expression} IS NULL${isBackward ? " DESC" : ""}`] : [];
    return [...nulls, cypher`${expression}${descending ? " DESC" : ""}`];
  });
  return join(parts, ", ");
}
