import fc from "fast-check";
import { expect, test } from "vitest";
import { isOneApart, nearPattern } from "../../src/graph/typing-errors.js";

const letters = ["a", "b", "c", "é", "я", "𝐉", "'", "."];
const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));

/** All words that are made of one by leaving out a letter, putting one in, changing one or exchanging two. */
function edited(text: string): ReadonlySet<string> {
  const all = [...text];
  const made = new Set([text]);
  for (let place = 0; place <= all.length; place++) {
    const [before, after] = [all.slice(0, place), all.slice(place)];
    for (const letter of letters) {
      made.add([...before, letter, ...after].join(""));
      if (after.length > 0) made.add([...before, letter, ...after.slice(1)].join(""));
    }
    if (after.length > 0) made.add([...before, ...after.slice(1)].join(""));
    if (after.length > 1) made.add([...before, after[1], after[0], ...after.slice(2)].join(""));
  }
  return made;
}

test("one typing error is what makes the one word of the other", () => {
  const changed = word.chain((text) =>
    fc.tuple(
      fc.constant(text),
      fc.oneof(
        word,
        fc.constantFrom(...edited(text)),
        fc.constantFrom(...edited(text)).chain((other) => fc.constantFrom(...edited(other))),
      ),
    ),
  );
  fc.assert(
    fc.property(changed, ([one, other]) => {
      if (other === "") return;
      const isNear = edited(one).has(other);
      expect(isOneApart(one, other)).toBe(isNear);
      expect(isOneApart(other, one)).toBe(isNear);
      expect(new RegExp(`^(?:${nearPattern(one)})$`, "u").test(other)).toBe(isNear);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ["starmer", "stramer"],
  ["macron", "macrn"],
  ["estonia", "estnia"],
  ["zelensky", "zelenskyy"],
])("%s and %s are one apart", (one, other) => expect(isOneApart(one, other)).toBe(true));
test.each([
  ["starmer", "startre"],
  ["sir", "stramer"],
  ["abcd", "badc"],
])("%s and %s are not", (one, other) => expect(isOneApart(one, other)).toBe(false));
