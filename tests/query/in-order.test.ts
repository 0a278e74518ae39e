import "reflect-metadata";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entityNamed } from "../../src/graph/graph-model.js";
import { inOrder } from "../../src/query/build/in-order.js";
import type { OrderKey } from "../../src/query/plan/order-key.js";
import { buildModel } from "../../src/service/build-model.js";

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
