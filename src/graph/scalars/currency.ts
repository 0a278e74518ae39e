import { code as currencyOfCode } from "currency-codes";
import { GraphQLScalarType, Kind } from "graphql";
import { shown } from "../../errors/shown.js";
import { shownLiteral } from "./shown-literal.js";
import { canonicalDecimal } from "./decimal.js";

/**
 * Number of digits after the decimal point in a currency: 2 for EUR, 0 for JPY, 3 for KWD.
 * @throws RangeError if it is no ISO 4217 code.
 */
export function minorDigits(currency: string): number {
  const row = currencyOfCode(currency);
  if (row === undefined) throw new RangeError(`"${currency}" is not an ISO 4217 currency code`);
  return row.digits;
}

/**
 * An amount as a whole number of minor units: `toMinorUnits("12.5", "EUR")` is `1250n`.
 * @throws RangeError if the amount has more decimal places than the currency, or does not fit in 64 bits.
 */
export function toMinorUnits(amount: string, currency: string): bigint {
  const digits = minorDigits(currency);
  const [whole = "0", fraction = ""] = canonicalDecimal(amount).split(".");
  if (fraction.length > digits) throw new RangeError(`${amount} ${currency} has more than ${digits} decimal places`);
  const minor = BigInt(whole + fraction.padEnd(digits, "0"));
  if (minor !== BigInt.asIntN(64, minor)) throw new RangeError(`${amount} ${currency} is too large to store`);
  return minor;
}

/** The reverse of {@link toMinorUnits}: `fromMinorUnits("1250", "EUR")` is `"12.5"`. */
export function fromMinorUnits(minor: string, currency: string): string {
  const digits = minorDigits(currency);
  const negative = minor.startsWith("-");
  const magnitude = minor.replace("-", "").padStart(digits + 1, "0");
  const point = magnitude.length - digits;
  return canonicalDecimal(
    `${negative ? "-" : ""}${magnitude.slice(0, point)}${digits === 0 ? "" : `.${magnitude.slice(point)}`}`,
  );
}

const refusal = (found: string): TypeError =>
  new TypeError(`Currency takes an ISO 4217 code in capitals, such as "GBP", not ${found}.`);

function parseText(value: unknown): string {
  const known = typeof value === "string" && /^[A-Z]{3}$/.test(value) && currencyOfCode(value) !== undefined;
  if (!known) throw refusal(shown(value));
  return value;
}

/** A currency by its code in ISO 4217. */
export const CurrencyScalar = new GraphQLScalarType<string, string>({
  name: "Currency",
  description: "A currency, as a three-letter ISO 4217 code such as `GBP`, `EUR` or `USD`.",
  specifiedByURL: "https://www.iso.org/iso-4217-currency-codes.html",
  serialize: (value) => value as string,
  parseValue: parseText,
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING || node.kind === Kind.ENUM) return parseText(node.value);
    throw refusal(shownLiteral(node));
  },
});
