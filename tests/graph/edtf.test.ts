import parseWithLibrary, { parse } from "edtf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayRange, EdtfScalar, openDay } from "../../src/graph/scalars/edtf.js";
import { edtfPattern } from "../../src/graph/scalars/edtf-pattern.js";

/** A day by the calendar of the platform, which has no part in the reader. */
function platformDay(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
const numberOf = (date: Date): number => date.getTime() / 86_400_000;
const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const exists = (year: number, month: number, day: number): boolean => {
  const date = platformDay(year, month, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};
const yearText = (year: number): string => `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
const two = (number: number): string => String(number).padStart(2, "0");
const refusalOf = (text: string): string => {
  try {
    const { earliest, latest } = dayRange(text);
    return `${earliest} to ${latest}`;
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return (error as Error).message;
  }
};

describe("covers the days that a date may mean", () => {
  test.each([
    ["2025-09-04", "2025-09-04", "2025-09-04"],
    ["2024-02-29", "2024-02-29", "2024-02-29"],
    ["2000-02-29", "2000-02-29", "2000-02-29"],
    ["0000-02-29", "0000-02-29", "0000-02-29"],
    ["2025-02", "2025-02-01", "2025-02-28"],
    ["2024-02-XX", "2024-02-01", "2024-02-29"],
    ["1994", "1994-01-01", "1994-12-31"],
    ["2025~", "2025-01-01", "2025-12-31"],
    ["2025-09-04?", "2025-09-04", "2025-09-04"],
    ["2004-XX", "2004-01-01", "2004-12-31"],
    ["1985-XX-XX", "1985-01-01", "1985-12-31"],
    ["201X", "2010-01-01", "2019-12-31"],
    ["20XX", "2000-01-01", "2099-12-31"],
    ["-156X", "-001569-01-01", "-001560-12-31"],
    ["-0003-02-XX", "-000003-02-01", "-000003-02-28"],
    ["-9999", "-009999-01-01", "-009999-12-31"],
    ["9999-12-31", "9999-12-31", "9999-12-31"],
    // The seasons of the northern half of the earth, in whole months.
    ["2025-21", "2025-03-01", "2025-05-31"],
    ["2025-22", "2025-06-01", "2025-08-31"],
    ["2025-23", "2025-09-01", "2025-11-30"],
    ["2025-24", "2025-12-01", "2026-02-28"],
    ["2023-24", "2023-12-01", "2024-02-29"],
    ["2025-03/2025-09", "2025-03-01", "2025-09-30"],
    ["2025-09-04/2025-09-04", "2025-09-04", "2025-09-04"],
    ["2025-09/2025-09", "2025-09-01", "2025-09-30"],
    ["2025-09-04/2025-09", "2025-09-04", "2025-09-30"],
    ["2025-03/2025", "2025-03-01", "2025-12-31"],
    ["1984~/2004-06", "1984-01-01", "2004-06-30"],
    // A time is a day in UTC, on whatever server.
    ["1985-04-12T23:20:30", "1985-04-12", "1985-04-12"],
    ["1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12"],
    ["1985-04-12T23:20:30-04:00", "1985-04-13", "1985-04-13"],
    ["1985-04-12T03:20:30+04", "1985-04-11", "1985-04-11"],
    ["2025-12-31T24:00:00Z", "2026-01-01", "2026-01-01"],
    ["2024-02-29T12:00:00Z", "2024-02-29", "2024-02-29"],
    ["2025-09-04T10:00:00Z/2025-09-05", "2025-09-04", "2025-09-05"],
  ])("%s", (text, first, last) => expect(dayRange(text)).toEqual({ earliest: dayOf(first), latest: dayOf(last) }));

  test.each([
    ["../2025-08-19", -openDay, "2025-08-19"],
    ["2025-08-19/..", "2025-08-19", openDay],
    ["/2025-08", -openDay, "2025-08-31"],
    ["2025-08/", "2025-08-01", openDay],
    ["../..", -openDay, openDay],
  ])("%s, with an open end", (text, first, last) =>
    expect(dayRange(text)).toEqual({
      earliest: typeof first === "number" ? first : dayOf(first),
      latest: typeof last === "number" ? last : dayOf(last),
    }),
  );
});

describe("refuses", () => {
  test.each([
    ["2023-02-29", "February 2023 has 28"],
    ["1900-02-29", "February 1900 has 28"],
    ["2100-02-29", "February 2100 has 28"],
    ["-0001-02-29", "February -1 has 28"],
    ["2025-06-31", "June 2025 has 30"],
    ["2025-02-29T12:00:00Z", "February 2025 has 28"],
    ["2025-02-29/2025-03-01", "February 2025 has 28"],
    ["2025-01-01/2025-02-29", "February 2025 has 28"],
    ["2025-02-29~", "February 2025 has 28"],
    ["2025-01-00", "January 2025 has 31"],
    ["2025-13", "is not an EDTF date of level 0 or 1"],
    ["2025-00", "the month 00"],
    ["2025-13-01", "the month 13"],
    ["2025-21-01", "the month 21"],
    ["-0000", "the year before 0001 is 0000"],
    ["Y10000", "outside the years -9999 to 9999"],
    ["Y29350", "outside the years -9999 to 9999"],
    ["Y-10000", "outside the years -9999 to 9999"],
    ["Y170000002", "outside the years -9999 to 9999"],
    ["2025/Y170000002", "outside the years -9999 to 9999"],
    ["2025-09/2025-03", "ends before it begins"],
    ["2025-09-05/2025-09-04", "ends before it begins"],
    ["2025-09-04T25:00:00Z", "a time of day that does not exist"],
    ["2025-09-04T24:00:01Z", "a time of day that does not exist"],
    ["2025-09-04T23:60:00Z", "a time of day that does not exist"],
    ["2025-09-04T10:00:00+15:00", "a time zone that does not exist"],
    ["2025-09-04T10:00:00-12:30", "a time zone that does not exist"],
    ["soon", "is not an EDTF date"],
    ["", "is not an EDTF date"],
    ["2025-9", "is not an EDTF date"],
    [" 2025", "is not an EDTF date"],
    ["２０２５", "is not an EDTF date"],
    ["2025\n", "is not an EDTF date"],
    ["1/2/3", "is not an EDTF date"],
    ["[2025,2026]", "is not an EDTF date of level 0 or 1"],
    ["2025-XX-04", "is not an EDTF date of level 0 or 1"],
    ["201X/2020", "is not an EDTF date of level 0 or 1"],
    ["1X99", "is not an EDTF date of level 0 or 1"],
  ])("%j", (text, reason) => expect(refusalOf(text)).toContain(reason));

  test.each([
    "Y".padEnd(100_000, "1"),
    "1".repeat(65),
    "2025-01-01/".padEnd(100_000, "1"),
    "-".repeat(100_000),
    "X".repeat(100_000),
    "/".repeat(100_000),
  ])("%.12j and so on before it is looked at, without repeating it", (text) => {
    const message = refusalOf(text);
    expect(message).toMatch(/has [\d,]+ characters, and a date has at most 64/);
    expect(message.length).toBeLessThan(200);
    expect(() => EdtfScalar.parseValue(text)).toThrow(/Write an existing day as "2025-09-04"/);
  });
});

describe("the pattern that JSON Schema shows", () => {
  const isRead = (text: string): boolean => {
    try {
      dayRange(text);
      return true;
    } catch {
      return false;
    }
  };

  test("has every date that is read, and no other form", () => {
    const point = fc
      .tuple(
        fc.constantFrom("2025", "-0003", "201X", "20XX", "XXXX", "25"),
        fc.constantFrom("", "-02", "-XX", "-24", "-2"),
        fc.constantFrom("", "-28", "-XX", "-3"),
        fc.constantFrom("", "~", "?", "%", "T10:00:00Z", "T10:00+02", "T1"),
      )
      .map((parts) => parts.join(""));
    const text = fc.oneof(
      point,
      fc
        .tuple(fc.oneof(point, fc.constantFrom("", "..")), fc.oneof(point, fc.constantFrom("", "..")))
        .map((ends) => ends.join("/")),
      fc.string({ unit: fc.constantFrom(..."0123-/.XT:Z~") }),
    );
    let read = 0;
    fc.assert(
      fc.property(text, (date) => {
        if (!isRead(date)) return;
        read += 1;
        expect(date).toMatch(edtfPattern);
      }),
      { numRuns: 10_000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  test.each([
    "",
    "..",
    "soon",
    "2025-9",
    " 2025",
    "2025\n",
    "1/2/3",
    "[2025,2026]",
    "1X99",
    "Y10000",
    "4 September 2025",
    "2025/",
    "/",
    "../..",
  ])("%j as the reader takes it", (date) => {
    expect(edtfPattern.test(date)).toBe(isRead(date));
  });
});

describe("agrees with the calendar of the platform", () => {
  const year = fc.oneof(
    fc.integer({ min: -9999, max: 9999 }),
    fc.integer({ min: 0, max: 99 }).map((century) => century * 100),
    fc.constantFrom(-4, -1, 0, 1, 4),
  );
  const month = fc.integer({ min: 1, max: 12 });
  const day = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 27, max: 31 }));

  test("on which days exist, and which day each is", () => {
    fc.assert(
      fc.property(year, month, day, (y, m, d) => {
        const text = `${yearText(y)}-${two(m)}-${two(d)}`;
        if (!exists(y, m, d)) expect(refusalOf(text)).toContain("is not a date: ");
        else
          expect(dayRange(text)).toEqual({
            earliest: numberOf(platformDay(y, m, d)),
            latest: numberOf(platformDay(y, m, d)),
          });
      }),
      { numRuns: 20_000 },
    );
  });

  test("on every day of four centuries, one after the other", () => {
    let expected = dayOf("1800-01-01");
    for (let y = 1800; y < 2200; y++)
      for (let m = 1; m <= 12; m++)
        for (let d = 1; d <= 31; d++)
          if (exists(y, m, d)) expect(dayRange(`${y}-${two(m)}-${two(d)}`).earliest).toBe(expected++);
    expect(expected).toBe(dayOf("2200-01-01"));
  });

  test("on months, years and spans of them", () => {
    fc.assert(
      fc.property(year, month, fc.integer({ min: 0, max: 30 }), month, (y, m, years, other) => {
        const last = numberOf(platformDay(y, m + 1, 1)) - 1;
        expect(dayRange(`${yearText(y)}-${two(m)}`)).toEqual({
          earliest: numberOf(platformDay(y, m, 1)),
          latest: last,
        });
        expect(dayRange(yearText(y))).toEqual({
          earliest: numberOf(platformDay(y, 1, 1)),
          latest: numberOf(platformDay(y + 1, 1, 1)) - 1,
        });
        if (y + years > 9999 || (years === 0 && other < m)) return;
        expect(dayRange(`${yearText(y)}-${two(m)}/${yearText(y + years)}-${two(other)}`)).toEqual({
          earliest: numberOf(platformDay(y, m, 1)),
          latest: numberOf(platformDay(y + years, other + 1, 1)) - 1,
        });
      }),
      { numRuns: 5_000 },
    );
  });

  test("on times, with a zone and without", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("0001-01-02"), max: new Date("9999-12-30"), noInvalidDate: true }),
        fc.integer({ min: -12 * 60, max: 14 * 60 }),
        (date, zone) => {
          const at = date.toISOString().slice(0, 19);
          const utc = Math.floor(Date.parse(`${at}Z`) / 86_400_000);
          for (const text of [at, `${at}Z`]) expect(dayRange(text)).toEqual({ earliest: utc, latest: utc });
          if (zone === 0) return;
          const offset = `${zone < 0 ? "-" : "+"}${two(Math.floor(Math.abs(zone) / 60))}:${two(Math.abs(zone) % 60)}`;
          const zoned = Math.floor(Date.parse(`${at}${offset}`) / 86_400_000);
          expect(dayRange(`${at}${offset}`)).toEqual({ earliest: zoned, latest: zoned });
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

/** What the library reads otherwise, with the reason: each was found in it, and is a test above. */
const isReadOtherwise = (text: string): boolean =>
  /-2[1-4]$/.test(text) || /^-\d{4}-.*XX$/.test(text) || text.includes("/");

describe("agrees with the library `edtf` where that is right", () => {
  const digits = fc.constantFrom(..."0123456789X");
  const parts = fc.tuple(
    fc.constantFrom("", "", "", "-"),
    fc.array(digits, { minLength: 4, maxLength: 4 }).map((all) => all.join("")),
    fc.constantFrom("", "-01", "-02", "-09", "-12", "-13", "-XX", "-21", "-24"),
    fc.constantFrom("", "", "-01", "-28", "-30", "-31", "-32", "-XX"),
    fc.constantFrom(
      "",
      "",
      "",
      "~",
      "?",
      "%",
      "T10:20:30",
      "T10:20:30Z",
      "T10:20Z",
      "T23:59:59-05",
      "T24:00:00Z",
      "T10:20:30.123Z",
    ),
  );
  const point = parts.map((all) => all.join(""));
  const text = fc.oneof(
    { weight: 3, arbitrary: point },
    fc
      .tuple(fc.oneof(point, fc.constantFrom("", "..")), fc.oneof(point, fc.constantFrom("", "..")))
      .map((ends) => ends.join("/")),
  );

  /** The days by the library; undefined where it refuses. */
  function byLibrary(given: string): { readonly earliest: number; readonly latest: number } | undefined {
    try {
      const parsed = parse(given);
      if ((parsed.level ?? 0) > 1) return undefined;
      const { min, max } = parseWithLibrary(parsed);
      const day = (milliseconds: number | null, open: number): number =>
        milliseconds === null || !Number.isFinite(milliseconds) ? open : Math.floor(milliseconds / 86_400_000);
      return { earliest: day(min, -openDay), latest: day(max, openDay) };
    } catch {
      return undefined;
    }
  }

  test("on what is a date, and on its days", () => {
    let compared = 0;
    fc.assert(
      fc.property(text, (given) => {
        const library = byLibrary(given);
        let ours: { readonly earliest: number; readonly latest: number } | undefined;
        try {
          ours = dayRange(given);
        } catch {
          ours = undefined;
        }
        if (ours === undefined || library === undefined) {
          // It takes 29 February in every year and the year -0000 in places, and refuses a span that ends in the month or year that it begins in.
          if (ours === undefined && library !== undefined) expect(given).toMatch(/-02-(29|30|31)|(^|\/)-0000/);
          if (ours !== undefined) expect(given).toContain("/");
          return;
        }
        compared++;
        if (!isReadOtherwise(given) || given.includes("..")) expect({ given, ...ours }).toEqual({ given, ...library });
      }),
      { numRuns: 10_000 },
    );
    expect(compared).toBeGreaterThan(500);
  });
});
