import "reflect-metadata";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entityNamed } from "../../src/graph/graph-model.js";
import { inOrder, inStretches } from "../../src/query/build/in-order.js";
import type { OrderKey } from "../../src/query/plan/order-key.js";
import { buildModel } from "../../src/service/build-model.js";
import { runDocument } from "../support/compile-document.js";

const key = (name: string, isDescending = false): OrderKey => ({
  value: { kind: "column", name },
  descending: isDescending,
  nullable: true,
});

const order = [key("day", true), key("id")];
const ordered = [
  [20, "a"],
  [20, "b"],
  [10, "c"],
  [null, "d"],
  [null, "\uFFFD"],
  // Beyond the first 65,536 characters, and so behind it, though its first half is less.
  [null, "\u{1F600}"],
] as const;

const rowsOf = (keys: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] => keys.map((one) => [one]);
const keysOf = (row: readonly unknown[]): readonly unknown[] => row[0] as readonly unknown[];

describe("the rows of a page, by the keys that come back with them", () => {
  test("are given back as they are where they are in order", () => {
    const rows = rowsOf(ordered);
    expect(inOrder(order, false, keysOf)(rows)).toBe(rows);
    const backwards = rows.toReversed();
    expect(inOrder(order, true, keysOf)(backwards)).toBe(backwards);
  });

  test("are put in order where the stretches came in another", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...ordered], { minLength: ordered.length }), (shuffled) => {
        expect(inOrder(order, false, keysOf)(rowsOf(shuffled))).toEqual(rowsOf(ordered));
        expect(inOrder(order, true, keysOf)(rowsOf(shuffled))).toEqual(rowsOf(ordered.toReversed()));
      }),
    );
  });

  test("are ordered by amounts as numbers, which come back as text", () => {
    const amount = [...entityNamed(buildModel(), "Pledge").fields.values()]
      .flatMap((field) => (field.kind === "embedded" ? [...field.fields.values()] : []))
      .find((field) => field.kind === "property" && field.value === "decimal");
    if (amount?.kind !== "property") throw new RangeError("a pledge has no amount");
    const byAmount: OrderKey = {
      value: { kind: "property", on: "node", property: amount },
      descending: false,
      nullable: true,
    };
    const rows = rowsOf([["1000000000000000000001"], ["9"], ["1000000000000000000000"]]);
    expect(inOrder([byAmount], false, keysOf)(rows)).toEqual(
      rowsOf([["9"], ["1000000000000000000000"], ["1000000000000000000001"]]),
    );
  });
});

describe("the rows of a page, by the numbers of their stretches", () => {
  const stretchOf = (row: readonly unknown[]): number => row[1] as number;
  const rows = [
    ["b", 0],
    ["a", 0],
    ["d", 1],
    ["c", 2],
    ["e", 2],
  ] as const;

  test("are given back as they are where they are in order", () => {
    expect(inStretches(stretchOf)(rows)).toBe(rows);
    expect(inStretches(stretchOf)([])).toEqual([]);
  });

  test.each([
    ["the last stretch came first", [rows[3], rows[4], rows[0], rows[1], rows[2]]],
    ["the stretches came in turns", [rows[3], rows[0], rows[2], rows[4], rows[1]]],
  ])("are put in order where %s, and stay as they are within a stretch", (_case, shuffled) => {
    expect(inStretches(stretchOf)(shuffled)).toEqual(rows);
  });
});

describe("a page that asks for no cursor", () => {
  const document = (page: string): string => `{ events(${page}, orderBy: [{ date: DESC }]) { nodes { name } } }`;
  // As `nodes { name }` is laid out: the row, then the number of its stretch.
  const [first, second, third] = [[[["first"], 0]], [[["second"], 0]], [[["third"], 1]]];

  test.each([
    ["first: 3", ["first", "second", "third"]],
    ["last: 3", ["third", "second", "first"]],
  ])("is ordered by the numbers of its stretches, however they come: %s", async (page, expected) => {
    const { fields, answer } = await runDocument(buildModel(), document(page), {}, async () => [third, first, second]);
    expect(fields[0]?.text).toContain("1 AS stretch0");
    expect(answer).toEqual({ data: { events: { nodes: expected.map((name) => ({ name })) } } });
  });
});

describe("a moment", () => {
  test.each([
    ["2025-09-04T12:30Z", "2025-09-04T12:30:00.000000001Z"],
    ["2025-09-04T12:30:00.5Z", "2025-09-04T12:30:00.51Z"],
    ["2025-09-04T12:30:00.999999999Z", "2025-09-04T12:30:01Z"],
    ["2025-09-04T12:30:59Z", "2025-09-04T11:31-01:00"],
    ["1969-12-31T23:59:59.9Z", "1970-01-01T00:00Z"],
  ])("%s comes before %s", (earlier, later) => {
    const recordedAt = entityNamed(buildModel(), "Statement").fields.get("recordedAt");
    if (recordedAt?.kind !== "property") throw new RangeError("a statement has no recordedAt");
    const byMoment: OrderKey = {
      value: { kind: "property", on: "node", property: recordedAt },
      descending: false,
      nullable: false,
    };
    expect(inOrder([byMoment], false, keysOf)(rowsOf([[later], [earlier]]))).toEqual(rowsOf([[earlier], [later]]));
  });
});
