import fc from "fast-check";
import { type GraphQLEnumType, GraphQLID, type GraphQLScalarType, isEnumType } from "graphql";
import type { GraphModel } from "../../src/graph/graph-model.js";
import { dayRange } from "../../src/graph/scalars/edtf.js";
import type { ReferenceGraph } from "./reference-graph.js";

/** A leaf value as JSON carries it. */
export type LeafValue = string | number | boolean;

/** Values of the seed, by the name of their field, so that filters match or narrowly miss. */
export class ValuePool {
  private readonly byField = new Map<string, Set<LeafValue>>();

  constructor(
    model: GraphModel,
    private readonly graph: ReferenceGraph,
  ) {
    for (const { id, values } of graph.nodes.values()) this.collect({ id, ...values });
    for (const { values } of graph.links) this.collect(values);
    for (const field of [...model.entities.values()].flatMap((entity) => [...entity.fields.values()])) {
      if (field.kind === "group")
        this.byField.set(field.valueField, new Set([...this.of(field.valueField), ...this.of(field.by)]));
    }
  }

  /** Ids of nodes of these types, ids of other nodes, and ids of none. */
  ids(typeNames: readonly string[]): fc.Arbitrary<LeafValue> {
    const ids = [...this.graph.nodes.values()].filter((node) => typeNames.includes(node.type)).map((node) => node.id);
    const others = { weight: 1, arbitrary: this.valuesFor("id", GraphQLID) };
    return ids.length === 0 ? fc.oneof(others) : fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...ids) }, others);
  }

  private collect(values: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === "object" && value !== null && !Array.isArray(value))
        this.collect(value as Readonly<Record<string, unknown>>);
      for (const leaf of [value].flat()) {
        if (typeof leaf !== "string" && typeof leaf !== "number" && typeof leaf !== "boolean") continue;
        const known = this.byField.get(name) ?? new Set();
        this.byField.set(name, known.add(leaf));
      }
    }
  }

  /** The values of all fields of this name. */
  private of(fieldName: string): readonly LeafValue[] {
    return [...(this.byField.get(fieldName) ?? [])];
  }

  /** Values for a filter of a field: its own, near misses, and arbitrary values of the type. */
  valuesFor(fieldName: string, type: GraphQLScalarType | GraphQLEnumType): fc.Arbitrary<LeafValue> {
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((value) => value.name));
    switch (type.name) {
      case "Boolean":
        return fc.boolean();
      case "Int":
        return this.numbers(fieldName, [0, 1, 2, 5, 20, -1, 2_147_483_647], [-1, 1]);
      case "Float":
        return this.numbers(fieldName, [0, -1, 0.5, 26, 30.5, 1e21, -1e-9], [-1, -0.5, 0.5, 1]);
      case "ID":
        return this.texts(fieldName, this.of("id"), ["person:nobody", ""]);
      case "Edtf":
        return this.dates(fieldName);
      case "DateTime":
        return this.pick(this.of(fieldName).map(String), ["2025-09-04T12:00:00Z", "2100-01-01T00:00:00.5+02:00"]);
      case "Decimal":
        return this.pick(this.of(fieldName).map(String), [
          "0",
          "-1",
          "1600000000.5",
          "1600000001",
          "002200000000.00",
          "9007199254740993",
        ]);
      case "Currency":
        return this.pick(this.of(fieldName), ["GBP", "USD", "EUR", "JPY", "KWD"]);
      default:
        return this.texts(fieldName, [], ["", " ", "a", "e", "%", "'", '"', "\\", "é", "$p0", "n0.id", "\u{1d11e}"]);
    }
  }

  private pick<Value extends LeafValue>(own: readonly Value[], others: readonly Value[]): fc.Arbitrary<Value> {
    const other = fc.constantFrom(...others);
    return own.length === 0
      ? other
      : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...own) }, { weight: 1, arbitrary: other });
  }

  private numbers(fieldName: string, others: readonly number[], steps: readonly number[]): fc.Arbitrary<LeafValue> {
    const own = this.of(fieldName).filter((value) => typeof value === "number");
    return this.pick(
      [...new Set(own.flatMap((value) => [value, value, ...steps.map((step) => value + step)]))],
      others,
    );
  }

  private texts(fieldName: string, usual: readonly LeafValue[], others: readonly string[]): fc.Arbitrary<LeafValue> {
    const own = this.of(fieldName).filter((value) => typeof value === "string");
    const texts = own.length > 0 ? own : usual.length > 0 ? usual.map(String) : others;
    const [from, to] = [fc.nat({ max: 6 }), fc.integer({ min: 1, max: 12 })];
    const part = fc
      .tuple(fc.constantFrom(...texts), from, to)
      .map(([text, start, length]) => [...text].slice(start, start + length).join(""));
    const end = fc.tuple(fc.constantFrom(...texts), to).map(([text, length]) => [...text].slice(-length).join(""));
    const nearMiss = fc
      .constantFrom(...texts)
      .map((text) => (text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase()));
    return fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...texts) },
      { weight: 3, arbitrary: part },
      { weight: 2, arbitrary: end },
      { weight: 1, arbitrary: nearMiss },
      { weight: 1, arbitrary: fc.constantFrom(...others) },
    );
  }

  private dates(fieldName: string): fc.Arbitrary<LeafValue> {
    const own = this.of(fieldName).filter((value) => typeof value === "string");
    const near = own.flatMap((date) =>
      date.includes("/")
        ? []
        : [
            date,
            `${date}~`,
            `../${date}`,
            `${date}/..`,
            date.slice(0, 4),
            date.slice(0, 7),
            `${date}-15`,
            `${date}-06`,
          ],
    );
    const others = [
      "2025",
      "2025-08",
      "2025-09-03",
      "2025-09-05",
      "2025-03-01",
      "2025-03-31",
      "2025-03/2025-09",
      "1994-12",
      "1993/1995",
      "../2025",
      "2024-02-29",
      "199X",
      "2025-21",
      "2025?",
    ];
    return this.pick([...own, ...own, ...near.filter(isDate)], others);
  }
}

function isDate(text: string): boolean {
  try {
    dayRange(text);
    return true;
  } catch {
    return false;
  }
}
