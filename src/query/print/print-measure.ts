import { earliestKey, latestKey } from "../../graph/derived-keys.js";
import { cypher, list } from "../plan/cypher.js";
import type { Cypher } from "../plan/expression.js";
import type { MeasureFunction, MeasurePlan } from "../plan/aggregate-field.js";
import type { PrintContext, Scope } from "./print-context.js";
import { printValue } from "./print-value.js";

/**
 * One measure. `partials` compute it per group and currency, `named` per group (from the partials, if there are any),
 * and `cell` is what the row returns.
 */
export class PrintedMeasure {
  /** `n0.moneyCurrency AS c0`, for an amount whose groups contain several currencies. */
  readonly currency: readonly Cypher[];
  private readonly direct: ReadonlyMap<MeasureFunction, Cypher>;
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
    this.currency =
      gathered === undefined ? [] : [cypher`${printValue(context, gathered, scope)} AS ${this.currencyName}`];
    this.direct = new Map(
      measure.functions.map((name) => [name, cypher`${name}(${valueFor(context, measure, name, scope)})`]),
    );
  }

  get partials(): readonly Cypher[] {
    return [...this.direct].map(([name, expression]) => cypher`${expression} AS ${this.nameOf(name)}`);
  }

  /** For an amount whose currencies are gathered, their list; for any other amount or a number, its aggregates. */
  named(isGathered: boolean): readonly Cypher[] {
    if (this.currencyName !== "") return [cypher`${this.gatheredAmounts} AS ${this.amountsName}`];
    return [...this.aggregates(isGathered)].map(([name, expression]) => cypher`${expression} AS ${this.nameOf(name)}`);
  }

  /** @param isNamed whether a WITH before has named the aggregates. */
  cell(isGathered: boolean, isNamed: boolean): Cypher {
    if (this.currencyName !== "") return isNamed ? this.amountsName : this.gatheredAmounts;
    if (this.currencyKey !== undefined)
      return `CASE WHEN ${this.currencyKey} IS NOT NULL THEN [${this.amountsOf(this.currencyKey)}] ELSE [] END`;
    const cells = [...this.aggregates(isGathered)].map(
      ([name, expression]) => [name, isNamed ? this.nameOf(name) : expression] as const,
    );
    return list(cells.map(([name, cell]) => (name === "sum" ? cypher`toString(${cell})` : cell)));
  }

  private aggregates(isGathered: boolean): ReadonlyMap<MeasureFunction, Cypher> {
    if (!isGathered) return this.direct;
    return new Map(
      this.measure.functions.map((name) => [name, `${name === "count" ? "sum" : name}(${this.nameOf(name)})`]),
    );
  }

  private nameOf(name: MeasureFunction): string {
    return this.names.get(name) ?? "";
  }

  private get gatheredAmounts(): string {
    return `collect(CASE WHEN ${this.currencyName} IS NOT NULL THEN ${this.amountsOf(this.currencyName)} END)`;
  }

  private amountsOf(currency: string): string {
    const amounts = [...this.names].map(([name, variable]) => (name === "count" ? variable : `toString(${variable})`));
    return `[${[currency, ...amounts].join(", ")}]`;
  }
}

/** The value that a function aggregates: for dates, the last day for `max` and the first day for all others. */
function valueFor(context: PrintContext, { value }: MeasurePlan, name: MeasureFunction, scope: Scope): Cypher {
  return printValue(context, value, scope, (property) => {
    if (property.value !== "edtf") return property.key;
    return name === "max" ? latestKey(property.key) : earliestKey(property.key);
  });
}
