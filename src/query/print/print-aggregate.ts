import type { SetPlan, AggregatePart, GroupKeyPlan, RowPlan } from "../plan/plan.js";
import type { Cypher, ValueReference } from "../plan/expression.js";
import { cypher, join, list, whereLines } from "../plan/cypher.js";
import { limitTo, type PrintContext, type Scope } from "./print-context.js";
import { KeyPrinter } from "./print-group-key.js";
import { printMatch } from "./print-match.js";
import { PrintedMeasure } from "./print-measure.js";
import { isCut } from "./print-value.js";

/** Writes what a node returns. It is passed in, because rows contain sets and sets contain aggregates. */
export type PrintRow = (context: PrintContext, row: RowPlan, scope: Scope) => Cypher;

/**
 * Writes an aggregate over all items of a page's list.
 *
 * `aggregate { count quantity { min { max } } }`:
 * ```cypher
 * MATCH (n0:Pledge)
 * RETURN [[], count(*), [[max(n0.quantityMin)]]] AS row
 * ```
 * `groups(by: [KIND, PLEDGORS]) { nodes { key { kind pledgors { name } } count money { currency sum } } }` groups by
 * the currency as well, then gathers the currencies of each group:
 * ```cypher
 * MATCH (n0:Pledge)
 * OPTIONAL MATCH (n0)<-[:PARTY_TO {role: 'PLEDGOR'}]-(n1:Actor)
 * WITH n0.kind AS g0, n1 AS g1, n0.moneyCurrency AS c0, count(*) AS total0, sum(n0.moneyAmount) AS sum0
 * WITH g0, g1, coalesce(sum(total0), 0) AS total0, collect(CASE WHEN c0 IS NOT NULL THEN [c0, toString(sum0)] END) AS
 *   a0
 * ORDER BY total0 DESC, g0, g1.id LIMIT $p0
 * RETURN [[g0, CASE WHEN g1 IS NOT NULL THEN [[g1.name]] END], total0, [a0]] AS row
 * ```
 * If the currency is itself a key, nothing has to be gathered: `groups(by: [MONEY_CURRENCY])`:
 * ```cypher
 * WITH n0.moneyCurrency AS g0, count(*) AS total0, sum(n0.moneyAmount) AS sum0
 * ORDER BY total0 DESC, g0 LIMIT $p0
 * RETURN [[g0], total0, [CASE WHEN g0 IS NOT NULL THEN [[g0, toString(sum0)]] ELSE [] END]] AS row
 * ```
 */
export function printAggregate(
  context: PrintContext,
  set: SetPlan,
  part: AggregatePart,
  outer: Scope | undefined,
  printRow: PrintRow,
): readonly Cypher[] {
  const { lines: found, conditions, scope, repeats, isWhole } = printMatch(context, set, outer);
  const byIndex = isWhole ? byKeyIndex(context, set, part, scope) : [];
  const matched = [
    ...found,
    ...whereLines([...conditions, ...byIndex]),
    ...(repeats ? [`WITH DISTINCT ${scope.node}`] : []),
  ];
  const printer = new KeyPrinter(context, scope);
  const keys = part.keys.map((key) => printer.print(key));
  // The row of a key's node can contain groups as well, so every name is new.
  const names = keys.map(() => context.variable("g"));
  const keyed = keys.map((key, place) => cypher`${key} AS ${names[place] ?? ""}`);
  const measures = part.measures.map(
    (measure) => new PrintedMeasure(context, measure, scope, keyNameOf(part.keys, names, measure.currency)),
  );
  const total = context.variable("total");
  const currencies = measures.flatMap((measure) => measure.currency);
  const isGathered = currencies.length > 0;
  const partials = measures.flatMap((measure) => measure.partials);
  const lines = [
    ...matched,
    ...printer.lines,
    ...(isGathered ? [cypher`WITH ${join([...keyed, ...currencies, `count(*) AS ${total}`, ...partials], ", ")}`] : []),
  ];
  const cells = (isNamed: boolean): Cypher => list(measures.map((measure) => measure.cell(isGathered, isNamed)));
  const sum = isGathered ? `coalesce(sum(${total}), 0)` : "count(*)";
  // Without keys, the aggregates go into RETURN itself: a WITH in a subquery also groups by the variables around it,
  // and gives no row if nothing is found.
  if (part.keys.length === 0) return [...lines, cypher`RETURN [[], ${sum}, ${cells(false)}] AS row`];
  const named = measures.flatMap((measure) => measure.named(isGathered));
  const grouped = cypher`WITH ${join([...(isGathered ? names : keyed), `${sum} AS ${total}`, ...named], ", ")}`;
  // Nodes have no order of their own, so they are sorted by id.
  const order = part.keys.map((key, place) => (key.kind === "node" ? `${names[place]}.id` : names[place]));
  const cut =
    part.limit === undefined
      ? []
      : [cypher`ORDER BY ${[`${total} DESC`, ...order].join(", ")}${limitTo(context, part.limit)}`];
  const keyCells = part.keys.map((key, place) => printKeyCell(context, key, names[place] ?? "", printRow));
  return [...lines, grouped, ...cut, cypher`RETURN [${list(keyCells)}, ${total}, ${cells(true)}] AS row`];
}

/**
 * `n0.act IS NOT NULL`, by which Neo4j counts the groups of a whole type by the index of their key, group by group, and
 * looks at no node.
 */
function byKeyIndex(
  context: PrintContext,
  { filter }: SetPlan,
  { keys, measures }: AggregatePart,
  { node }: Scope,
): readonly Cypher[] {
  const [key, ...more] = keys;
  if (
    key?.kind !== "value" ||
    key.on !== "node" ||
    key.part !== undefined ||
    more.length > 0 ||
    filter !== undefined ||
    measures.length > 0
  )
    return [];
  const { property } = key;
  const isThere = property.required && property.key === property.name;
  return isThere &&
    !isCut(context, { kind: "property", on: "node", property }) &&
    (property.index || property.key === "id")
    ? [`${node}.${property.key} IS NOT NULL`]
    : [];
}

function printKeyCell(context: PrintContext, key: GroupKeyPlan, name: string, printRow: PrintRow): Cypher {
  if (key.kind !== "node") return name;
  const rows = list(key.rows.map((row) => printRow(context, row, { node: name })));
  return cypher`CASE WHEN ${name} IS NOT NULL THEN ${rows} END`;
}

/** The name of the key that is the measure's currency, if any: each group then has one currency only. */
function keyNameOf(
  keys: readonly GroupKeyPlan[],
  names: readonly string[],
  currency: ValueReference | undefined,
): string | undefined {
  if (currency?.kind !== "property") return undefined;
  return names[
    keys.findIndex(
      (key) => key.kind === "value" && key.on === currency.on && key.property.key === currency.property.key,
    )
  ];
}
