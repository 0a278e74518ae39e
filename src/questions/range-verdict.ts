/*
 * Ranges as a claim or a pledge has them under `quantity`: two bounds, each with or without itself, an absent one being
 * open. Expressions of Cypher over the names of two nodes, by CASE: Neo4j multiplies AND and OR out, which takes it
 * long.
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
 * How two ranges lie, for {@link rangeVerdict}: `[whether they are apart, the first is within the second, the second
 * within the first, the first is rough, the second is]`.
 */
export const compareRanges = (one: string, other: string): string =>
  `[any(isBefore IN [${before(one, other)}, ${before(other, one)}] ` +
  `WHERE isBefore), ${within(one, other)}, ${within(other, one)}, ${isRough(one)}, ${isRough(other)}]`;

/**
 * What comes of comparing two ranges: CONTRADICTS without a common number, CORROBORATES with the same bounds or some in
 * common, REFINES if the first lies within the second, REFINED the other way round. The bounds of a rough number are
 * not known: without a common number such a one DIFFERS, and it is never the more precise one.
 * @param found the name of what {@link compareRanges} gives.
 */
export const rangeVerdict = (found: string): string =>
  [
    `CASE WHEN ${found}[0] THEN CASE WHEN true IN ${found}[3..] THEN 'DIFFERS' ELSE 'CONTRADICTS' END`,
    `WHEN ${found}[1..3] = [true, true] THEN 'CORROBORATES'`,
    `WHEN ${found}[1] THEN CASE WHEN ${found}[3] THEN 'CORROBORATES' ELSE 'REFINES' END`,
    `WHEN ${found}[2] THEN CASE WHEN ${found}[4] THEN 'CORROBORATES' ELSE 'REFINED' END ELSE 'CORROBORATES' END`,
  ].join(" ");

/**
 * Whether whatever the first range may mean is one of the second, which has all numbers where it has no bound: the
 * same, or within it where neither is rough.
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
