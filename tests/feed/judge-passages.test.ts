import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgePassages } from "../../src/feed/documents/judge-passages.js";
import type { AnchoredSpan, Judgement } from "../../src/graph/judgement.js";

const digestOf = (words: string): string => createHash("sha256").update(words, "utf8").digest("hex");

/** The span of a text that has these words, at their nth occurrence. */
function spanOf(text: string, words: string): AnchoredSpan {
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  return { start, end: start + [...words].length, digest: digestOf(words) };
}

const old = "Ten boats 🚤 leave at dawn. Two buses wait. Nobody speaks.";
const buses = spanOf(old, "Two buses wait.");

describe.each([
  ["by its digest alone", undefined],
  ["by the words of the old text", old],
])("a passage, judged %s,", (_way, oldText) => {
  const judged = (newText: string, span = buses): Judgement | undefined => judgePassages([span], newText, oldText)[0];

  test.each<[string, string, Judgement]>([
    ["is EXACT where the same words stand at the same offsets", `${old} More.`, { kind: "EXACT" }],
    ["stays EXACT where they stand elsewhere too", `${old} Two buses wait.`, { kind: "EXACT" }],
    ["is MOVED where they stand at one other place", `🌊 ${old}`, { kind: "MOVED", start: 29, end: 44 }],
    ["is AMBIGUOUS where they stand at several", `So: ${old} Two buses wait.`, { kind: "AMBIGUOUS", places: 2 }],
    ["is CHANGED where other words stand there", old.replace("buses", "coach"), { kind: "CHANGED" }],
    ["is CHANGED where only an accent differs", old.replace("buses", "busés"), { kind: "CHANGED" }],
    ["is GONE where the text ends before", "Ten boats.", { kind: "GONE" }],
    ["is GONE in an empty text", "", { kind: "GONE" }],
  ])("%s", (_name, newText, expected) => {
    expect(judged(newText)).toEqual(expected);
  });

  test("counts occurrences that overlap", () => {
    const text = "na na x";
    const span = spanOf(text, "na na");
    expect(judgePassages([span], "so na na na na", text)).toEqual([{ kind: "AMBIGUOUS", places: 3 }]);
    expect(judgePassages([span], "so na na na na")).toEqual([{ kind: "AMBIGUOUS", places: 3 }]);
  });
});

test("words of the old text that do not have the passage's digest are not looked for", () => {
  const wrong = { ...buses, digest: digestOf("Two boats wait.") };
  expect(judgePassages([wrong], "See: Two boats wait. Two buses wait.", old)).toEqual([
    { kind: "MOVED", start: 5, end: 20 },
  ]);
});

test("a search that would take hours by digests alone is refused, and done with the old text", () => {
  const text = "A ferry crosses the lake every hour. ".repeat(20_000);
  const spans = Array.from({ length: 80 }, (_one, index) => {
    const words = text.slice(37, 60 + index);
    return { start: 37, end: 60 + index, digest: digestOf(words) };
  });
  const later = `Now: ${text}`;
  expect(() => judgePassages(spans, later)).toThrow(expect.objectContaining({ code: "TEXT_TOO_LONG" }));
  expect(new Set(judgePassages(spans.slice(0, 2), later, text).map(({ kind }) => kind))).toEqual(
    new Set(["AMBIGUOUS"]),
  );
});

/** Pieces that texts are made of: words, punctuation, characters of two UTF-16 units, letters with combining marks. */
const piece = fc.constantFrom(
  ..."the boat leaves at dawn two buses wait 🚤 🏳️‍🌈 é e\u0301 a\u0308 ä 道 路 . , \n — “ ” 👩‍👩‍👧 \u200d 0".split(" "),
);
const textOf = fc.array(piece, { minLength: 6, maxLength: 60 }).map((pieces) => [...pieces.join(" ")]);
const place = fc.nat({ max: 1_000_000 });

interface Edit {
  readonly kind: "insert" | "delete" | "replace" | "move" | "duplicate";
  readonly from: number;
  readonly size: number;
  readonly to: number;
  readonly given: readonly string[];
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom("insert", "delete", "replace", "move", "duplicate"),
  from: place,
  size: fc.integer({ min: 1, max: 30 }),
  to: place,
  given: fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => [...pieces.join(" ")]),
});

function edited(points: readonly string[], { kind, from, size, to, given }: Edit): readonly string[] {
  const start = from % (points.length + 1);
  const taken = points.slice(start, start + size);
  const without = points.toSpliced(start, size);
  switch (kind) {
    case "insert":
      return points.toSpliced(start, 0, ...given);
    case "delete":
      return without;
    case "replace":
      return points.toSpliced(start, size, ...given);
    case "move":
      return without.toSpliced(to % (without.length + 1), 0, ...taken);
    case "duplicate":
      return points.toSpliced(to % (points.length + 1), 0, ...taken);
  }
}

/** Finds words in a text in the most naive way, to check what judges them. */
function placesIn(points: readonly string[], words: readonly string[]): readonly number[] {
  return points.flatMap((_point, at) => (words.every((word, index) => points[at + index] === word) ? [at] : []));
}

function expectedOf(points: readonly string[], start: number, words: readonly string[]): Judgement {
  const places = placesIn(points, words);
  const [first = 0] = places;
  if (places.includes(start)) return { kind: "EXACT" };
  if (places.length === 1) return { kind: "MOVED", start: first, end: first + words.length };
  if (places.length > 1) return { kind: "AMBIGUOUS", places: places.length };
  return { kind: start + words.length <= points.length ? "CHANGED" : "GONE" };
}

test("after 10,000 random edits, no passage is called EXACT or MOVED that is not, and none is missed", () => {
  const kinds = new Map<string, number>();
  fc.assert(
    fc.property(
      textOf,
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(place, fc.integer({ min: 1, max: 25 })), { minLength: 1, maxLength: 4 }),
      (points, edits, passages) => {
        const later = edits.reduce(edited, points);
        const spans = passages.map(([from, size]) => {
          const start = from % points.length;
          const words = points.slice(start, start + size);
          return { words, start, end: start + words.length, digest: digestOf(words.join("")) };
        });
        const expected = spans.map(({ start, words }) => expectedOf(later, start, words));
        for (const { kind } of expected) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        expect(judgePassages(spans, later.join(""))).toEqual(expected);
        expect(judgePassages(spans, later.join(""), points.join(""))).toEqual(expected);
      },
    ),
    { numRuns: 10_000 },
  );
  // The edits must lead to every judgement, or the property would say little.
  for (const kind of ["EXACT", "MOVED", "AMBIGUOUS", "CHANGED", "GONE"])
    expect(kinds.get(kind), kind).toBeGreaterThan(100);
}, 300_000);
