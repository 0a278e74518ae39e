import "reflect-metadata";
import { describe, expect, test } from "vitest";
import { Lens } from "../../src/query/lens.js";
import { EndLabels } from "../../src/query/plan/end-labels.js";
import type { CursorKey } from "../../src/query/plan/order-key.js";
import type { PageKey } from "../../src/query/print/page-key.js";
import { PrintContext } from "../../src/query/print/print-context.js";
import { printCursorBound } from "../../src/query/print/print-cursor-bound.js";
import { render } from "../../src/query/print/render.js";
import { writePlaceholder } from "../../src/query/print/write-placeholder.js";
import { buildModel } from "../../src/service/build-model.js";

const model = buildModel();

/** A key of an order by a bound name, with the cursor's value or null. */
interface Key {
  readonly name: string;
  readonly isDescending?: boolean;
  readonly isNullable?: boolean;
  readonly isNull?: boolean;
}

function bound(keys: readonly Key[], side: "after" | "before"): string {
  const pageKeys = keys.map(({ name, isDescending = false, isNullable = false, isNull = false }): PageKey => {
    const cursor: CursorKey = { isNull, value: { read: () => name } };
    return {
      order: { value: { kind: "column", name }, descending: isDescending, nullable: isNullable },
      expression: name,
      after: side === "after" ? cursor : undefined,
      before: side === "before" ? cursor : undefined,
    };
  });
  const context = new PrintContext(model, new EndLabels(model), Lens.open(model), writePlaceholder);
  return render(context.write(printCursorBound(pageKeys, side)));
}

describe("what lies after a cursor", () => {
  test.each<readonly [string, readonly Key[], string]>([
    ["one key", [{ name: "id" }], "id > $p0"],
    ["one key, descending", [{ name: "id", isDescending: true }], "id < $p0"],
    [
      "two keys, the first of which bounds an index",
      [{ name: "a" }, { name: "id" }],
      "a >= $p0 AND (a > $p0 OR id > $p1)",
    ],
    [
      "three keys",
      [{ name: "a" }, { name: "b", isDescending: true }, { name: "id" }],
      "a >= $p0 AND (a > $p0 OR (b <= $p1 AND (b < $p1 OR id > $p2)))",
    ],
    [
      "a key that may be missing, which comes last",
      [{ name: "a", isNullable: true }, { name: "id" }],
      "(a > $p0 OR a IS NULL OR (a = $p0 AND id > $p1))",
    ],
    [
      "a key that is missing: only those of the same that come later",
      [{ name: "a", isNullable: true, isNull: true }, { name: "id" }],
      "(a IS NULL AND id > $p0)",
    ],
  ])("by %s", (_name, keys, text) => {
    expect(bound(keys, "after")).toBe(text);
  });
});

describe("what lies before a cursor", () => {
  test.each<readonly [string, readonly Key[], string]>([
    ["one key", [{ name: "id" }], "id < $p0"],
    ["two keys", [{ name: "a", isDescending: true }, { name: "id" }], "a >= $p0 AND (a > $p0 OR id < $p1)"],
    [
      "a key that may be missing: what lacks it lies behind",
      [{ name: "a", isNullable: true }, { name: "id" }],
      "a <= $p0 AND (a < $p0 OR id < $p1)",
    ],
    [
      "a key that is missing: all that have it, and those of the same that come earlier",
      [{ name: "a", isNullable: true, isNull: true }, { name: "id" }],
      "(a IS NOT NULL OR (a IS NULL AND id < $p0))",
    ],
  ])("by %s", (_name, keys, text) => {
    expect(bound(keys, "before")).toBe(text);
  });
});
