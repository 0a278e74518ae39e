import type { GraphField, Relation } from "../../src/graph/graph-model.js";
import { entityTypeValue } from "../../src/graph/names.js";
import { minorDigits } from "../../src/graph/scalars/currency.js";
import { dayRange, dayText } from "../../src/graph/scalars/edtf.js";
import { compareDecimal, compareText } from "./reference-compare.js";
import type { Values } from "./reference-graph.js";
import type { Item, ReferenceRelations } from "./reference-relations.js";

/** A value of a grouping key; for a relation it is the node. */
export type KeyValue = unknown;

/** Items with the same values for all keys. */
export interface ItemGroup {
  readonly keys: ReadonlyMap<string, KeyValue>;
  readonly items: readonly Item[];
}

/**
 * Groups items, the largest group first. An item with several values for a key is in several groups, one without any in
 * the group of null.
 * @param by values of the enum of keys, such as KIND, PLEDGORS, MONEY_CURRENCY or EDGE_ROLE.
 */
export function groupItems(
  relations: ReferenceRelations,
  items: readonly Item[],
  typeName: string,
  by: readonly string[],
): readonly ItemGroup[] {
  const names = [...new Set(by)].map((value) =>
    value.toLowerCase().replaceAll(/_(.)/g, (_found, letter: string) => letter.toUpperCase()),
  );
  const groups = new Map<string, { keys: Map<string, KeyValue>; items: Item[] }>();
  for (const item of items) {
    const choices = names.map((name) => keyValues(relations, item, typeName, name));
    for (const choice of combinations(choices)) {
      const key = JSON.stringify(choice.map(identity));
      const group = groups.get(key) ?? { keys: new Map(names.map((name, index) => [name, choice[index]])), items: [] };
      group.items.push(item);
      groups.set(key, group);
    }
  }
  return [...groups.values()].toSorted(
    (a, b) => b.items.length - a.items.length || compareKeyLists([...a.keys.values()], [...b.keys.values()]),
  );
}

const combinations = (choices: readonly (readonly KeyValue[])[]): readonly (readonly KeyValue[])[] =>
  choices.reduce<readonly (readonly KeyValue[])[]>(
    (made, values) => made.flatMap((list) => values.map((value) => [...list, value])),
    [[]],
  );

/** What identifies a key's value; for a node its id. */
const identity = (value: KeyValue): unknown =>
  typeof value === "object" && value !== null && "id" in value ? value.id : value;

function compareKeyLists(a: readonly KeyValue[], b: readonly KeyValue[]): number {
  for (const [index, value] of a.entries()) {
    const [left, right] = [identity(value), identity(b[index])];
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    if (typeof left === "string") return compareText(left, right as string);
    return Number(left) - Number(right);
  }
  return 0;
}

function keyValues(relations: ReferenceRelations, item: Item, typeName: string, name: string): readonly KeyValue[] {
  const { fields } = relations.entity(typeName);
  const field = fields.get(name);
  if (field?.kind === "relation") {
    const found = [...new Set(relations.items(item.node, field).map(({ node }) => node))];
    return found.length === 0 ? [null] : found;
  }
  if (field !== undefined) return several(item.node.values[name]);
  const [, whole = "", part = ""] = /^(.+)(Month|Year|Type|Outlet)$/.exec(name) ?? [];
  const behind = fields.get(whole);
  if (part === "Month" || part === "Year") {
    const values = keyValues(relations, item, typeName, whole);
    return values.map((value) => (value === null ? null : partOfDate(value as string, part === "Month" ? 7 : 4)));
  }
  if (behind?.kind === "relation") {
    const nodes = relations.items(item.node, behind).map(({ node }) => node);
    const found =
      part === "Type"
        ? nodes.map(({ type }) => entityTypeValue(type))
        : nodes
            .flatMap((node) => relations.items(node, relations.entity(node.type).fields.get("outlet") as Relation))
            .map(({ node }) => node);
    return found.length === 0 ? [null] : [...new Set<KeyValue>(found)];
  }
  const partOf = (prefix: string): string => name.charAt(prefix.length).toLowerCase() + name.slice(prefix.length + 1);
  if (name.startsWith("edge")) return several(item.link?.values[partOf("edge")]);
  const embedded = [...fields.values()].find(
    (candidate) => candidate.kind === "embedded" && name.startsWith(candidate.name),
  );
  return several((item.node.values[embedded?.name ?? ""] as Values | undefined)?.[partOf(embedded?.name ?? "")]);
}

