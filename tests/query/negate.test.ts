import "reflect-metadata";
import fc from "fast-check";
import { expect, test } from "vitest";
import { entityNamed } from "../../src/graph/graph-model.js";
import type { Predicate } from "../../src/query/plan/expression.js";
import { negate } from "../../src/query/plan/negate.js";
import { buildModel } from "../../src/service/build-model.js";

const entity = entityNamed(buildModel(), "Statement");

/** A condition on a property, which holds where its key is among those that hold. */
const plain = fc.constantFrom("a", "b", "c").map((key): Predicate => ({ kind: "present", key, negated: false }));

/** A condition on related nodes, told from others by its filter. */
const related = fc.constantFrom("x", "y").map((key): Predicate => ({
  kind: "exists",
  source: { kind: "all" },
  entity,
  filter: { kind: "present", key, negated: false },
}));

const predicates = fc.letrec<{ predicate: Predicate }>((tie) => ({
  predicate: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    plain,
    related,
    fc.record({ kind: fc.constantFrom("and", "or"), of: fc.array(tie("predicate"), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant("not"), of: tie("predicate") }),
  ),
})).predicate;

function holds(predicate: Predicate, true_: ReadonlySet<string>): boolean {
  switch (predicate.kind) {
    case "and":
      return predicate.of.every((part) => holds(part, true_));
    case "or":
      return predicate.of.some((part) => holds(part, true_));
    case "not":
      return !holds(predicate.of, true_);
    case "present":
      return true_.has(predicate.key);
    case "exists":
      return predicate.filter !== undefined && holds(predicate.filter, true_);
    default:
      throw new RangeError(predicate.kind);
  }
}

const hasSubquery = (predicate: Predicate): boolean =>
  predicate.kind === "exists" ||
  (predicate.kind === "not" && hasSubquery(predicate.of)) ||
  ((predicate.kind === "and" || predicate.kind === "or") && predicate.of.some(hasSubquery));

test("a negated condition holds where the condition does not", () => {
  const keys = fc.subarray(["a", "b", "c", "x", "y"]);
  fc.assert(
    fc.property(predicates, keys, (predicate, given) => {
      const set = new Set(given);
      expect(holds(negate(predicate), set)).toBe(!holds(predicate, set));
    }),
  );
});

test("NOT stands right before each subquery that negating brings under it", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(plain, related), { minLength: 1, maxLength: 4 }), (of) => {
      for (const kind of ["and", "or"] as const) {
        const negated = negate({ kind, of });
        const parts =
          negated.kind === "not" ? [negated] : "of" in negated && Array.isArray(negated.of) ? negated.of : [];
        for (const part of parts as readonly Predicate[])
          if (part.kind === "not" && hasSubquery(part)) expect(part.of.kind).toBe("exists");
      }
    }),
  );
});

test("what reads properties only stays as it was asked", () => {
  const asked: Predicate = { kind: "or", of: [{ kind: "present", key: "a", negated: false }] };
  expect(negate(asked)).toEqual({ kind: "not", of: asked });
});
