import type { DatePart } from "../../graph/aggregates.js";
import { earliestKey, entityNamed, latestKey } from "../../graph/graph-model.js";
import { entityTypeValue } from "../../graph/names.js";
import { isListKind } from "../../graph/value-kind.js";
import type {
  AggregatePart,
  GroupKeyPlan,
  MeasureFunction,
  MeasurePlan,
  RowPlan,
  SetPlan,
  ValueReference,
} from "../plan/plan.js";
import { literal, type PrintContext, type Scope, whereAll, whereLines } from "./print-context.js";
import { isCut, printValue } from "./print-predicate.js";
import { printMatch } from "./print-match.js";
import { printSource } from "./print-source.js";

/** Writes what is given back of a node; handed in, since rows hold sets and sets hold aggregates. */
export type PrintRow = (context: PrintContext, row: RowPlan, scope: Scope) => string;

/**
 * Writes an aggregate over the items of a page's list.
 *
 * `aggregate { count quantity { min { max } } }`:
 * ```cypher
 * MATCH (n0:Pledge)
 * RETURN [[], count(*), [[max(n0.quantityMin)]]] AS row
 * ```
 * `groups(by: [KIND, PLEDGORS]) { nodes { key { kind pledgors { name } } count money { currency sum } } }` groups by the
 * currency too, and gathers the currencies of a group:
 * ```cypher
 * MATCH (n0:Pledge)
 * OPTIONAL MATCH (n0)<-[:PARTY_TO {role: 'PLEDGOR'}]-(n1:Actor)
 * WITH n0.kind AS g0, n1 AS g1, n0.moneyCurrency AS c0, count(*) AS total0, sum(n0.moneyAmount) AS sum0
 * WITH g0, g1, coalesce(sum(total0), 0) AS total0, collect(CASE WHEN c0 IS NOT NULL THEN [c0, toString(sum0)] END) AS a0
 * ORDER BY total0 DESC, g0, g1.id LIMIT $p0
 * RETURN [[g0, CASE WHEN g1 IS NOT NULL THEN [[g1.name]] END], total0, [a0]] AS row
 * ```
 * Where the currency is a key itself there is nothing to gather: `groups(by: [MONEY_CURRENCY])`:
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
): string {
  const { lines: found, conditions, scope, repeats, isWhole } = printMatch(context, set, outer);
  const lines = [...found, ...whereLines([...conditions, ...(isWhole ? byKeyIndex(context, set, part, scope) : [])])];
  if (repeats) lines.push(`WITH DISTINCT ${scope.node}`);
  const carried = [scope.node, ...(scope.edge === undefined ? [] : [scope.edge])];
  const keys = part.keys.map((key) => printKey(context, key, scope, lines, carried));
  // What a node has under a key can be grouped itself, so that every name is one of its own.
  const names = keys.map(() => context.variable("g"));
  const keyed = keys.map((key, index) => `${key} AS ${names[index]}`);
  const measures = part.measures.map(
    (measure) => new PrintedMeasure(context, measure, scope, keyNameOf(part.keys, names, measure.currency)),
  );
  const total = context.variable("total");
  const currencies = measures.flatMap((measure) => measure.currency);
  const isGathered = currencies.length > 0;
  if (isGathered)
    lines.push(
      `WITH ${[...keyed, ...currencies, `count(*) AS ${total}`, ...measures.flatMap((measure) => measure.partials)].join(", ")}`,
    );
  const cells = (isFinal: boolean): string =>
    `[${measures.map((measure) => measure.cell(isGathered, isFinal)).join(", ")}]`;
  const sum = isGathered ? `coalesce(sum(${total}), 0)` : "count(*)";
  // Without keys the aggregates stand in RETURN itself: a WITH in a subquery groups by what is around it, and has no row where nothing is found.
  if (part.keys.length === 0) return [...lines, `RETURN [[], ${sum}, ${cells(false)}] AS row`].join("\n");
  lines.push(
    `WITH ${[...(isGathered ? names : keyed), `${sum} AS ${total}`, ...measures.flatMap((measure) => measure.named(isGathered))].join(", ")}`,
  );
  if (part.limit !== undefined) {
    // In the order of the ids, since nodes have none of their own.
    const order = part.keys.map((key, index) => (key.kind === "node" ? `${names[index]}.id` : names[index]));
    lines.push(`ORDER BY ${[`${total} DESC`, ...order].join(", ")} LIMIT ${context.parameter(part.limit)}`);
  }
  const keyCells = part.keys.map((key, index) => printKeyCell(context, key, names[index] ?? "", printRow));
  lines.push(`RETURN [[${keyCells.join(", ")}], ${total}, ${cells(true)}] AS row`);
  // Its parameters are named by writing it, so that what is wrong among them is refused.
  for (const row of part.unshown) printRow(context, row, { node: context.variable("n") });
  return lines.join("\n");
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
): readonly string[] {
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

function printKeyCell(context: PrintContext, key: GroupKeyPlan, name: string, printRow: PrintRow): string {
  if (key.kind !== "node") return name;
  return `CASE WHEN ${name} IS NOT NULL THEN [${key.rows.map((row) => printRow(context, row, { node: name })).join(", ")}] END`;
}

/** The name of the key that is a measure's currency: its groups are of one currency each. */
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