/** The month or year of a date that lies within one; any other date as it is written. */
function partOfDate(text: string, length: number): string {
  const { earliest, latest } = dayRange(text);
  const [first, last] = [dayText(earliest)?.slice(0, length), dayText(latest)?.slice(0, length)];
  return first !== undefined && first === last && !first.startsWith("-") ? first : text;
}

const several = (value: unknown): readonly KeyValue[] =>
  Array.isArray(value) ? (value.length === 0 ? [null] : value) : [value ?? null];

/**
 * The fields of an aggregate: the count and the measures. For a derived field, its relation is followed from each node.
 */
export function measure(
  relations: ReferenceRelations,
  items: readonly Item[],
  field: GraphField,
  fields: ReadonlyMap<string, GraphField>,
  valuesOf: (item: Item) => Values | undefined,
): unknown {
  if (field.kind === "embedded") {
    const inner = (item: Item): Values | undefined =>
      field.required ? {} : (valuesOf(item)?.[field.name] as Values | undefined);
    const decimal = [...field.fields.values()].find((part) => part.kind === "property" && part.value === "decimal");
    if (decimal !== undefined) return amounts(items.map(inner).filter((value) => value !== undefined));
    return Object.fromEntries(
      [...field.fields.values()].map((part) => [part.name, measure(relations, items, part, field.fields, inner)]),
    );
  }
  if (field.kind === "derived") {
    return numbers(
      items.flatMap(
        ({ node }) => (relations.derived(node, field, withOwner(relations, node.type, fields)) as number | null) ?? [],
      ),
      field.value === "int",
    );
  }
  if (field.kind !== "property") return undefined;
  const values = items
    .map((item) => valuesOf(item)?.[field.name])
    .filter((value) => value !== undefined && value !== null);
  if (field.value === "edtf") return days(values as unknown as readonly string[]);
  return field.value === "int" || field.value === "float"
    ? numbers(values as unknown as readonly number[], field.value === "int")
    : undefined;
}

const withOwner = (
  relations: ReferenceRelations,
  typeName: string,
  fields: ReadonlyMap<string, GraphField>,
): ReadonlyMap<string, GraphField> => new Map([...relations.entity(typeName).fields, ...fields]);

function numbers(values: readonly number[], isWhole: boolean): Values {
  const sum = values.reduce((total, value) => total + value, 0);
  const isNone = values.length === 0;
  return {
    count: values.length,
    min: isNone ? null : Math.min(...values),
    max: isNone ? null : Math.max(...values),
    sum: isNone ? null : isWhole ? String(sum) : sum,
    mean: isNone ? null : sum / values.length,
  };
}

function days(values: readonly string[]): Values {
  const ranges = values.map(dayRange);
  const isNone = ranges.length === 0;
  return {
    count: ranges.length,
    min: isNone ? null : dayText(Math.min(...ranges.map(({ earliest }) => earliest))),
    max: isNone ? null : dayText(Math.max(...ranges.map(({ latest }) => latest))),
  };
}

/** Sums and bounds of amounts per currency, ordered by code. */
function amounts(values: readonly Values[]): readonly Values[] {
  const currencies = [...new Set(values.map(({ currency }) => currency as string))].toSorted(compareText);
  return currencies.map((currency) => {
    const texts = values
      .filter((value) => value["currency"] === currency)
      .map(({ amount }) => amount as string)
      .toSorted(compareDecimal);
    const digits = minorDigits(currency);
    const sum = texts.reduce((total, text) => total + scaled(text, digits), 0n);
    return {
      currency,
      count: texts.length,
      min: texts[0],
      max: texts.at(-1),
      sum: unscaled(sum, digits),
      mean: unscaled(halfEven(sum, BigInt(texts.length)), digits),
    };
  });
}

function scaled(text: string, digits: number): bigint {
  const [whole = "", fraction = ""] = text.split(".");
  return BigInt(whole + fraction.padEnd(digits, "0"));
}

function unscaled(value: bigint, digits: number): string {
  const sign = value < 0n ? "-" : "";
  const text = String(value < 0n ? -value : value).padStart(digits + 1, "0");
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Division rounded to the nearest whole number, halves to the even one. */
function halfEven(value: bigint, by: bigint): bigint {
  const floor = value >= 0n ? value / by : -((-value + by - 1n) / by);
  const rest = (value - floor * by) * 2n;
  return rest > by || (rest === by && floor % 2n !== 0n) ? floor + 1n : floor;
}
