import { describe, expect, test } from "vitest";
import { packChanges } from "../../src/feed/change/revision.js";
import { awaitedChanges } from "../../src/server/graphql/awaited-changes.js";

const wanted = { revision: 7, of: undefined, skip: 0, first: 1 };

/** The changes of a revision with so many million characters, which say little. */
const packed = (millions: number): Promise<Int8Array> =>
  packChanges(
    Array.from({ length: millions }, (_none, place) => ({
      type: "Person",
      id: `person:${place}`,
      after: { id: `person:${place}`, name: "x".repeat(1_000_000) },
    })),
  );

describe("the changes of an answer", () => {
  test("are noted first, and then those that were read", async () => {
    const changes = awaitedChanges();
    expect(changes.areWanted()).toBe(false);
    const bytes = await packed(2);
    expect(changes.note(bytes, { ...wanted, skip: 1 })).toEqual([]);
    expect(changes.areWanted()).toBe(true);
    const found = (await changes.read())(bytes, wanted);
    expect(found).toMatchObject([{ id: "person:1", kind: "CREATED", fields: [{ name: "name", before: null }] }]);
  });

  test("are refused where one revision is too large, with the command that shows it", async () => {
    const changes = awaitedChanges();
    changes.note(await packed(17), wanted);
    await expect(changes.read()).rejects.toMatchObject({
      code: "QUERY_TOO_COSTLY",
      message: expect.stringContaining("pledgegraph revisions 7"),
    });
  });

  test("are refused where the revisions of a page are too large together", async () => {
    const changes = awaitedChanges();
    for (let revision = 9; revision > 6; revision--) changes.note(await packed(12), { ...wanted, revision });
    await expect(changes.read()).rejects.toMatchObject({
      code: "QUERY_TOO_COSTLY",
      message: expect.stringContaining("with `first`"),
    });
  });

  test("are refused where the bytes are damaged", async () => {
    const changes = awaitedChanges();
    changes.note(new Int8Array([1, 2, 3]), wanted);
    await expect(changes.read()).rejects.toMatchObject({ code: "JOURNAL_DAMAGED" });
  });
});
