import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passageUrl } from "../../src/domain/passage-words.js";
import { textFragment } from "../../src/domain/text-fragment.js";
import { keptText } from "../../src/graph/kept-text.js";

/** The directive for the last place where a text has these words. */
function directiveOf(text: string, words: string): string | undefined {
  const start = Array.from(text.slice(0, text.lastIndexOf(words))).length;
  return textFragment(keptText(text), start, start + Array.from(words).length);
}

describe("the link to a passage", () => {
  test.each([
    ["has its words", "Today ten boats leave.", "ten boats", "text=ten%20boats"],
    [
      "has the signs of the syntax encoded",
      "An all-day, free ride & more.",
      "all-day, free ride &",
      "text=all%2Dday%2C%20free%20ride%20%26",
    ],
    [
      "has the words before it, where they occur earlier",
      "ten boats. Later ten boats left.",
      "ten boats",
      "text=ten%20boats.%20Later-,ten%20boats",
    ],
    [
      "has its first and last words, if it goes over lines",
      "One two three.\n\nFour five six.",
      "two three.\n\nFour five",
      "text=two%20three.,Four%20five",
    ],
    ["knows characters of two units", "🚤🚤 boats leave", "boats", "text=boats"],
  ])("%s", (_name, text, words, expected) => {
    expect(directiveOf(text, words)).toBe(expected);
  });

  test("has the ends of a long passage", () => {
    const words = Array.from({ length: 80 }, (_none, index) => `word${index}`).join(" ");
    expect(directiveOf(`Now: ${words}.`, words)).toBe(
      "text=word0%20word1%20word2%20word3%20word4%20word5,word74%20word75%20word76%20word77%20word78%20word79",
    );
  });

  test("is short, and a fragment of an address, whatever the text", () => {
    const unit = fc.constantFrom("word", " ", "\n", "-", ",", "&", "#", "🚤", "道", "e\u0301", '"');
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 400 }), fc.nat(400), fc.nat(400), (units, start, size) => {
        const text = keptText(units.join(""));
        const directive = textFragment(text, start, start + size);
        if (directive === undefined) return;
        expect(directive.length).toBeLessThan(6_000);
        expect(new URL(`https://example.org/#:~:${directive}`).hash).toBe(`#:~:${directive}`);
        expect(directive).toMatch(/^text=([^-,&#]+-,)?[^-,&#]+(,[^-,&#]+)?$/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("Passage.url", () => {
  const text = keptText("Ten boats leave.");
  const place = {
    fragment: "char=4,9",
    start: 4,
    end: 9,
    article: { url: "https://example.org/a", textDigest: "d" },
    version: null,
  };
  test.each([
    ["jumps to the words", place, "https://example.org/a#:~:text=boats"],
    [
      "keeps a fragment that the address has",
      { ...place, article: { url: "https://example.org/a#top", textDigest: "d" } },
      "https://example.org/a#top:~:text=boats",
    ],
    [
      "is the address alone for an earlier version",
      { ...place, version: { textDigest: "d" } },
      "https://example.org/a",
    ],
    [
      "names the row of a table",
      { ...place, fragment: "row=17", start: null, end: null },
      "https://example.org/a#row=17",
    ],
    ["is null without an address", { ...place, article: { url: null, textDigest: "d" } }, null],
  ])("%s", (_name, given, expected) => {
    expect(passageUrl(given, () => text)).toBe(expected);
  });
});