/**
 * Writes the expression of a key; what has several values per item is unfolded by a line of its own before.
 * @param carried the names in the lines so far, to which it adds its own.
 */
function printKey(context: PrintContext, key: GroupKeyPlan, scope: Scope, lines: string[], carried: string[]): string {
  if (key.kind !== "value") {
    const source = printSource(
      context,
      { kind: "relation", relation: { ...key.relation, edge: undefined } },
      key.entity.label,
      scope,
    );
    lines.push(`OPTIONAL MATCH ${source.pattern}${whereAll(source.conditions)}`);
    if (key.kind === "type") {
      const type = context.variable("t");
      const types = key.entity.concrete
        .map((name) => entityNamed(context.model, name))
        .map(({ name, label }) => `WHEN ${source.scope.node}:${label} THEN ${literal(entityTypeValue(name))}`);
      // Of several nodes of one type an item has it once.
      lines.push(`WITH DISTINCT ${carried.join(", ")}, CASE ${types.join(" ")} END AS ${type}`);
      carried.push(type);
      return type;
    }
    carried.push(source.scope.node);
    // Without the nodes on the way, over several of which the same can be found.
    if (source.repeats) lines.push(`WITH DISTINCT ${carried.join(", ")}`);
    return source.scope.node;
  }
  const reference = { kind: "property", on: key.on, property: key.property } as const;
  if (key.part !== undefined) return printDatePart(context, reference, key.part, scope);
  const value = printValue(context, reference, scope);
  if (!isListKind(key.property.value)) return value;
  const item = context.variable("u");
  carried.push(item);
  lines.push(`UNWIND CASE WHEN size(${value}) = 0 THEN [null] ELSE ${value} END AS ${item}`);
  return item;
}

/** The first day of the year 0, before which a year is written with a sign. */
const firstDay = -719_528;

/** Days of the longest month and year, how much of a day's text shows them, and how Cypher cuts a date to them. */
const dateParts = { month: { days: 31, characters: 7 }, year: { days: 366, characters: 4 } } as const;

/**
 * The month of a date that lies within one, else the date as it is written. Most dates say so themselves:
 * ```cypher
 * CASE WHEN n0.saidOn IS NULL THEN null WHEN n0.saidOnLatest - n0.saidOnEarliest >= 31 THEN n0.saidOn
 *   WHEN n0.saidOn =~ '[0-9]{4}-[0-9]{2}(-[0-9]{2})?[?~%]?' THEN left(n0.saidOn, 7)
 *   WHEN date.truncate('month', <first day>) = date.truncate('month', <last day>) THEN left(toString(<first day>), 7) ELSE n0.saidOn END
 * ```
 */
