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

/** The lines that find the nodes of a set in its order, cut to the page, and the names that they bind. */
export interface PrintedNodes {
  readonly lines: readonly Cypher[];
  /** With the names of the order's keys, for cursors. */
  readonly scope: Scope;
}

/** The list that stretches are of. */
export interface StretchedSet {
  readonly set: SetPlan;
  readonly match: PrintedMatch;
  readonly keys: readonly PageKey[];
}

/** How a stretch is found. */
export interface StretchWay {
  /** Whether an index over relationships finds those that have the first key. */
  readonly isSought?: boolean;
  /** What holds of its nodes beside the filter; where it is not given, what is known of their first key. */
  readonly presence?: readonly Cypher[];
}

/** A list that is not split: its cursors bound it by all of its keys. */
export const wholeStretch: Stretch = { first: "any", isAfter: true, isBefore: true };

/**
 * `n0.id IS NOT NULL`, by which Neo4j reads a whole type in the order of its ids. In any other order that index would
 * lead to the nodes one by one in random places, which takes ten times as long as to look through them as they lie.
 */
export const byIdIndex = ({ isWhole, scope }: PrintedMatch, [first]: readonly PageKey[]): readonly Cypher[] =>
  isWhole && isId(first?.order) ? [`${scope.node}.id IS NOT NULL`] : [];

const isId = (key: OrderKey | undefined): boolean =>
  key?.value.kind === "property" && key.value.on === "node" && key.value.property.key === "id";

/** The keys that differ within a stretch. */
export function keysWithin({ first }: Stretch, [key, ...rest]: readonly PageKey[]): readonly PageKey[] {
  if (key === undefined || first === "absent" || first === "tied") return rest;
  return first === "any" ? [key, ...rest] : [{ ...key, order: { ...key.order, nullable: false } }, ...rest];
}

/** What is known of the first key within a stretch. */
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

/** Writes the nodes of one stretch in their order, cut to the page. */
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
  // One value of it, so that its order is that of the index and changes nothing.
  const leading =
    lead === undefined ? [] : [{ ...first, expression: lead, order: { ...first.order, nullable: false } }];
  const isBackward = set.result.kind === "page" && set.result.backward;
  return [
    ...lines,
    cypher`WITH ${carried} ORDER BY ${printOrder([...leading, ...within], isBackward)}${limitOf(context, set)}`,
  ];
}

/** `LIMIT $p1` of a page or a bounded list. */
export function limitOf(context: PrintContext, { result }: SetPlan): Cypher {
  if (result.kind === "one") return "";
  return limitTo(context, result.kind === "page" ? result.size : result.limit);
}

/** What the filter sets to one value, where an index has it before the first key of the order. */
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

/** The cursors' bounds on a stretch, by the keys that differ in it. */
export function boundsOf({ isAfter, isBefore }: Stretch, within: readonly PageKey[]): readonly Cypher[] {
  const [first] = within;
  return [
    ...(isAfter && first?.after !== undefined ? [printCursorBound(within, "after")] : []),
    ...(isBefore && first?.before !== undefined ? [printCursorBound(within, "before")] : []),
  ];
}

/** `n0.date IS NULL, n0.date DESC, n0.id`; the other way round to read a page from its end. */
export function printOrder(keys: readonly PageKey[], isBackward: boolean): Cypher {
  const parts = keys.flatMap(({ order, expression }) => {
    const descending = order.descending !== isBackward;
    // Cypher puts null last when ascending and first when descending; here it is last both ways, and first backwards.
    const nulls =
      order.nullable && descending !== isBackward ? [cypher`${expression} IS NULL${isBackward ? " DESC" : ""}`] : [];
    return [...nulls, cypher`${expression}${descending ? " DESC" : ""}`];
  });
  return join(parts, ", ");
}
