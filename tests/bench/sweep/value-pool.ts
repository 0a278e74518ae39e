import { orderKey } from "../../../src/graph/derived-keys.js";
import type { Property } from "../../../src/graph/graph-model.js";
import type { VariableSource } from "../queries/bench-query.js";

/** Where a property is stored: on nodes of a label, or on relationships of a type. */
export type PropertyHome = { readonly label: string } | { readonly type: string };

/** How many of a type are searched for values, and which of the values are picked. */
const looked = 20_000;
const taken = [17, 61] as const;

/** Picks values of properties from the graph, so that filters match something; the same values in every run. */
export class ValuePool {
  private readonly drawn = new Map<string, Promise<readonly unknown[]>>();

  constructor(private readonly source: VariableSource) {}

  /** Up to two values that occur in the graph. */
  values(home: PropertyHome, property: Property): Promise<readonly unknown[]> {
    const [pattern, name] =
      "label" in home ? [`(item:${home.label})`, home.label] : [`()-[item:${home.type}]->()`, home.type];
    const key = `${name}.${property.key}`;
    let values = this.drawn.get(key);
    if (values === undefined) this.drawn.set(key, (values = this.draw(pattern, property)));
    return values;
  }

  private async draw(pattern: string, property: Property): Promise<readonly unknown[]> {
    const value =
      property.value === "decimal" || property.value === "dateTime"
        ? `toString(item.${property.key})`
        : `item.${property.key}`;
    // Without dates that have an open start, for which few would write a condition.
    const isUsual = property.value === "edtf" ? ` AND item.${orderKey(property)} > 0` : "";
    const found = await this.source.column<unknown>(
      `MATCH ${pattern} WITH item LIMIT ${looked} WHERE item.${property.key} IS NOT NULL${isUsual} ` +
        `RETURN DISTINCT ${value} AS value LIMIT 100`,
    );
    const flat = [...new Set(found.flat())];
    return [...new Set(taken.map((place) => flat[place % Math.max(flat.length, 1)]))].filter(
      (item) => item !== undefined,
    );
  }
}