function printDatePart(
  context: PrintContext,
  reference: Extract<ValueReference, { kind: "property" }>,
  part: DatePart,
  scope: Scope,
): string {
  const { days, characters } = dateParts[part];
  const [text, earliest, latest] = [(key: string): string => key, earliestKey, latestKey].map((of) =>
    printValue(context, reference, scope, ({ key }) => of(key)),
  );
  const day = (number: string | undefined): string => `(date('1970-01-01') + duration({days: ${number}}))`;
  const isSame = `date.truncate('${part}', ${day(earliest)}) = date.truncate('${part}', ${day(latest)})`;
  return [
    `CASE WHEN ${text} IS NULL THEN null WHEN ${latest} - ${earliest} >= ${days} OR ${earliest} < ${firstDay} THEN ${text}`,
    `WHEN ${text} =~ '[0-9]{4}-[0-9]{2}(-[0-9]{2})?[?~%]?' THEN left(${text}, ${characters})`,
    `WHEN ${isSame} THEN left(toString(${day(earliest)}), ${characters}) ELSE ${text} END`,
  ].join(" ");
}

/**
 * One measure: `partials` compute it by group and currency, `named` by group, over the partials where there are any, and
 * `cell` is what comes back of it.
 */
class PrintedMeasure {
  /** `n0.moneyCurrency AS c0`, of an amount whose groups are of several currencies. */
  readonly currency: readonly string[];
  private readonly direct: ReadonlyMap<MeasureFunction, string>;
  private readonly names: ReadonlyMap<MeasureFunction, string>;
  private readonly currencyName: string;
  private readonly amountsName: string;

  constructor(
    context: PrintContext,
    private readonly measure: MeasurePlan,
    scope: Scope,
    private readonly currencyKey: string | undefined,
  ) {
    const gathered = currencyKey === undefined ? measure.currency : undefined;
    const ofCurrency = (letter: string): string => (gathered === undefined ? "" : context.variable(letter));
    this.currencyName = ofCurrency("c");
    this.amountsName = ofCurrency("a");
    this.names = new Map(measure.functions.map((name) => [name, context.variable(name)]));
    this.currency = gathered === undefined ? [] : [`${printValue(context, gathered, scope)} AS ${this.currencyName}`];
    this.direct = new Map(
      measure.functions.map((name) => [name, `${name}(${valueFor(context, measure, name, scope)})`]),
    );
  }

  get partials(): readonly string[] {
    return [...this.direct].map(([name, expression]) => `${expression} AS ${this.names.get(name)}`);
  }

  /** Of an amount whose currencies are gathered their list; of another, and of a number, its aggregates. */
  named(isGathered: boolean): readonly string[] {
    if (this.currencyName !== "") return [`${this.gatheredAmounts} AS ${this.amountsName}`];
    return [...this.aggregates(isGathered)].map(([name, expression]) => `${expression} AS ${this.names.get(name)}`);
  }

  /** @param isNamed whether a WITH has named the aggregates before. */
  cell(isGathered: boolean, isNamed: boolean): string {
    if (this.currencyName !== "") return isNamed ? this.amountsName : this.gatheredAmounts;
    if (this.currencyKey !== undefined)
      return `CASE WHEN ${this.currencyKey} IS NOT NULL THEN [${this.amountsOf(this.currencyKey)}] ELSE [] END`;
    const cells = [...this.aggregates(isGathered)].map(
      ([name, expression]) => [name, isNamed ? this.names.get(name) : expression] as const,
    );
    return `[${cells.map(([name, cell]) => (name === "sum" ? `toString(${cell})` : cell)).join(", ")}]`;
  }

  private aggregates(isGathered: boolean): ReadonlyMap<MeasureFunction, string> {
    if (!isGathered) return this.direct;
    return new Map(
      this.measure.functions.map((name) => [name, `${name === "count" ? "sum" : name}(${this.names.get(name)})`]),
    );
  }

  private get gatheredAmounts(): string {
    return `collect(CASE WHEN ${this.currencyName} IS NOT NULL THEN ${this.amountsOf(this.currencyName)} END)`;
  }

  private amountsOf(currency: string): string {
    return `[${[currency, ...[...this.names].map(([name, variable]) => (name === "count" ? variable : `toString(${variable})`))].join(", ")}]`;
  }
}

/** What a function is computed over: of dates the first and the last days. */
function valueFor(context: PrintContext, { value }: MeasurePlan, name: MeasureFunction, scope: Scope): string {
  return printValue(context, value, scope, (property) => {
    if (property.value !== "edtf") return property.key;
    return name === "max" ? latestKey(property.key) : earliestKey(property.key);
  });
}
