import fc from "fast-check";
import { expect, test } from "vitest";
import { dayBounds, dayWord } from "../../src/graph/day-words.js";
import { openDay } from "../../src/graph/scalars/edtf.js";

test("words of days are in the order of the days, and within the bounds", () => {
  const day = fc.integer({ min: -openDay, max: openDay });
  fc.assert(
    fc.property(day, day, (one, other) => {
      expect(Math.sign(one - other)).toBe(dayWord(one) < dayWord(other) ? -1 : dayWord(one) > dayWord(other) ? 1 : 0);
      expect(dayWord(one)).toMatch(/^\d{9}$/);
      expect(dayBounds.first < dayWord(one) && dayWord(one) < dayBounds.last).toBe(true);
    }),
  );
});
