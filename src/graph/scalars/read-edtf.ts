import { shown } from "../../errors/shown.js";
import { dayNumber, daysInMonth } from "./calendar.js";

/** The first and the last day that a date covers, as days since 1970-01-01; infinite at an open or unknown end. */
export interface Days {
  readonly earliest: number;
  readonly latest: number;
}

/** Most characters of a date; the longest, a span between two times with zones, has 58. */
const longestDate = 64;

const minutesPerDay = 1_440;

const datePattern =
  /^(?<sign>-?)(?<year>\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?<month>\d{2}|XX)(?:-(?<day>\d{2}|XX))?)?(?<qualifier>[?~%]?)$/;
const clock = String.raw`(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d{3})?)?`;
const zone = String.raw`(?:Z|(?<zoneSign>[+-])(?<zoneHour>\d{2})(?::(?<zoneMinute>\d{2}))?)?`;
const timePattern = new RegExp(String.raw`^(?<date>-?\d{4}-\d{2}-\d{2})T${clock}${zone}$`);
const seasonPattern = /^(?<year>-?\d{4})-(?<season>2[1-4])$/;
const longYearPattern = /^Y-?\d+$/;

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The months in which the northern seasons begin, each of three whole months: spring in March, winter in December. */
const firstMonthOfSeason: Readonly<Record<string, number>> = { "21": 3, "22": 6, "23": 9, "24": 12 };

/**
 * Parses an EDTF date of level 0 or 1.
 *
 * There are libraries, but they read `2025-02-29` as 1 March, reject `2025-09-04/2025-09-04`, take the third quarter
 * for autumn and need a quarter of a millisecond per date, of which one filter may hold twenty thousand.
 * @throws RangeError with the reason, if the text is no such date or the day does not exist.
 */
export function readEdtf(text: string): Days {
  if (text.length > longestDate)
    throw new RangeError(
      `${shown(text)} has ${text.length.toLocaleString("en")} characters, and a date has at most ${longestDate}`,
    );
  const ends = text.split("/");
  const [start = "", end = ""] = ends;
  if (ends.length > 2) throw notEdtf(text);
  if (ends.length === 1) return readPoint(text, text);
  // EDTF allows unspecified digits and seasons within a span at level 2 only.
  if (text.includes("X") || seasonPattern.test(start) || seasonPattern.test(end)) throw notEdtf(text);
  const [from, to] = [readEnd(start, text), readEnd(end, text)];
  if (to.latest < from.earliest) throw new RangeError(`${shown(text)} ends before it begins`);
  return { earliest: from.earliest, latest: to.latest };
}

const open: Days = { earliest: -Infinity, latest: Infinity };

const readEnd = (end: string, text: string): Days => (end === "" || end === ".." ? open : readPoint(end, text));

/** @param text the whole date that the point is part of, for error messages. */
function readPoint(point: string, text: string): Days {
  const date = datePattern.exec(point)?.groups;
  if (date !== undefined) return readDate(date, point, text) ?? readSeason(point, text);
  const time = timePattern.exec(point)?.groups;
  if (time !== undefined) return readTime(time, text);
  if (longYearPattern.test(point)) throw new RangeError(`${shown(text)} is outside the years -9999 to 9999`);
  throw notEdtf(text);
}

type Parts = Readonly<Record<string, string | undefined>>;

/** Undefined if the month is really the code of a season. */
function readDate(
  { sign = "", year = "", month, day, qualifier }: Parts,
  point: string,
  text: string,
): Days | undefined {
  if (point.startsWith("-0000"))
    throw new RangeError(`${shown(text)} has the year -0000; the year before 0001 is 0000`);
  // EDTF allows dates that are both unspecified and uncertain at level 2 only.
  if (qualifier !== "" && point.includes("X")) throw notEdtf(text);
  const [first, last] = yearsOf(sign, year);
  if (month === undefined) return { earliest: dayNumber(first, 1, 1), latest: dayNumber(last, 12, 31) };
  // EDTF allows unspecified digits followed by specified ones at level 2 only.
  if (year.includes("X") || (month === "XX" && day !== undefined && day !== "XX")) throw notEdtf(text);
  if (month === "XX") return { earliest: dayNumber(first, 1, 1), latest: dayNumber(first, 12, 31) };
  if (day === undefined && Number(month) > 12) return undefined;
  if (Number(month) < 1 || Number(month) > 12)
    throw new RangeError(`${shown(text)} has the month ${month}, but a year has 12`);
  const length = daysInMonth(first, Number(month));
  if (day === undefined || day === "XX")
    return { earliest: dayNumber(first, Number(month), 1), latest: dayNumber(first, Number(month), length) };
  const only = existingDay(first, Number(month), Number(day), text);
  return { earliest: only, latest: only };
}

/** `201X` covers 2010 to 2019, `-201X` covers -2019 to -2010. */
function yearsOf(sign: string, year: string): readonly [first: number, last: number] {
  const [least, most] = [Number(year.replaceAll("X", "0")), Number(year.replaceAll("X", "9"))];
  return sign === "-" ? [-most, -least] : [least, most];
}

function existingDay(year: number, month: number, day: number, text: string): number {
  const length = daysInMonth(year, month);
  if (day < 1 || day > length)
    throw new RangeError(`${shown(text)} is not a date: ${monthNames[month - 1]} ${year} has ${length} days`);
  return dayNumber(year, month, day);
}

function readSeason(point: string, text: string): Days {
  const { year, season } = seasonPattern.exec(point)?.groups ?? {};
  const month = firstMonthOfSeason[season ?? ""];
  if (year === undefined || month === undefined) throw notEdtf(text);
  const [lastYear, lastMonth] = month === 12 ? [Number(year) + 1, 2] : [Number(year), month + 2];
  return {
    earliest: dayNumber(Number(year), month, 1),
    latest: dayNumber(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)),
  };
}

/** The day in UTC. A time without a zone counts as UTC too: in local time its day would depend on the server. */
function readTime(
  { date = "", hour = "", minute = "", second = "00", zoneSign, zoneHour = "0", zoneMinute = "0" }: Parts,
  text: string,
): Days {
  const day = readPoint(date, text).earliest;
  const minutes = Number(hour) * 60 + Number(minute);
  // 24:00 ends one day and begins the next.
  const isTime =
    Number(minute) < 60 &&
    Number(second) < 60 &&
    (minutes < minutesPerDay || (minutes === minutesPerDay && Number(second) === 0));
  if (!isTime) throw new RangeError(`${shown(text)} has a time of day that does not exist`);
  const zone = Number(zoneHour) * 60 + Number(zoneMinute);
  const isZone = Number(zoneMinute) < 60 && (zoneSign === "-" ? zone > 0 && zone <= 12 * 60 : zone <= 14 * 60);
  if (!isZone)
    throw new RangeError(`${shown(text)} has a time zone that does not exist; they run from -12:00 to +14:00`);
  const inUtc = day + Math.floor((minutes - (zoneSign === "-" ? -zone : zone)) / minutesPerDay);
  return { earliest: inUtc, latest: inUtc };
}

const notEdtf = (text: string): RangeError => new RangeError(`${shown(text)} is not an EDTF date of level 0 or 1`);
