import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordsOf } from "../../src/graph/fold.js";
import { romanise, soundOf } from "../../src/graph/sounds.js";

const sounds = (text: string): readonly string[] => wordsOf(text).map(soundOf);

describe("what is the same name sounds the same", () => {
  test.each([
    [
      "selenski",
      [
        "Zelensky",
        "Zelenskyy",
        "Zelenskiy",
        "Zelenskyi",
        "Selenskyj",
        "Selenskij",
        "Zełenski",
        "Зеленський",
        "Зеленский",
        "Ζελένσκι",
      ],
    ],
    ["volodimir", ["Volodymyr", "Volodímir", "Wolodymyr", "Володимир"]],
    ["vladimir", ["Vladimir", "Wladimir", "Владимир"]],
    ["putin", ["Putin", "Poutine", "Путин", "Путін"]],
    ["ermak", ["Yermak", "Jermak", "Ermak", "Єрмак"]],
    ["makron", ["Macron", "Makron", "Макрон"]],
    ["nato", ["NATO", "НАТО", "ΝΑΤΟ"]],
    ["shoigu", ["Shoigu", "Schoigu", "Szojgu", "Шойгу"]],
    ["chekov", ["Chekov", "Tschekow", "Czekow"]],
  ])("%s", (sound, names) => expect(names.map(sounds)).toEqual(names.map(() => [sound])));

  test.each([
    ["Ukraine", "Україна"],
    ["Russia", "Prussia"],
    ["Latvia", "Lithuania"],
    ["Slovakia", "Slovenia"],
    ["Starmer", "Stoltenberg"],
  ])("%s and %s do not", (one, other) => expect(sounds(one)).not.toEqual(sounds(other)));
});

test.each([["US"], ["UK"], ["EU"], ["26"], ["2025"], ["1.6"], ["ЄС"], ["马"], ["👍"], ["x".repeat(41)]])(
  "%s has none: it is too short, too long or a number",
  (text) => expect(sounds(text).join("")).toBe(""),
);

test("a sound is small letters of Latin, whatever was written, and soon taken", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      for (const word of wordsOf(text)) {
        expect(soundOf(word)).toMatch(/^[a-z]*$/);
        expect(romanise(word)).toMatch(/^[a-z0-9]*$/);
      }
    }),
    { numRuns: 1_000 },
  );
  const before = process.cpuUsage();
  for (const letter of ["а", "漢", "ﷺ", "a", "щ"]) soundOf(letter.repeat(100_000));
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000);
});
