import type { CursorBound, OrderKey, Predicate, SetPlan } from "../plan/plan.js";
import { type PrintContext, type Scope, whereLines } from "./print-context.js";
import { equalProperties } from "../plan/narrowed.js";
import type { PrintedMatch } from "./print-match.js";
import { cursorParameter, printCursorBound, printValue } from "./print-predicate.js";

/** The lines that find the nodes of a set in its order, cut to the page, and the names that they bind. */
export interface PrintedNodes {
  readonly lines: readonly string[];
  /** With the names of the order's keys, for cursors. */
  readonly scope: Scope;
}

/** An order and what bounds it, of all nodes or of those that have the first key or lack it. */
export interface Stretch {
  readonly order: readonly OrderKey[];
  readonly after: CursorBound | undefined;
  readonly before: CursorBound | undefined;
  /** What holds of the nodes beside the filter. */
  readonly presence: readonly string[];
  /** Whether an index over relationships finds them. */
  readonly isSought: boolean;
  /** What has one value in all of them, and comes before the order in an index. */
  readonly lead?: string;
}

/**
 * `n0.id IS NOT NULL`, by which Neo4j reads a whole type in the order of its ids. In any other order that index would lead to
 * the nodes one by one in random places, which takes ten times as long as to look through them as they lie.
 */
export const byIdIndex = ({ isWhole, scope }: PrintedMatch, [first]: readonly OrderKey[]): readonly string[] =>
  isWhole && first?.value.kind === "property" && first.value.on === "node" && first.value.property.key === "id"
    ? [`${scope.node}.id IS NOT NULL`]
    : [];

/** The parts of a list with the first key and without it, in this order; without one that lies beyond a cursor. */
export function splitByFirst(
  match: PrintedMatch,
  { order, after, before, isSought }: Stretch,
  first: OrderKey,
  key: string,
): readonly Stretch[] {
  const rest = order.slice(1);
  const isAfterPresent = after?.isNull[0] === true;
  const isBeforeAbsent = before !== undefined && before.isNull[0] !== true;
  const present: Stretch = {
    order: [{ ...first, nullable: false }, ...rest],
    after,
    before: isBeforeAbsent ? before : undefined,
    presence: [`${key} IS NOT NULL`],
    isSought,
  };
  const absent: Stretch = {
    order: rest,
    after: isAfterPresent ? withoutFirst(after) : undefined,
    before: withoutFirst(before),
    presence: [`${key} IS NULL`, ...byIdIndex(match, rest)],
    isSought: false,
  };
  return [...(isAfterPresent ? [] : [present]), ...(isBeforeAbsent ? [] : [absent])];
}

const withoutFirst = (bound: CursorBound | undefined): CursorBound | undefined =>
  bound && { isNull: bound.isNull.slice(1), keys: bound.keys.slice(1) };

/**
 * The rows with the first key of the cursor, and those beyond: with a common index of the first key and the second, a page
 * among thousands of the same day is read from the cursor on, not from the beginning of that day.
 * ```cypher
 * WHERE n0.saidOnEarliest = $p0 AND n0.id > $p1
 * WITH n0 ORDER BY n0.saidOnEarliest, n0.id LIMIT $p2
 * ```
 * and, should the page have room for them, those `WHERE n0.saidOnEarliest < $p0`.
 */
export function splitAtCursor(
  context: PrintContext,
  stretch: Stretch,
  key: string,
  backward: boolean,
): readonly Stretch[] {
  const [first, second] = stretch.order;
  const [near, far] = backward ? [stretch.before, stretch.after] : [stretch.after, stretch.before];
  const [parameter] = near?.keys ?? [];
  if (
    near === undefined ||
    far !== undefined ||
    near.isNull[0] === true ||
    parameter === undefined ||
    first === undefined ||
    !isIndexedWith(first, second)
  )
    return [stretch];
  const value = cursorParameter(first, context.parameter(parameter));
  const rest = withoutFirst(near);
  const ties: Stretch = {
    ...stretch,
    lead: key,
    order: stretch.order.slice(1),
    after: backward ? undefined : rest,
    before: backward ? rest : undefined,
    presence: [`${key} = ${value}`],
  };
  const beyond: Stretch = {
    ...stretch,
    after: undefined,
    before: undefined,
    presence: [`${key} ${first.descending === backward ? ">" : "<"} ${value}`],
  };
  return backward ? [beyond, ties] : [ties, beyond];
}

