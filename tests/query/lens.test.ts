import "reflect-metadata";
import { describe, expect, test } from "vitest";
import { Lens, type Seen } from "../../src/query/lens.js";
import type { ArgumentValue, Leaf } from "../../src/query/plan/argument-value.js";
import { cypher, whereAll } from "../../src/query/plan/cypher.js";
import { EndLabels } from "../../src/query/plan/end-labels.js";
import { PrintContext } from "../../src/query/print/print-context.js";
import { render } from "../../src/query/print/render.js";
import { writePlaceholder } from "../../src/query/print/write-placeholder.js";
import { buildModel } from "../../src/service/build-model.js";

const model = buildModel();
const leaf = (current: unknown): Leaf => ({ kind: "leaf", current, read: () => current });

/** The lens of `asOf`. */
function lensOf(asOf: Readonly<Record<string, unknown>>): Lens {
  const fields = new Map<string, ArgumentValue>(Object.entries(asOf).map(([name, value]) => [name, leaf(value)]));
  return Lens.of(model, { kind: "object", fields, absent: new Map() });
}

function shown(lens: Lens, { pattern, conditions }: Seen): string {
  const context = new PrintContext(model, new EndLabels(model), lens, writePlaceholder);
  return render(context.write(cypher`${pattern}${whereAll(conditions)}`));
}

describe("a node is seen", () => {
  test.each<readonly [string, Readonly<Record<string, unknown>>, string, string]>([
    ["always, through the open lens", {}, "Claim", "(n:Claim)"],
    ["where it was known by the press day", { press: "2025-08" }, "Claim", "(n:Claim) WHERE n.knownFrom <= $p0"],
    [
      "where it is known of no day, too, if what is undated is shown",
      { press: "2025-08", includeUndated: true },
      "Claim",
      "(n:Claim) WHERE (n.knownFrom <= $p0 OR n.knownUndated)",
    ],
    [
      "where it is so on a day of the world",
      { world: "2025-09" },
      "Statement",
      "(n:Statement) WHERE n.worldFrom <= $p0 AND n.worldTo >= $p1",
    ],
    ["whatever the day of the world, if its type has no time", { world: "2025-09" }, "Article", "(n:Article)"],
    [
      "where a statement that is seen says so, if it counts from when it was said",
      { press: "2025-08", world: "2025-09" },
      "Claim",
      "(n:Claim) WHERE CASE WHEN n.validFrom IS NULL AND n.validTo IS NULL THEN " +
        "EXISTS { MATCH (n)<-[:CONVEYS]-(n0:Statement) WHERE n0.knownFrom <= $p0 AND n0.worldFrom <= $p1 AND n0.worldTo >= $p2 } " +
        "ELSE n.knownFrom <= $p0 AND n.worldFrom <= $p1 AND n.worldTo >= $p2 END",
    ],
  ])("%s", (_name, asOf, label, text) => {
    const lens = lensOf(asOf);
    expect(shown(lens, lens.node("n", label))).toBe(text);
  });
});

test("a relationship is seen by the statements that it names, and where its edge has a time by that", () => {
  const lens = lensOf({ press: "2025-08", world: "2025-09" });
  expect(shown(lens, lens.edge("e", "PARTY_TO", { role: "PLEDGOR" }))).toBe(
    "[e:PARTY_TO {role: 'PLEDGOR'}] WHERE e.knownFrom <= $p0",
  );
  expect(shown(lens, lens.edge("e", "MEMBER_OF"))).toBe(
    "[e:MEMBER_OF] WHERE e.knownFrom <= $p0 AND e.worldFrom <= $p1 AND e.worldTo >= $p2",
  );
});

test("a node that was reached by an edge with a time of its own must only be known", () => {
  const lens = lensOf({ press: "2025-08", world: "2025-09" });
  expect(shown(lens, lens.node("n", "Actor", { reachedBy: "MembershipEdge" }))).toBe(
    "(n:Actor) WHERE n.knownFrom <= $p0",
  );
});
