import { edgeOf, type GraphField, type Property, type Relation } from "../../src/graph/graph-model.js";
import { dayRange } from "../../src/graph/scalars/edtf.js";
import type { ValueKind } from "../../src/graph/value-kind.js";
import { compareDecimal, compareValues } from "./reference-compare.js";
import type { ReferenceNode, Values } from "./reference-graph.js";
import type { Item, ReferenceRelations } from "./reference-relations.js";

/** One key by which an item is sorted. */
export interface SortKey {
  /** Path of the value: `at.date`, `edge.role`, `money.amount`. */
  readonly name: string;
  readonly kind: ValueKind;
  readonly descending: boolean;
  /** The value to compare, for a date its first day; null if absent. */
  readonly value: string | number | boolean | null;
}

/** One key of `orderBy`, coerced by graphql-js: nested objects with one field each, down to ASC or DESC. */
type OrderPath = Readonly<Record<string, unknown>>;

/** The keys of an item: those asked for, then its id, then the key of parallel edges. */
export function sortKeys(
  relations: ReferenceRelations,
  item: Item,
  orderBy: readonly OrderPath[],
  typeName: string,
): readonly SortKey[] {
  const asked = orderBy.flatMap((path) => askedKeys(relations, item, path, typeName));
  const id: SortKey = { name: "id", kind: "id", descending: false, value: item.node.id };
  const isOnEdge = item.link !== undefined && item.from?.relation.edge !== undefined;
  return [
    ...asked,
    id,
    ...(isOnEdge ? [{ name: "edge", kind: "text", descending: false, value: item.link?.key ?? "" } as const] : []),
  ];
}

/** The keys of an item in a plain list: the property that the declaration names, then as for a connection. */
export function listKeys(relations: ReferenceRelations, item: Item, relation: Relation): readonly SortKey[] {
  if (relation.sortedBy === undefined) return sortKeys(relations, item, [], relation.target);
  const edge = relation.entries ? edgeOf(relations.model, relation) : undefined;
  if (edge === undefined) return sortKeys(relations, item, [{ [relation.sortedBy]: "ASC" }], relation.target);
  return [
    ...keysOf(relations, undefined, edge.fields, item.link?.values, { [relation.sortedBy]: "ASC" }, "edge."),
    ...sortKeys(relations, item, [], relation.target),
  ];
}

function askedKeys(relations: ReferenceRelations, item: Item, path: OrderPath, typeName: string): readonly SortKey[] {
  const edge = item.from === undefined ? undefined : edgeOf(relations.model, item.from.relation);
  const edgePath = path["edge"] as OrderPath | undefined;
  if (edge !== undefined && edgePath !== undefined)
    return keysOf(relations, undefined, edge.fields, item.link?.values, edgePath, "edge.");
  return keysOf(relations, item.node, relations.entity(typeName).fields, item.node.values, path, "");
}

/** Follows one path of `orderBy` from an owner. If the owner is absent, so is everything on the path. */
function keysOf(
  relations: ReferenceRelations,
  owner: ReferenceNode | undefined,
  fields: ReadonlyMap<string, GraphField>,
  values: Values | undefined,
  path: OrderPath,
  prefix: string,
): readonly SortKey[] {
  const [[name, rest] = ["", undefined]] = Object.entries(path);
  const field = fields.get(name);
  switch (field?.kind) {
    case "property": {
      const value = values?.[name];
      if (field.ranks !== undefined)
        return [
          keyOf(
            `${prefix}${name}`,
            "int",
            rest === "DESC",
            value === undefined || value === null ? null : rankOf(field, value as string),
          ),
        ];
      const key = keyOf(`${prefix}${name}`, field.value, rest === "DESC", value);
      if (field.value !== "decimal") return [key];
      // Amounts of different currencies cannot be compared, so they are sorted by currency first.
      const currency = [...fields.values()].find((part) => part.kind === "property" && part.value === "currency");
      return [keyOf(`${prefix}${currency?.name}`, "currency", false, values?.[currency?.name ?? ""]), key];
    }
    case "derived":
      return [
        keyOf(`${prefix}${name}`, field.value, rest === "DESC", owner && relations.derived(owner, field, fields)),
      ];
    case "embedded":
      return keysOf(
        relations,
        owner,
        field.fields,
        values?.[name] as Values | undefined,
        rest as OrderPath,
        `${prefix}${name}.`,
      );
    case "relation": {
      const related = owner && relations.one(owner, field);
      return keysOf(
        relations,
        related,
        relations.entity(field.target).fields,
        related?.values,
        rest as OrderPath,
        `${prefix}${name}.`,
      );
    }
    default:
      throw new RangeError(`the reference cannot order by ${prefix}${name}`);
  }
}

/** Ranked enums, with their words from the lowest on, as the contract defines them. */
const orders: Readonly<Record<string, readonly string[]>> = {
  Certainty: ["UNSPECIFIED", "POSSIBLE", "PROBABLE", "CERTAIN"],
  Stage: [
    "FLOATED",
    "PLEDGED",
    "COMMITTED",
    "ALLOCATED",
    "DELIVERED",
    "BROKEN",
    "WITHDRAWN",
    "LAPSED",
    "SUPERSEDED",
    "REFUSED",
  ],
};

const rankOf = ({ enumType }: Property, word: string): number => (orders[enumType?.name ?? ""] ?? []).indexOf(word);

function keyOf(name: string, kind: ValueKind, descending: boolean, value: unknown): SortKey {
  const isAbsent = value === undefined || value === null;
  return {
    name,
    kind,
    descending,
    value: isAbsent
      ? null
      : kind === "edtf"
        ? dayRange(value as string).earliest
        : (value as string | number | boolean),
  };
}

/** Compares two items by their keys; absent values come last in both directions. */
export function compareKeys(a: readonly SortKey[], b: readonly SortKey[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) throw new RangeError("the items of one list have different keys");
    const difference = compareKey(left, right);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareKey(left: SortKey, right: SortKey): number {
  if (left.value === right.value) return 0;
  if (left.value === null) return 1;
  if (right.value === null) return -1;
  const difference =
    left.kind === "decimal"
      ? compareDecimal(String(left.value), String(right.value))
      : compareValues(left.kind === "edtf" ? "int" : left.kind, left.value, right.value);
  return left.descending ? -difference : difference;
}
