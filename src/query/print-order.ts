import type { CursorBound, OrderKey, Predicate, SetPlan } from "./plan.js";
import { indent, type PrintContext, type Scope, whereLines } from "./print-context.js";
import { equalProperties, excludesNull } from "./narrowed.js";
import { printMatch, type PrintedMatch } from "./print-match.js";
import { cursorParameter, isCut, printCursorBound, printOrderKey, printValue } from "./print-predicate.js";

/** The lines that find the nodes of a set in its order, cut to the page, and the names that they bind. */
export interface PrintedNodes {
  readonly lines: readonly string[];
  /** With the names of the order's keys, for cursors. */
  readonly scope: Scope;
}

/** An order and what bounds it, of all nodes or of those that have the first key or lack it. */
interface Stretch {
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
 */
export function printNodes(context: PrintContext, set: SetPlan, outer: Scope | undefined): PrintedNodes {
  const match = printMatch(context, set, outer, true);
  if (set.order.some(({ value }) => value.kind === "derived" || value.kind === "related" || isCut(context, value))) return printComputed(context, set, match);
  const page = set.result.kind === "page" ? set.result : undefined;
  const keys = set.order.map((key) => printOrderKey(context, key, match.scope));
  const { kept: _beforeTheCut, ...found } = match.scope;
  const scope = { ...found, keys: set.order.map((key) => printOrderKey(context, key, found)) };
  const print = (stretch: Stretch): readonly string[] => printStretch(context, set, match, stretch, keys.slice(keys.length - stretch.order.length));
  const isSought = match.seek !== undefined;
  const whole: Stretch = { order: set.order, after: page?.after, before: page?.before, presence: byIdIndex(match, set.order), isSought };
  const [first] = set.order;
  // From few nodes on there is nothing for an index to order.
  if (page === undefined || first === undefined || !(isSought || (match.isWhole && isIndexed(first)))) return { lines: print(whole), scope };
  const key = keys[0] ?? "";
  // Without a word on each of its keys an index of several is not used, whatever a filter on the date as it is written says.
  const isImplied = !isSought && excludesNull(set.filter, first.value);
  const parts = first.nullable ? splitByFirst(match, whole, first, key) : [{ ...whole, presence: isImplied ? [] : [`${key} IS NOT NULL`] }];
  const stretches = parts.flatMap((part) => splitAtCursor(context, part, key, page.backward));
  const [only, ...more] = page.backward ? stretches.toReversed() : stretches;
  if (only === undefined || more.length === 0) return { lines: print(only ?? whole), scope };
  const carried = match.names.join(", ");
  const bodies = [only, ...more].map((stretch) => indent([...print(stretch), `RETURN ${carried}`].join("\n")));
  return { lines: [`CALL (${match.scope.owner ?? ""}) {`, bodies.join("\nUNION ALL\n"), "}", `WITH ${carried}${limitOf(context, set)}`], scope };
}

/**
 * `n0.id IS NOT NULL`, by which Neo4j reads a whole type in the order of its ids. In any other order that index would lead to
 * the nodes one by one in random places, which takes ten times as long as to look through them as they lie.
 */
const byIdIndex = ({ isWhole, scope }: PrintedMatch, [first]: readonly OrderKey[]): readonly string[] =>
  isWhole && first?.value.kind === "property" && first.value.on === "node" && first.value.property.key === "id" ? [`${scope.node}.id IS NOT NULL`] : [];

/** The parts of a list with the first key and without it, in this order; without one that lies beyond a cursor. */
function splitByFirst(match: PrintedMatch, { order, after, before, isSought }: Stretch, first: OrderKey, key: string): readonly Stretch[] {
  const rest = order.slice(1);
  const isAfterPresent = after?.isNull[0] === true;
  const isBeforeAbsent = before !== undefined && before.isNull[0] !== true;
  const present: Stretch = { order: [{ ...first, nullable: false }, ...rest], after, before: isBeforeAbsent ? before : undefined, presence: [`${key} IS NOT NULL`], isSought };
  const absent: Stretch = { order: rest, after: isAfterPresent ? withoutFirst(after) : undefined, before: withoutFirst(before), presence: [`${key} IS NULL`, ...byIdIndex(match, rest)], isSought: false };
  return [...(isAfterPresent ? [] : [present]), ...(isBeforeAbsent ? [] : [absent])];
}

const withoutFirst = (bound: CursorBound | undefined): CursorBound | undefined => bound && { isNull: bound.isNull.slice(1), keys: bound.keys.slice(1) };

/**
 * The rows with the first key of the cursor, and those beyond: with a common index of the first key and the second, a page
 * among thousands of the same day is read from the cursor on, not from the beginning of that day.
 * ```cypher
 * WHERE n0.saidOnEarliest = $p0 AND n0.id > $p1
 * WITH n0 ORDER BY n0.saidOnEarliest, n0.id LIMIT $p2
 * ```
 * and, should the page have room for them, those `WHERE n0.saidOnEarliest < $p0`.
 */
function splitAtCursor(context: PrintContext, stretch: Stretch, key: string, backward: boolean): readonly Stretch[] {
  const [first, second] = stretch.order;
  const [near, far] = backward ? [stretch.before, stretch.after] : [stretch.after, stretch.before];
  const [parameter] = near?.keys ?? [];
  if (near === undefined || far !== undefined || near.isNull[0] === true || parameter === undefined || first === undefined || !isIndexedWith(first, second)) return [stretch];
  const value = cursorParameter(first, context.parameter(parameter));
  const rest = withoutFirst(near);
  const ties: Stretch = { ...stretch, lead: key, order: stretch.order.slice(1), after: backward ? undefined : rest, before: backward ? rest : undefined, presence: [`${key} = ${value}`] };
  const beyond: Stretch = { ...stretch, after: undefined, before: undefined, presence: [`${key} ${first.descending === backward ? ">" : "<"} ${value}`] };
  return backward ? [beyond, ties] : [ties, beyond];
}

/** Whether an index has the first key and the second, in this order. */
const isIndexedWith = (first: OrderKey, second: OrderKey | undefined): boolean =>
  first.value.kind === "property" && second?.value.kind === "property" && second.value.on === "node" && first.value.property.indexWith.includes(second.value.property.name);

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

function printStretch(context: PrintContext, set: SetPlan, match: PrintedMatch, stretch: Stretch, keys: readonly string[]): readonly string[] {
  const page = set.result.kind === "page" ? set.result : undefined;
  const carried = match.names.join(", ");
  const seek = stretch.isSought ? match.seek : undefined;
  const conditions = [...(seek === undefined ? [] : [seek.condition]), ...match.conditions, ...stretch.presence, ...boundsOf(context, stretch, keys)];
  const lines = [...(seek === undefined ? match.lines : [`MATCH ${seek.pattern}`]), ...whereLines(conditions)];
  if (match.repeats) lines.push(`WITH DISTINCT ${carried}`);
  const [first] = stretch.order;
  if (first === undefined) return lines;
  const lead = seek?.lead ?? stretch.lead ?? (match.isWhole ? leadingExpression(context, set.filter, first, match.scope) : undefined);
  // One value of it, so that its order is that of the index and changes nothing.
  const order = lead === undefined ? stretch.order : [{ ...first, nullable: false }, ...stretch.order];
  const expressions = lead === undefined ? keys : [lead, ...keys];
  return [...lines, `WITH ${carried} ORDER BY ${printOrder(order, expressions, page?.backward ?? false)}${limitOf(context, set)}`];
}

function limitOf(context: PrintContext, { result }: SetPlan): string {
  const size = result.kind === "page" ? result.size : result.kind === "list" ? result.limit : undefined;
  return size === undefined ? "" : ` LIMIT ${context.parameter(size)}`;
}

const isIndexed = ({ value }: OrderKey): boolean => value.kind === "property" && value.on === "node" && value.property.index;

/** What the filter sets to one value, where an index has it before the first key of the order. */
function leadingExpression(context: PrintContext, filter: Predicate | undefined, first: OrderKey, scope: Scope): string | undefined {
  if (first.value.kind !== "property" || first.nullable) return undefined;
  const { name } = first.value.property;
  const property = equalProperties(filter).find((candidate) => candidate.indexWith.includes(name));
  return property && printValue(context, { kind: "property", on: "node", property }, scope);
}

function boundsOf(context: PrintContext, { order, after, before }: Pick<Stretch, "order" | "after" | "before">, keys: readonly string[]): readonly string[] {
  return [
    ...(after === undefined ? [] : [printCursorBound(context, after, order, keys, "after")]),
    ...(before === undefined ? [] : [printCursorBound(context, before, order, keys, "before")]),
  ];
}

/** `n0.date IS NULL, n0.date DESC, n0.id`; the other way round to read a page from its end. */
function printOrder(order: readonly OrderKey[], expressions: readonly string[], backward: boolean): string {
  return order
    .flatMap((key, index) => {
      const expression = expressions[index] ?? "";
      const descending = key.descending !== backward;
      // Cypher puts null last when ascending and first when descending; here it is last both ways, and first backwards.
      const nullsBelong = key.nullable && descending !== backward ? [`${expression} IS NULL${backward ? " DESC" : ""}`] : [];
      return [...nullsBelong, `${expression}${descending ? " DESC" : ""}`];
    })
    .join(", ");
}
