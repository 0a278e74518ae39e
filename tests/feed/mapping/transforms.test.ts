import { assert, constantFrom, date, property, string, uniqueArray } from "fast-check";
import { describe, expect, test } from "vitest";
import { createIdSet } from "../../../src/feed/mapping/id-set.js";
import { dateReader } from "../../../src/feed/mapping/read-date.js";
import { canonicalRow } from "../../../src/feed/mapping/table.js";
import { compileTemplate } from "../../../src/feed/mapping/template.js";
import { compileTransforms } from "../../../src/feed/mapping/transforms.js";
import type { Transform } from "../../../src/feed/mapping/mapping-format.js";
import { parse } from "csv-parse/sync";

const noWords = (): string => "";

describe("a date", () => {
  const read = dateReader(
    ["YYYY-MM-DD", "M/D/YYYY", { form: "until M/D/YYYY", edtf: "../*" }, "not specified, MM/YY", "YYYY"],
    [1946, 2022],
  );

  test.each([
    ["2022-04-21", "2022-04-21"],
    ["4/6/2022", "2022-04-06"],
    ["until 3/10/2022", "../2022-03-10"],
    ["Until 4/27/2022", "../2022-04-27"],
    ["not specified, 03/22", "2022-03"],
    ["1950", "1950"],
  ])("%s is %s", (text, edtf) => {
    expect(read(text)).toBe(edtf);
  });

  test.each([
    ["2022-02-30", /2022-02-30/],
    ["13/1/2022", /2022-13-01/],
    ["until 4/6/2027", /is in the year 2027; the table can only speak of 1946 to 2022/],
    ["0202-04-21", /is in the year 202;/],
    ["soon", /"soon" is not a date in one of the forms "YYYY-MM-DD"/],
  ])("%s is refused", (text, reason) => {
    expect(() => read(text)).toThrow(reason);
  });

  test("of any day is read in the form in which it is written", () => {
    const days = date({ min: new Date("1946-01-01"), max: new Date("2022-12-31"), noInvalidDate: true });
    assert(
      property(days, constantFrom("D.M.YYYY", "YYYY-MM-DD", "M/D/YYYY", "DD MM YYYY"), (day, form) => {
        const iso = day.toISOString().slice(0, 10);
        const [year = "", month = "", dayOfMonth = ""] = iso.split("-");
        const written = form
          .replace("YYYY", year)
          .replace(/MM|M/, (token) => (token === "M" ? String(Number(month)) : month))
          .replace(/DD|D/, (token) => (token === "D" ? String(Number(dayOfMonth)) : dayOfMonth));
        expect(dateReader([form], undefined)(written)).toBe(iso);
      }),
    );
  });
});

describe("a transform", () => {
  const apply = (steps: readonly Transform[], text: string): unknown => compileTransforms(steps, noWords, {})(text);
  const continental = { decimal: ",", group: "." } as const;

  test("reads amounts exactly, in the signs that the mapping gives", () => {
    expect(apply([{ amount: { decimal: ".", group: "," } }], "1,600,000,000.50")).toBe("1600000000.5");
    expect(apply([{ amount: continental }], "1.600.000,05")).toBe("1600000.05");
    expect(apply([{ number: continental }], "-12,5")).toBe(-12.5);
    expect(() => apply([{ amount: continental }], "about 5")).toThrow(/"about 5" is not a number in digits/);
    expect(() => apply([{ amount: continental }], "1e6")).toThrow(/is not a number/);
  });

  test("splits lists, and transforms each item", () => {
    expect(apply([{ split: ";" }, "lower"], " A; B ;;C")).toEqual(["a", "b", "c"]);
  });

  test("takes away and keeps by beginnings", () => {
    expect(apply([{ without: ["Mr. ", "Ms. "] }], "Ms. Quill")).toBe("Quill");
    expect(apply([{ only: ["http://", "https://"] }], "by e-mail")).toBeUndefined();
    expect(apply([{ except: ["http://", "https://"] }], "by e-mail")).toBe("by e-mail");
    expect(apply([{ replace: ["\n", " "] }], "two\nlines")).toBe("two lines");
  });
});

describe("a template", () => {
  const fill = (source: string, scope: Readonly<Record<string, unknown>>): unknown =>
    compileTemplate(source, (table, word) => `${table}-${word}`).fill(scope);

  test("is missing as a whole where one of its values is", () => {
    expect(fill("from {a} to {b}", { a: "x" })).toBeUndefined();
    expect(fill("from {a} to {b}", { a: "x", b: "" })).toBeUndefined();
    expect(fill('from {a} to {b ?? "now"}', { a: "x" })).toBe("from x to now");
  });

  test("that is one value gives it as it is", () => {
    expect(fill("{n}", { n: 5 })).toBe(5);
    expect(fill("{list}", { list: ["a"] })).toEqual(["a"]);
    expect(fill("{call.row.number}", { call: { row: { number: 7 } } })).toBe(7);
  });

  test("applies filters from left to right", () => {
    expect(fill("state:{name|slug}", { name: "Côte d’Ivoire" })).toBe("state:cote-d-ivoire");
    expect(fill("{name|lower|lookup:t}", { name: "A" })).toBe("t-a");
    expect(fill("{{not a name}}", {})).toBe("{not a name}");
    expect(fill("{a|key}", { a: "party/greens" })).not.toBe(fill("{a|key}", { a: "party/_greens" }));
  });

  test("reads nothing of JavaScript's own", () => {
    for (const name of ["{constructor}", "{a.constructor}", "{a.length}"])
      expect(fill(name, Object.assign(Object.create(null) as object, { a: "x" })), name).toBeUndefined();
  });

  test("does not write maps into texts", () => {
    expect(() => fill("is {a}", { a: { b: 1 } })).toThrow(/is a map of values/);
  });
});

describe("the canonical text of a row", () => {
  test("is read back as the same cells", () => {
    assert(
      property(
        uniqueArray(string({ unit: constantFrom("a", ",", '"', "\n", "\r", " ", "é") }), { minLength: 2 }),
        (cells) => {
          expect(parse(canonicalRow(cells), { relax_column_count: true, record_delimiter: "\u0000" })).toEqual([cells]);
        },
      ),
    );
  });
});

describe("a set of ids", () => {
  test("has what was added, and nothing else", () => {
    assert(
      property(uniqueArray(string(), { minLength: 2, maxLength: 5_000, size: "max" }), (ids) => {
        const half = Math.floor(ids.length / 2);
        const set = createIdSet();
        for (const id of ids.slice(0, half)) set.add(id);
        expect(ids.filter((id) => set.has(id))).toEqual(ids.slice(0, half));
      }),
      { numRuns: 20 },
    );
  });
});
