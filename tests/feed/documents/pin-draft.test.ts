import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { comparePassages } from "../../../src/domain/lints/compare-passages.js";
import { lintRecords } from "../../../src/domain/lints/lint-records.js";
import type { ServiceError } from "../../../src/errors/service-error.js";
import { parseSource } from "../../../src/feed/documents/document-source.js";
import { byDigest, namedText, type NamedText } from "../../../src/feed/documents/read-texts.js";
import { readRecords, typedRecord } from "../../../src/feed/documents/records.js";
import { expandDocument } from "../../../src/feed/documents/short/expand-document.js";
import { findQuote } from "../../../src/feed/documents/short/find-quote.js";
import { pinDraft } from "../../../src/feed/documents/short/pin-draft.js";
import { buildModel } from "../../../src/service/build-model.js";
import { sixthDraft, sixthText } from "./sixth-article.js";

const model = buildModel();
const textOf = (content: string, name = "a.txt"): NamedText => namedText(name, Buffer.from(content));
const draftOf = (quote: unknown): string =>
  stringify({
    article: { id: "article:a", title: "A", language: "en" },
    statements: [{ act: "ASSERT", gist: "X.", reportedIn: quote }],
  });
const pin = (draft: string, ...texts: readonly NamedText[]): string => pinDraft(model, "x.yaml", draft, texts).content;
const refusalOf = (draft: string, ...texts: readonly NamedText[]): readonly [string, string] => {
  try {
    return ["", pin(draft, ...texts)];
  } catch (error) {
    const { code, message } = error as ServiceError;
    return [code, message];
  }
};
/** What of a pinned draft does not match a text. */
const mismatches = (draft: string, text: NamedText): readonly string[] =>
  comparePassages(readRecords(model, [parseSource("x.yaml", draft)]).map(typedRecord), byDigest([text])).mismatches;

test("the sixth article is pinned, verified and without a likely slip", () => {
  const text = textOf(sixthText);
  const pinned = pin(sixthDraft, text);
  expect(mismatches(pinned, text)).toEqual([]);
  const records = readRecords(model, [parseSource("x.yaml", pinned)]);
  expect(lintRecords(records.map(typedRecord), byDigest([text]))).toEqual([]);
  expect(records.map(({ record }) => record)).toEqual(
    readRecords(model, [parseSource("x.yaml", sixthDraft)], { texts: [text] }).map(({ record }) => record),
  );
});

test("a pinned draft holds none of the quoted words, and pinning it again changes nothing", () => {
  const text = textOf(sixthText);
  const pinned = pin(sixthDraft, text);
  for (const words of [
    "pledged 4 million",
    "has offered",
    "will not pay for a second pier",
    "according to the Harbour",
  ])
    expect(pinned).not.toContain(words);
  expect(pin(pinned, text)).toBe(pinned);
});