/** Whether an index has the first key and the second, in this order. */
const isIndexedWith = (first: OrderKey, second: OrderKey | undefined): boolean =>
  first.value.kind === "property" &&
  second?.value.kind === "property" &&
  second.value.on === "node" &&
  first.value.property.indexWith.includes(second.value.property.name);

export function printStretch(
  context: PrintContext,
  set: SetPlan,
  match: PrintedMatch,
  stretch: Stretch,
  keys: readonly string[],
): readonly string[] {
  const page = set.result.kind === "page" ? set.result : undefined;
  const carried = match.names.join(", ");
  const seek = stretch.isSought ? match.seek : undefined;
  const conditions = [
    ...(seek === undefined ? [] : [seek.condition]),
    ...match.conditions,
    ...stretch.presence,
    ...boundsOf(context, stretch, keys),
  ];
  const lines = [...(seek === undefined ? match.lines : [`MATCH ${seek.pattern}`]), ...whereLines(conditions)];
  if (match.repeats) lines.push(`WITH DISTINCT ${carried}`);
  const [first] = stretch.order;
  if (first === undefined) return lines;
  const lead =
    seek?.lead ??
    stretch.lead ??
    (match.isWhole ? leadingExpression(context, set.filter, first, match.scope) : undefined);
  // One value of it, so that its order is that of the index and changes nothing.
  const order = lead === undefined ? stretch.order : [{ ...first, nullable: false }, ...stretch.order];
  const expressions = lead === undefined ? keys : [lead, ...keys];
  return [
    ...lines,
    `WITH ${carried} ORDER BY ${printOrder(order, expressions, page?.backward ?? false)}${limitOf(context, set)}`,
  ];
}

export function limitOf(context: PrintContext, { result }: SetPlan): string {
  const size = result.kind === "page" ? result.size : result.kind === "list" ? result.limit : undefined;
  return size === undefined ? "" : ` LIMIT ${context.parameter(size)}`;
}

export const isIndexed = ({ value }: OrderKey): boolean =>
  value.kind === "property" && value.on === "node" && value.property.index;

/** What the filter sets to one value, where an index has it before the first key of the order. */
function leadingExpression(
  context: PrintContext,
  filter: Predicate | undefined,
  first: OrderKey,
  scope: Scope,
): string | undefined {
  if (first.value.kind !== "property" || first.nullable) return undefined;
  const { name } = first.value.property;
  const property = equalProperties(filter).find((candidate) => candidate.indexWith.includes(name));
  return property && printValue(context, { kind: "property", on: "node", property }, scope);
}

export function boundsOf(
  context: PrintContext,
  { order, after, before }: Pick<Stretch, "order" | "after" | "before">,
  keys: readonly string[],
): readonly string[] {
  return [
    ...(after === undefined ? [] : [printCursorBound(context, after, order, keys, "after")]),
    ...(before === undefined ? [] : [printCursorBound(context, before, order, keys, "before")]),
  ];
}

/** `n0.date IS NULL, n0.date DESC, n0.id`; the other way round to read a page from its end. */
export function printOrder(order: readonly OrderKey[], expressions: readonly string[], backward: boolean): string {
  return order
    .flatMap((key, index) => {
      const expression = expressions[index] ?? "";
      const descending = key.descending !== backward;
      // Cypher puts null last when ascending and first when descending; here it is last both ways, and first backwards.
      const nullsBelong =
        key.nullable && descending !== backward ? [`${expression} IS NULL${backward ? " DESC" : ""}`] : [];
      return [...nullsBelong, `${expression}${descending ? " DESC" : ""}`];
    })
    .join(", ");
}
