import { fromMinorUnits } from "../../graph/scalars/currency.js";
import type { Cells } from "./build-object.js";

/**
 * The amounts of a group by currency. A currency comes in several rows if the group was divided by another amount's
 * currency as well; these are added up.
 */
export function perCurrency(
  rows: readonly Cells[],
  named: (values: Cells) => Record<string, unknown>,
): readonly Readonly<Record<string, unknown>>[] {
  const totals = new Map<
    string,
    { count: number; sum: bigint | undefined; min: bigint | undefined; max: bigint | undefined }
  >();
  for (const [currency, ...cells] of rows as readonly (readonly [string, ...unknown[]])[]) {
    const { count, sum, min, max } = named(cells) as { count?: number; sum?: string; min?: string; max?: string };
    const before = totals.get(currency);
    totals.set(currency, {
      count: (before?.count ?? 0) + (count ?? 0),
      sum: sum === undefined ? undefined : (before?.sum ?? 0n) + BigInt(sum),
      min: lesser(before?.min, min === undefined ? undefined : BigInt(min)),
      max: negate(lesser(negate(before?.max), max === undefined ? undefined : -BigInt(max))),
    });
  }
  return [...totals]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, { count, sum, min, max }]) => {
      const amount = (minor: bigint | undefined): string | null =>
        minor === undefined ? null : fromMinorUnits(String(minor), currency);
      const mean = sum === undefined || count === 0 ? undefined : divideHalfEven(sum, BigInt(count));
      return { currency, count, sum: amount(sum), min: amount(min), max: amount(max), mean: amount(mean) };
    });
}

const lesser = (a: bigint | undefined, b: bigint | undefined): bigint | undefined =>
  a === undefined ? b : b === undefined || a < b ? a : b;

const negate = (value: bigint | undefined): bigint | undefined => (value === undefined ? undefined : -value);

/** Divides whole numbers and rounds halves to even. */
function divideHalfEven(sum: bigint, count: bigint): bigint {
  const magnitude = sum < 0n ? -sum : sum;
  const quotient = magnitude / count;
  const twice = (magnitude % count) * 2n;
  const rounded = twice > count || (twice === count && quotient % 2n === 1n) ? quotient + 1n : quotient;
  return sum < 0n ? -rounded : rounded;
}
