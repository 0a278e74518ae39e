import { expect, test } from "vitest";
import { flatText } from "../../src/export/flat-values.js";

test.each([
  [undefined, ""],
  ["a;b", "a;b"],
  [["LAND", "SEA"], "LAND;SEA"],
  [["a;b", "c\\d", "e"], "a\\;b;c\\\\d;e"],
  [[], ""],
  [5, "5"],
])("%j in a cell is %s", (value, text) => expect(flatText(value)).toBe(text));

test("texts of a list can be told apart again", () => {
  const texts = ["a;b", "\\", "c\\;", "", ";;"];
  const parts = [...flatText(texts).matchAll(/((?:\\.|[^;\\])*)(?:;|$)/gs)].map((part) =>
    part[1]?.replaceAll(/\\(.)/gs, "$1"),
  );
  expect(parts.slice(0, texts.length)).toEqual(texts);
});