describe("a quote", () => {
  test.each([
    ["after an emoji", "🛳️ The ferry sails.", "The ferry sails", "char=3,18"],
    ["of an emoji", "A 👩‍👩‍👧 here.", "👩‍👩‍👧", "char=2,7"],
    ["with combining marks, as they are", "Le cafe\u0301 ferme.", "cafe\u0301", "char=3,8"],
    ["over several lines of the text", "The ferry\n  sails at noon.", "ferry sails", "char=4,17"],
    ["over several lines of the draft", "The ferry sails.", "ferry\n  sails", "char=4,15"],
    ["with marks of a regular expression", "Is it (really) 100 $?", "(really) 100 $?", "char=6,21"],
    ["by the second time", "one two one two", { quote: "one two", nth: 2 }, "char=8,15"],
    ["of overlapping times", "aaaa", { quote: "aa", nth: 3 }, "char=2,4"],
  ])("%s is found in code points", (_what, content, quote, fragment) => {
    const text = textOf(content);
    const pinned = pin(draftOf(quote), text);
    const { statements } = parse(pinned) as { statements: [{ reportedIn: { fragment: string; nth?: number } }] };
    expect(statements[0].reportedIn.fragment).toBe(fragment);
    expect(statements[0].reportedIn.nth).toBeUndefined();
    expect(mismatches(pinned, text)).toEqual([]);
  });

  test.each([
    ["in another normal form", "Le café ferme.", "cafe\u0301", "QUOTE_NOT_FOUND", /does not stand in the text/],
    ["in another case", "The Ferry sails.", "the ferry sails", "QUOTE_NOT_FOUND", /\n {4}line 1: The Ferry sails\./],
    [
      "twice",
      "one two\none two",
      "one two",
      "QUOTE_AMBIGUOUS",
      /stands there 2 times, on the lines 1, 2; .* add nth: 1 to 2/,
    ],
    [
      "not as often",
      "one two",
      { quote: "one", nth: 2 },
      "QUOTE_NOT_FOUND",
      /stands there once, so that there is no nth: 2/,
    ],
    ["without words", "one two", " ", "QUOTE_NOT_FOUND", /does not stand in the text/],
  ])("%s is refused with its place", (_what, content, quote, code, reason) => {
    const refused = refusalOf(draftOf(quote), textOf(content));
    expect(refused[0]).toBe(code);
    expect(refused[1]).toMatch(/^x\.yaml:\d+:\d+: a\.txt: /);
    expect(refused[1]).toMatch(reason);
    expect(refused[1]).toMatch(/Nothing was written\.$/);
  });

  test("of any words of any text is where verify finds it", () => {
    const unit = fc.constantFrom(
      "a",
      "b",
      "é",
      "e\u0301",
      "🛳️",
      "中",
      " ",
      "\n",
      "\t",
      '"',
      ":",
      "#",
      "'",
      "{",
      ",",
      "\\",
      ".",
    );
    const piece = fc.array(unit, { minLength: 1, maxLength: 30 }).map((units) => units.join(""));
    fc.assert(
      fc.property(piece, piece, piece, (before, words, after) => {
        fc.pre(words.trim() !== "");
        const text = textOf(before + words + after);
        const found = findQuote(text.content, { words, nth: 1 });
        if (!("start" in found)) throw new Error(found.reason);
        expect([...text.content].slice(found.start, found.end).join("")).toBe(found.words);
        const pinned = pin(draftOf({ quote: words, nth: 1 }), text);
        expect(mismatches(pinned, text)).toEqual([]);
        expect(expandDocument(model, parseSource("x.yaml", pinned)).source.content).toEqual(
          expandDocument(model, parseSource("x.yaml", draftOf({ quote: words, nth: 1 })), { texts: [text] }).source
            .content,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe("the layout of a draft", () => {
  const text = textOf("Ada Quill will send two boats. She said so twice.");
  const draft = (quote: string): string =>
    `# A draft\narticle:   # mine\n    id: article:a\n    title: "A"\n    language:   en\n\npeople:\n- name: Ada Quill # new\n` +
    `mentions: [Ada Quill]\nstatements:\n- act:   ASSERT\n  gist: 'X.'   # a gist\n${quote}  certainty: POSSIBLE\n# the end\n`;

  test.each([
    [
      "  reportedIn: Ada Quill will send two boats # here\n",
      /\n {2}reportedIn: \{fragment: "char=0,29", digest: "\w{64}", entities: \[Ada Quill\]\} # here\n/,
    ],
    [
      "  reportedIn: [Ada Quill will send two boats, 'She said']\n",
      /\n {2}reportedIn: \[\{fragment: "char=0,29".*\]\}, \{fragment: "char=31,39", digest: "\w{64}"\}\]\n/,
    ],
    [
      "  reportedIn: >- # folded\n    Ada Quill\n    will send two boats\n",
      /\n {2}reportedIn: \{fragment: "char=0,29".*\]\} # folded\n/,
    ],
    [
      "  reportedIn:\n    - nth: 1\n      quote: Ada Quill will send two boats\n",
      /\n {4}- fragment: "char=0,29"\n {6}digest: "\w{64}"\n {6}entities: \[Ada Quill\]\n {2}cert/,
    ],
    [
      "  reportedIn:\n    - quote: |\n        Ada Quill will send two boats\n      nth: 1 # the first\n",
      /\n {4}- fragment: "char=0,29"\n {6}digest: "\w{64}"\n {6}entities: \[Ada Quill\]\n {2}cert/,
    ],
    [
      "  reportedIn: {quote: Ada Quill will send two boats, nth: 1}\n",
      /\n {2}reportedIn: \{fragment: "char=0,29", digest: "\w{64}", entities: \[Ada Quill\]\}\n/,
    ],
    [
      "  reportedIn: {quote: Ada Quill will, entities: []}\n",
      /\n {2}reportedIn: \{fragment: "char=0,14", digest: "\w{64}", entities: \[\]\}\n/,
    ],
  ])("stays around %j", (quote, expected) => {
    const pinned = pin(draft(quote), text);
    expect(pinned).toMatch(expected);
    const [before = "", after = ""] = draft("  @\n").split("  @\n");
    expect(pinned.endsWith(after)).toBe(true);
    const head = before.replace("    id:", `    length: 49\n    textDigest: "${text.digest}"\n    id:`);
    expect(pinned.startsWith(head)).toBe(true);
    expect(mismatches(pinned, text)).toEqual([]);
  });

  test("of JSON is JSON", () => {
    const json = JSON.stringify(parse(draft("  reportedIn: {quote: Ada Quill will send, nth: 1}\n")), null, 2);
    const pinned = pinDraft(model, "x.json", json, [text]).content;
    expect(JSON.parse(pinned)).toMatchObject({
      article: { length: 49 },
      statements: [{ reportedIn: { fragment: "char=0,19" } }],
    });
  });
});

describe("the text of a draft", () => {
  const [one, two] = [textOf("The ferry sails.", "one.txt"), textOf("The ferry sinks.", "two.txt")];
  const draft = (article: string, quote: string): string =>
    `article: {id: article:a, title: A, language: en${article}}\nstatements: [{act: ASSERT, gist: X., reportedIn: ${quote}}]\n`;

  test.each([
    ["by its digest", `, textDigest: "${two.digest}"`, "The ferry", two],
    ["by its file", ", text: two.txt", "The ferry", two],
    ["as the only one with all quotes", "", "[The ferry, sails.]", one],
  ])("is found %s", (_how, article, quote, text) => {
    expect(mismatches(pin(draft(article, quote), one, two), text)).toEqual([]);
  });

  test.each([
    [
      "",
      "The ferry",
      "QUOTE_AMBIGUOUS",
      /one\.txt and two\.txt have all the words; name the file of the text, such as text: one\.txt/,
    ],
    ["", "A boat", "QUOTE_NOT_FOUND", /no text has all the words/],
    [
      ", text: three.txt",
      "The ferry",
      "QUOTE_NOT_FOUND",
      /there is no text three\.txt; the texts are one\.txt, two\.txt/,
    ],
    [`, textDigest: "${"0".repeat(64)}"`, "The ferry", "QUOTE_NOT_FOUND", /no text has the digest 0+ of article:a/],
  ])("is refused otherwise: %s %s", (article, quote, code, reason) => {
    const refused = refusalOf(draft(article, quote), one, two);
    expect(refused[0]).toBe(code);
    expect(refused[1]).toMatch(reason);
  });
});

test.each([
  [
    "of two articles",
    "articles: [{id: article:a, title: A, language: en}, {id: article:b, title: B, language: en}]",
    "X",
    /need the article that they stand in/,
  ],
  ["of an article elsewhere", "people: []", "{quote: X, article: article:b}", /need the article that they stand in/],
  [
    "with a place",
    "article: {title: A, language: en}",
    '{quote: X, fragment: "char=0,1"}',
    /either a quote or a place/,
  ],
])("words %s are refused", (_what, article, quote, reason) => {
  const refused = refusalOf(`${article}\nstatements: [{act: ASSERT, gist: X., reportedIn: ${quote}}]\n`, textOf("X"));
  expect(refused[0]).toBe("SEED_INVALID");
  expect(refused[1]).toMatch(reason);
});

test("names are listed where they stand as words, the longest of them", () => {
  const text = textOf("Ada Quill and Bo met. Quill left. Quills are pens.");
  const yaml = stringify({
    article: { id: "article:a", title: "A", language: "en" },
    people: [{ name: "Ada Quill" }, { name: "Bo" }],
    mentions: ["Ada Quill", { node: "Ada Quill", surface: "Quill", styledAs: "Mayor" }, "Bo"],
    statements: ["Ada Quill and Bo met", "Quill left", "Quills are pens"].map((quote) => ({
      act: "ASSERT",
      gist: quote,
      reportedIn: quote,
    })),
  });
  const { passages } = expandDocument(model, parseSource("x.yaml", pin(yaml, text))).source.content as {
    passages: { entities?: object[] }[];
  };
  expect(passages.map(({ entities }) => entities)).toEqual([
    [
      { node: "person:ada-quill", surface: "Ada Quill" },
      { node: "person:bo", surface: "Bo" },
    ],
    [{ node: "person:ada-quill", surface: "Quill", styledAs: "Mayor" }],
    undefined,
  ]);
});
