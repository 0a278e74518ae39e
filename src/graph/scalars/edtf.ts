import { GraphQLScalarType, Kind } from "graphql";
import { shown } from "../../errors/shown.js";
import { shownLiteral } from "./shown-literal.js";
import { readEdtf } from "./read-edtf.js";

/**
 * The first and the last day that a date covers, as days since 1970-01-01. An open end is {@link openDay}, negative at
 * the start.
 */
export interface DayRange {
  readonly earliest: number;
  readonly latest: number;
}

/** Day number of an open end: beyond every day of a four-digit year. */
export const openDay = 10_000_000;

const millisecondsPerDay = 86_400_000;

/**
 * The days that an EDTF string of level 0 or 1 covers: `2025-03` covers the first to the last day of March; the open
 * start of `../2025-08-19` is `-openDay`. A qualifier (`~`, `?`, `%`) does not widen the range. A time counts as its
 * day in UTC, also where it names no zone. Seasons are northern and last three whole months: `2025-23` is September to
 * November, `2025-24` December to February.
 * @throws RangeError if the string is not EDTF of level 0 or 1, names a day that does not exist, or is too long for a
 * date.
 * @see https://www.loc.gov/standards/datetime/
 */
export function dayRange(text: string): DayRange {
  const { earliest, latest } = readEdtf(text);
  return { earliest: Math.max(earliest, -openDay), latest: Math.min(latest, openDay) };
}

/** A day since 1970-01-01 as EDTF, `2025-09-04`; null for an open end and for anything but a number. */
export function dayText(day: unknown): string | null {
  if (typeof day !== "number" || Math.abs(day) >= openDay) return null;
  const text = new Date(day * millisecondsPerDay).toISOString().slice(0, -14);
  // Outside the years 0 to 9999, JavaScript writes ISO 8601 with a sign and six digits where EDTF has four.
  return text.replace(
    /^([+-])0*(\d{4,})-/,
    (_found, sign: string, year: string) => `${sign === "-" ? "-" : ""}${year}-`,
  );
}

const refusal = (found: string): TypeError => new TypeError(`Edtf takes a string, such as "2025-09-04", not ${found}.`);

function parseText(value: unknown): string {
  if (typeof value !== "string") throw refusal(shown(value));
  try {
    dayRange(value);
  } catch (error) {
    throw new TypeError(
      `Edtf: ${(error as Error).message}. Write an existing day as "2025-09-04", a month as "2025-03", a year as "1994", an approximate date as "2025~", a span as "2025-03/2025-09", and one with an open end as "../2025-08-19".`,
      { cause: error },
    );
  }
  return value;
}

/** A date as precisely as it is known: a day, month, year, approximate date or interval, stored as written. */
export const EdtfScalar = new GraphQLScalarType<string, string>({
  name: "Edtf",
  description:
    "A date, as precise as it is known, in the Extended Date/Time Format (EDTF) level 0-1: a day `2025-09-04`, a month `2025-03`, a year `1994`, an approximate date `2025~`, a span `2025-03/2025-09`, or a span with an open end `../2025-08-19`. Years run from -9999 to 9999. Seasons, `2025-21` to `2025-24`, are those of the northern hemisphere (autumn is September to November). A time is in UTC unless it names its time zone. Filters compare the first and the last day that the date covers.",
  specifiedByURL: "https://www.loc.gov/standards/datetime/",
  serialize: (value) => value as string,
  parseValue: parseText,
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING) return parseText(node.value);
    throw refusal(shownLiteral(node));
  },
});
