import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, wordsOf } from "../../src/graph/fold.js";

describe("what is read the same is folded to the same", () => {
  test.each([
    ["composed and decomposed", "Zoë Müller", "Zoe\u0308 Mu\u0308ller", "zoe muller"],
    ["marks in another order", "q\u0323\u0307", "q\u0307\u0323", "q"],
    ["a zero-width space within", "Mac\u200Bron", "Macron", "macron"],
    ["a soft hyphen within", "Zelen\u00ADskyy", "Zelenskyy", "zelenskyy"],
    ["a word joiner, a byte order mark and a mark of direction", "\uFEFFKy\u2060iv\u200E", "Kyiv", "kyiv"],
    ["a variation selector and a combining grapheme joiner", "NA\uFE0FT\u034FO", "NATO", "nato"],
    ["the apostrophe of Ukrainian names", "Мар\u02BCяна", "Мар'яна", "мар'яна"],
    ["the apostrophe of printers", "Ukraine\u2019s", "Ukraine's", "ukraine's"],
    ["a sigma at the end of a word", "ΟΔΥΣΣΕΥΣ", "Οδυσσευς", "οδυσσευσ"],
    ["a dotted capital", "İstanbul", "istanbul", "istanbul"],
    ["a dotless letter", "Diyarbakır", "DIYARBAKIR", "diyarbakir"],
    ["two in one, and a long s", "ﬁnance ſ", "finance s", "finance s"],
    ["wide letters", "ＮＡＴＯ", "NATO", "nato"],
    ["a sharp s", "Weiß", "WEISS", "weiss"],
    ["a capital sharp s", "WEIẞ", "weiss", "weiss"],
    ["strokes", "Łódź Đà Nẵng Søren", "Lodz Da Nang Soren", "lodz da nang soren"],
    ["Hangul, whole and in parts", "서울", "서울".normalize("NFD"), "서울"],
    ["blanks of every width", "Air\u00A0\u2003Shield ", "air shield", "air shield"],
  ])("%s", (_kind, one, other, folded) => {
    expect(fold(one)).toBe(folded);
    expect(fold(other)).toBe(folded);
  });

  test("keeps the marks that tell letters of other scripts apart", () => {
    expect(fold("Зеленский")).toBe("зеленский");
    expect(fold("Зеленскии")).not.toBe(fold("Зеленский"));
    expect(fold("Зеленский".normalize("NFD"))).toBe("зеленский");
  });

  test("what was folded stays so, and all forms of Unicode fold to it", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.constantFrom(..."aéßſıİΣσςłʼ'’.,1２Ａ\u0301\u0308\u0316\u0345й서가각\u1112\u1161ㅎ漢 \u200B\u00ADﾊﾞ"))
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (given) => {
        const folded = fold(given);
        expect(fold(folded)).toBe(folded);
        for (const form of ["NFC", "NFD"] as const) expect(fold(given.normalize(form))).toBe(folded);
        for (const word of wordsOf(given)) expect(wordsOf(word).join("")).toBe(word);
      }),
      { numRuns: 3_000 },
    );
  });
});

test("every letter is folded as its capital is, alone and at the end of a word", () => {
  const differing: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const letter = String.fromCodePoint(code);
    if (!/\p{L}/u.test(letter)) continue;
    const folded = fold(letter);
    const others = [
      folded,
      letter.toUpperCase(),
      letter.toLowerCase(),
      letter.normalize("NFD"),
      letter.normalize("NFKC"),
    ].map(fold);
    if (
      others.some((other) => other !== folded) ||
      (!letter.normalize("NFKD").startsWith(" ") && fold(`г${letter}`) !== `г${folded}`)
    )
      differing.push(letter);
  }
  expect(differing).toEqual([]);
});

test.each([
  ["Ukraine’s 1.6 billion, the U.S. said", ["ukraine's", "1.6", "billion", "the", "u.s", "said"]],
  ["'quoted' rock'n'roll 1,000. end.", ["quoted", "rock'n'roll", "1,000", "end"]],
  ["four-point plan/air_shield", ["four", "point", "plan", "air", "shield"]],
  ["马克龙访问乌克兰", ["马", "克", "龙", "访", "问", "乌", "克", "兰"]],
  ["ゼレンスキー大統領は", ["ゼレンスキー", "大", "統", "領", "は"]],
  ["กรุงเทพ", ["ก", "รุ", "ง", "เ", "ท", "พ"]],
  ["Emmanuel Mac\u200Bron", ["emmanuel", "macron"]],
  ["👍 + \u0301", ["\u0301"]],
])("divides %j into words", (text, words) => expect(wordsOf(text)).toEqual(words));

describe("takes time in proportion to a text, whatever it is", () => {
  const length = 100_000;
  const texts: readonly (readonly [string, string])[] = [
    ["marks after one letter", `a${"\u0301".repeat(length)}`],
    ["marks out of order", `a${"\u0301\u0316".repeat(length / 2)}`],
    ["marks out of order in two blocks", `a${"\u0301".repeat(length / 2)}${"\u0316".repeat(length / 2)}`],
    ["halfwidth marks between marks", "\uFF9E\u0301\u0316".repeat(length / 3)],
    ["marks between letters that become marks", `${"\u0301".repeat(30)}\uFF9E`.repeat(length / 31)],
    ...[
      "a",
      "é",
      "Σ",
      "Σ.",
      "ß",
      "\uFDFA",
      "漢",
      "서",
      "1",
      "1,",
      "a'",
      "a.",
      "'",
      ".",
      " ",
      "\u200B",
      "a1.",
      "(",
      "{",
      "\u0345",
      "\u1161",
    ].map((part) => [part, part.repeat(length / Buffer.byteLength(part))] as const),
  ];

  // Of what takes the square of its length, 100 kB take between three seconds and minutes of a processor.
  test.each(texts)("%s", (_kind, text) => {
    const before = process.cpuUsage();
    wordsOf(text);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(500);
  });

  test("knows all letters that become marks", () => {
    const marksOnly = /^\p{M}+$/u;
    const found: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      if (!/\p{M}/u.test(character) && marksOnly.test(character.normalize("NFKD"))) found.push(character);
    }
    expect(found).toEqual(["\uFF9E", "\uFF9F"]);
  });
});
