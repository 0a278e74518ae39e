import { describe, expect, test } from "vitest";
import { keptText } from "../../src/graph/kept-text.js";
import type { QueryRequest } from "../../src/query/plan/query-request.js";
import { buildWithTexts } from "../../src/server/graphql/build-with-texts.js";

const request = { variables: {}, viewer: undefined, now: new Date(0) };

/** A query whose rows are digests, starts and ends, and whose answer is the words there. */
const query = {
  build: (rows: readonly (readonly unknown[])[], { textOf }: QueryRequest): unknown =>
    rows.map(([digest, start, end]) => textOf(String(digest), "words")?.span(Number(start), Number(end)) ?? null),
};

describe("an answer that needs texts", () => {
  test("opens each text once, however many passages stand in it", async () => {
    const opened: string[] = [];
    const rows = Array.from({ length: 1_000 }, (_none, index) => ["a", index % 10, 10]);
    const { value, notKept } = await buildWithTexts(query, rows, request, async (digest) => {
      opened.push(digest);
      return keptText("0123456789");
    });
    expect(opened).toEqual(["a"]);
    expect(notKept).toBe(0);
    expect((value as readonly string[])[3]).toBe("3456789");
  });

  test("counts the texts that nobody keeps", async () => {
    const { value, notKept } = await buildWithTexts(
      query,
      [
        ["a", 0, 1],
        ["b", 0, 1],
        ["b", 1, 2],
      ],
      request,
      async (digest) => (digest === "a" ? keptText("x") : undefined),
    );
    expect(value).toEqual(["x", null, null]);
    expect(notKept).toBe(1);
  });

  test("is refused if it would read too much", async () => {
    const text = keptText("x".repeat(1_000_000));
    const rows = Array.from({ length: 100 }, () => ["a", 0, 1_000_000]);
    await expect(buildWithTexts(query, rows, request, async () => text)).rejects.toMatchObject({
      code: "QUERY_TOO_COSTLY",
    });
    const many = Array.from({ length: 100 }, (_none, index) => [`text ${index}`, 0, 1]);
    await expect(buildWithTexts(query, many, request, async () => text)).rejects.toMatchObject({
      code: "QUERY_TOO_COSTLY",
    });
  });
});
