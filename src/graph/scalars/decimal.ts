import { GraphQLScalarType, Kind } from "graphql";
import { shown } from "../../errors/shown.js";
import { shownLiteral } from "./shown-literal.js";

const decimalPattern = /^-?\d{1,30}(\.\d{1,30})?$/;

/** The canonical form of a decimal number: no leading zeros, no trailing zeros after the point, no minus zero. */
export function canonicalDecimal(text: string): string {
  const negative = text.startsWith("-");
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const digits = whole.replace(/^0+(?=\d)/, "");
  const tail = fraction.replace(/0+$/, "");
  const magnitude = tail === "" ? digits : `${digits}.${tail}`;
  return negative && magnitude !== "0" ? `-${magnitude}` : magnitude;
}

const refusal = (found: string): TypeError =>
  new TypeError(`Decimal takes a string of digits, such as "1600000000" or "12.50", not ${found}.`);

function parseText(value: unknown): string {
  const text = typeof value === "number" && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text !== "string" || !decimalPattern.test(text)) {
    throw refusal(shown(value));
  }
  return canonicalDecimal(text);
}

/** An exact decimal number, a string on the wire since neither a float nor a 32-bit Int can hold 2200000000.01. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: "Decimal",
  description: 'An exact decimal number, sent as a string such as `"1600000000"` or `"12.5"`. Never rounded.',
  serialize: (value) => canonicalDecimal(String(value)),
  parseValue: parseText,
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT) return parseText(node.value);
    throw refusal(shownLiteral(node));
  },
});
