import { describe, expect, test } from "vitest";
import { checkRecords } from "../../src/feed/documents/check-records.js";
import { parseSource } from "../../src/feed/documents/document-source.js";
import { readRecords } from "../../src/feed/documents/records.js";
import { buildModel } from "../../src/service/build-model.js";

const model = buildModel();

/** What is wrong with a claim of this predicate and value. */
function reasons(predicate: string, value: string): readonly string[] {
  const source = parseSource(
    "claims.yaml",
    JSON.stringify({
      states: [{ id: "state:x", name: "X" }],
      claims: [{ id: "claim:x", predicate, value, subject: "state:x", summary: "X." }],
    }),
  );
  return checkRecords(model, readRecords(model, [source]), new Set()).map(({ reason }) => reason);
}

describe("the value of a claim", () => {
  test("of a predicate with stages is one of them", () => {
    expect(reasons("formationStage", "launched")).toEqual([]);
    expect(reasons("formationStage", "new")).toEqual([
      'the predicate formationStage takes one of the stages conceived, proposed, forming, launched, operational, dissolved, not "new".',
    ]);
    expect(reasons("formationStage", "lanched")).toEqual([
      expect.stringMatching(/not "lanched"\. Did you mean "launched"\?$/),
    ]);
  });

  test("of a predicate with dates is one", () => {
    for (const value of ["2025", "2025-03", "2025~", "../2025"])
      expect(reasons("launchedOn", value), value).toEqual([]);
    expect(reasons("launchedOn", "in spring")).toEqual([
      expect.stringMatching(/^the predicate launchedOn takes a date as its value: /),
    ]);
    expect(reasons("conceivedOn", "2025-02-30")).toHaveLength(1);
  });

  test("of all others is any text", () => expect(reasons("membershipProspect", "new")).toEqual([]));
});
