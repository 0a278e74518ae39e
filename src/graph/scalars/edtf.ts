import parseEdtf, { parse } from "edtf";
import { GraphQLScalarType, Kind } from "graphql";
import { LRUCache } from "lru-cache";

/** Days since 1970-01-01, the earliest and the latest that a date may mean. An open end is {@link openDay}. */
export interface DayRange {
  readonly earliest: number;
  readonly latest: number;
}

/** Stands for an open end: further away than any day that can be written with a four-digit year. */
export const openDay = 10_000_000;

const millisecondsPerDay = 86_400_000;

/** Dates that were read: a dashboard asks with the same few, and reading one takes longer than many a query. */
const known = new LRUCache<string, DayRange>({ max: 10_000 });

/**
 * The days that an EDTF string of level 0 or 1 covers: `2025-03` from the first to the last of March; the open start of
 * `../2025-08-19` reaches back to `-openDay`. A qualifier (`~`, `?`, `%`) does not widen the range.
 * @throws RangeError where the string is not EDTF of level 0-1, or names a day that does not exist.
 * @see https://www.loc.gov/standards/datetime/
 */
export function dayRange(text: string): DayRange {
  let range = known.get(text);
  if (range === undefined) known.set(text, (range = readRange(text)));
  return range;
}

function readRange(text: string): DayRange {
  let date: { readonly min: number | null; readonly max: number | null };
  try {
    const parsed = parse(text);
    if ((parsed.level ?? 0) > 1) throw new RangeError("level 2");
    date = parseEdtf(parsed);
  } catch (cause) {
    throw new RangeError(`"${text}" is not a date of EDTF level 0 or 1`, { cause });
  }
  const earliest = toDay(date.min, -openDay);
  const latest = toDay(date.max, openDay);
  if (Math.abs(earliest) > openDay || Math.abs(latest) > openDay) throw new RangeError(`"${text}" is outside the years -9999 to 9999`);
  return Object.freeze({ earliest, latest });
}

/** A day since 1970-01-01 as EDTF, `2025-09-04`; null for none and for an open end. */
export function dayText(day: unknown): string | null {
  if (typeof day !== "number" || Math.abs(day) >= openDay) return null;
  const text = new Date(day * millisecondsPerDay).toISOString().slice(0, -14);
  // Years before 0 and after 9999 have a sign and six digits in ISO 8601 as JavaScript writes it, and four in EDTF.
  return text.replace(/^([+-])0*(\d{4,})-/, (_found, sign: string, year: string) => `${sign === "-" ? "-" : ""}${year}-`);
}

function toDay(milliseconds: number | null, open: number): number {
  if (milliseconds === null || !Number.isFinite(milliseconds)) return open;
  return Math.floor(milliseconds / millisecondsPerDay);
}

function parseText(value: unknown): string {
  if (typeof value !== "string") throw new TypeError(`Edtf takes a string such as "2025-09-04", not ${JSON.stringify(value)}.`);
  try {
    dayRange(value);
  } catch (error) {
    throw new TypeError(
      `Edtf: ${(error as Error).message}. Write a day that exists as "2025-09-04", a month as "2025-03", a year as "1994", about then as "2025~", a span as "2025-03/2025-09", with an open end as "../2025-08-19".`, { cause: error },
    );
  }
  return value;
}

/** A date as far as it is known: a day, month, year, approximate date or interval, kept as it was written. */
export const EdtfScalar = new GraphQLScalarType<string, string>({
  name: "Edtf",
  description:
    "A date as far as it is known, in Extended Date/Time Format level 0-1: a day `2025-09-04`, a month `2025-03`, a year `1994`, about `2025~`, a span `2025-03/2025-09`, an open end `../2025-08-19`. Filters compare the first and last day that it covers.",
  specifiedByURL: "https://www.loc.gov/standards/datetime/",
  serialize: (value) => value as string,
  parseValue: parseText,
  parseLiteral: (node) => parseText(node.kind === Kind.STRING ? node.value : undefined),
});
