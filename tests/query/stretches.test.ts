import { describe, expect, test } from "vitest";
import { type Stretch, type StretchedList, stretchesOf } from "../../src/query/plan/stretches.js";

type Row = readonly [
  after: StretchedList["after"],
  before: StretchedList["before"],
  stretches: string,
  withCommonIndex: string,
  backwards: string,
  backwardsWithCommonIndex: string,
];

/* The truth table of `stretches.ts`: what a page of a list whose nodes may lack the first key is read in. */
const nullable: readonly Row[] = [
  ["none", "none", "present, absent", "present, absent", "absent, present", "absent, present"],
  ["value", "none", "present>, absent", "tied>, beyond, absent", "absent, present>", "absent, present>"],
  ["null", "none", "absent>", "absent>", "absent>", "absent>"],
  ["none", "value", "present<", "present<", "present<", "tied<, beyond"],
  ["none", "null", "present, absent<", "present, absent<", "absent<, present", "absent<, present"],
  ["value", "value", "present><", "present><", "present><", "present><"],
  ["value", "null", "present>, absent<", "tied>, beyond, absent<", "absent<, present>", "absent<, present>"],
  ["null", "value", "", "", "", ""],
  ["null", "null", "absent><", "absent><", "absent><", "absent><"],
];

/* The same where no node lacks it. */
const required: readonly Row[] = [
  ["none", "none", "present", "present", "present", "present"],
  ["value", "none", "present>", "tied>, beyond", "present>", "present>"],
  ["none", "value", "present<", "present<", "present<", "tied<, beyond"],
  ["value", "value", "present><", "present><", "present><", "present><"],
  // A cursor of the list without the filter that leaves out what lacks the key.
  ["null", "none", "present>", "present>", "present>", "present>"],
  ["none", "null", "present<", "present<", "present<", "present<"],
];

const shown = (stretches: readonly Stretch[]): string =>
  stretches.map(({ first, isAfter, isBefore }) => `${first}${isAfter ? ">" : ""}${isBefore ? "<" : ""}`).join(", ");

describe.each([
  { name: "where nodes may lack the first key", isNullable: true, rows: nullable },
  { name: "where all have it", isNullable: false, rows: required },
])("the stretches of a page, $name", ({ isNullable, rows }) => {
  test.each(rows)("after %s, before %s: %s", (after, before, forwards, common, backwards, commonBackwards) => {
    const of = (isBackward: boolean, hasCommonIndex: boolean): string =>
      shown(stretchesOf({ isNullable, after, before, isBackward, hasCommonIndex }));
    expect([of(false, false), of(false, true), of(true, false), of(true, true)]).toEqual([
      forwards,
      common,
      backwards,
      commonBackwards,
    ]);
  });
});
