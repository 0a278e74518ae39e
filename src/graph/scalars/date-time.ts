import { GraphQLScalarType, Kind } from "graphql";
import { shown } from "../../errors/shown.js";
import { daysInMonth } from "./calendar.js";
import { shownLiteral } from "./shown-literal.js";

const date = String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`;
const time = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?`;
const zone = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;
const pattern = new RegExp(`^${date}T${time}${zone}$`);

const refusal = (found: string): TypeError =>
  new TypeError(`DateTime takes a moment with its time zone, such as "2025-09-04T12:30:00Z", not ${found}.`);

function parseText(value: unknown): string {
  const { year, month, day } = (typeof value === "string" ? pattern.exec(value)?.groups : undefined) ?? {};
  const isDay =
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= daysInMonth(Number(year), Number(month));
  if (!isDay) throw refusal(shown(value));
  return value as string;
}

export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: "DateTime",
  description:
    "A moment in RFC 3339 format with a time zone, such as `2025-09-04T12:30:00Z`. Responses are always in UTC.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
  serialize: (value) => value as string,
  parseValue: parseText,
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING) return parseText(node.value);
    throw refusal(shownLiteral(node));
  },
});
