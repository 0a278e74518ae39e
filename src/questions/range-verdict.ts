/*
 * Ranges, as claims and pledges have them under `quantity`: two bounds, each inclusive or exclusive; a range is open
 * where it has no bound. These are Cypher expressions over the names of two nodes. They use CASE, since Neo4j expands
 * AND and OR into a normal form, which takes long.
 */

/** Whether the first ends before the second begins. */
const before = (a: string, b: string): string =>
  `CASE WHEN ${a}.quantityMax < ${b}.quantityMin THEN true WHEN ${a}.quantityMax = ${b}.quantityMin ` +
  `THEN NOT (${a}.quantityMaxInclusive AND ${b}.quantityMinInclusive) ELSE false END`;

/** Whether both bounds of the first lie within the second. */
const within = (a: string, b: string): string => {
  const bound = (key: string, beyond: string): string =>
    `CASE WHEN ${b}.${key} IS NULL THEN true WHEN ${a}.${key} ${beyond} ${b}.${key} THEN true ` +
    `WHEN ${a}.${key} = ${b}.${key} THEN ${b}.${key}Inclusive OR NOT ${a}.${key}Inclusive ` +
    `ELSE false END`;
  return `all(isWithin IN [${bound("quantityMin", ">")}, ${bound("quantityMax", "<")}] WHERE isWithin)`;
};

const isRough = (node: string): string => `coalesce(${node}.quantityApproximate, false)`;

/**
 * Compares two ranges, for {@link rangeVerdict}: `[they have no common number, the first is within the second, the
 * second is within the first, the first is approximate, the second is approximate]`.
 */
export const compareRanges = (one: string, other: string): string =>
  `[any(isBefore IN [${before(one, other)}, ${before(other, one)}] ` +
  `WHERE isBefore), ${within(one, other)}, ${within(other, one)}, ${isRough(one)}, ${isRough(other)}]`;

/**
 * The verdict on two ranges: CONTRADICTS without a common number, CORROBORATES with equal bounds or a partial overlap,
 * REFINES if the first is within the second, REFINED if the second is within the first. The bounds of an approximate
 * number are not known: without a common number it DIFFERS, and it is never the more precise one.
 * @param found the name of a list from {@link compareRanges}.
 */
export const rangeVerdict = (found: string): string =>
  [
    `CASE WHEN ${found}[0] THEN CASE WHEN true IN ${found}[3..] THEN 'DIFFERS' ELSE 'CONTRADICTS' END`,
    `WHEN ${found}[1..3] = [true, true] THEN 'CORROBORATES'`,
    `WHEN ${found}[1] THEN CASE WHEN ${found}[3] THEN 'CORROBORATES' ELSE 'REFINES' END`,
    `WHEN ${found}[2] THEN CASE WHEN ${found}[4] THEN 'CORROBORATES' ELSE 'REFINED' END ELSE 'CORROBORATES' END`,
  ].join(" ");

/**
 * Whether every number that the first range may mean is in the second, which contains all numbers if it has no bound.
 * It is so if both are the same, or if neither is approximate and the first is within the second.
 */
export function isWithinRange(one: string, other: string): string {
  const hasNoBound = (node: string): string => `coalesce(${node}.quantityMin, ${node}.quantityMax) IS NULL`;
  const unit = (node: string): string => `coalesce(${node}.quantityUnit, '')`;
  const parts = ["Min", "Max", "MinInclusive", "MaxInclusive"];
  const bounds = (node: string): string =>
    `[${parts.map((part) => `coalesce(${node}.quantity${part}, 'none')`).join(", ")}]`;
  return [
    `CASE WHEN ${hasNoBound(other)} THEN true WHEN ${hasNoBound(one)} THEN false ` +
      `WHEN ${unit(one)} <> ${unit(other)} THEN false`,
    `WHEN ${bounds(one)} = ${bounds(other)} THEN true WHEN true IN [${isRough(one)}, ${isRough(other)}] ` +
      `THEN false ELSE ${within(one, other)} END`,
  ].join(" ");
}
