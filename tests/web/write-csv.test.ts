import fastCheck from "fast-check";
import { parse } from "papaparse";
import { expect, test } from "vitest";
import { guardFormulas } from "../../src/export/csv/guard-formulas.js";
import { writeCsv } from "../../src/web/shared/write-csv.js";

const write = (...cells: readonly string[]): string =>
  writeCsv({ path: "", columns: ["name", "last"], rows: cells.map((cell) => [cell, "."]) });
const read = (csv: string): readonly string[] =>
  parse<string[]>(csv.slice(1), { delimiter: ",", newline: "\r\n" })
    .data.slice(1, -1)
    .map(([cell]) => cell!);

test("CSV has a byte order mark, quotes where they are needed, and CR and LF at the end of every line", () => {
  expect(write('Said "no"', "Володимир", "a, b")).toBe(
    '\uFEFFname,last\r\n"Said ""no""",.\r\nВолодимир,.\r\n"a, b",.\r\n',
  );
});

test.each(["=1+1", " =1", "\t=1", "A; =1", "\u200B=1", "＝1+1", '"=1', "-1+1", "-5", "1e5", "2025-09-04"])(
  "a spreadsheet gets %j as the export gives it",
  (text) => expect(read(write(text))).toEqual([guardFormulas(text)]),
);

test("so it does any text", () => {
  const unit = fastCheck.oneof(
    fastCheck.constantFrom(..."=+-@;\t\r\n\",'1e. ＝"),
    fastCheck.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  );
  fastCheck.assert(
    fastCheck.property(fastCheck.string({ unit }), (text) => {
      expect(read(write(text))).toEqual([guardFormulas(text)]);
    }),
  );
});
