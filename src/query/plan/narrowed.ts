import type { Property } from "../../graph/graph-model.js";
import type { Predicate, ValueReference } from "./expression.js";
import type { OrderKey } from "./order-key.js";

/* What follows from a filter for single properties. Only conditions that must hold in any case are considered. */

type Compare = Extract<Predicate, { kind: "compare" }>;

/** The order, with keys marked as never null if the filter excludes nodes that lack them. */
export const withoutAbsent = (order: readonly OrderKey[], filter: Predicate | undefined): readonly OrderKey[] =>
  order.map((key) => (key.nullable && excludesNull(filter, key.value) ? { ...key, nullable: false } : key));

/** Whether the filter excludes nodes that lack the value: every comparison with it does, except `isNull: true`. */
export function excludesNull(filter: Predicate | undefined, value: ValueReference): boolean {
  return comparisonsOf(filter).some((comparison) => isSame(comparison.value, value) && !asksForNull(comparison));
}

/** The properties of the nodes that the filter fixes to one value. */
export function equalProperties(filter: Predicate | undefined): readonly Property[] {
  return comparisonsOf(filter).flatMap(({ value, operator }) =>
    value.kind === "property" && value.on === "node" && operator.name === "eq" ? [value.property] : [],
  );
}

/** Whether an index finds the nodes that meet the filter and they are few, so that a search can start from them. */
export function findsFew(filter: Predicate | undefined): boolean {
  return comparisonsOf(filter).some(({ value, operator }) => {
    if (value.kind !== "property" || value.on !== "node" || (operator.name !== "eq" && operator.name !== "in"))
      return false;
    return (
      value.property.key === "id" ||
      (value.property.index && value.property.value === "text") ||
      value.property.textIndex
    );
  });
}

/**
 * Whether an index finds the nodes that meet a filter, however many they are.
 * @param isCut whether a value is computed under the cut instead of read.
 */
export function isServed(filter: Predicate | undefined, isCut: (value: ValueReference) => boolean): boolean {
  return comparisonsOf(filter).some((comparison) => {
    const { value, operator } = comparison;
    if (value.kind !== "property" || value.on !== "node" || operator.name === "isNull") return false;
    const { key, index, textIndex } = value.property;
    const looksInto = operator.name === "contains" || operator.name === "endsWith";
    return textIndex || (!looksInto && (key === "id" || (index && !isCut(value))));
  });
}

/**
 * Splits a filter into what the index behind an order serves, because it bounds the first key or fixes the property
 * that precedes it in the index, and the rest.
 */
export function splitByOrder(
  filter: Predicate | undefined,
  first: OrderKey,
): { readonly served: readonly Predicate[]; readonly others: readonly Predicate[] } {
  const { value } = first;
  const isServed = (part: Predicate): boolean => {
    if (
      value.kind !== "property" ||
      part.kind !== "compare" ||
      part.value.kind !== "property" ||
      part.value.on !== "node"
    )
      return false;
    const { property } = part.value;
    return (
      property.key === value.property.key ||
      (part.operator.name === "eq" && property.indexWith.includes(value.property.name))
    );
  };
  const parts = partsOf(filter);
  return { served: parts.filter(isServed), others: parts.filter((part) => !isServed(part)) };
}

/** The conditions of a filter, all of which must hold. */
export const partsOf = (filter: Predicate | undefined): readonly Predicate[] => {
  if (filter === undefined) return [];
  return filter.kind === "and" ? filter.of.flatMap(partsOf) : [filter];
};

/** The comparisons among {@link partsOf} a filter. */
function comparisonsOf(filter: Predicate | undefined): readonly Compare[] {
  return partsOf(filter).filter((part) => part.kind === "compare");
}

const asksForNull = ({ operator, argument }: Compare): boolean =>
  operator.name === "isNull" && argument.value === "true";

const isSame = (a: ValueReference, b: ValueReference): boolean =>
  a.kind === "property" && b.kind === "property" && a.on === b.on && a.property.key === b.property.key;
