import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { deleteEverything } from "../../src/feed/apply/graph-store.js";
import { readAllRedirects } from "../../src/feed/apply/identity-store.js";
import { loadDocuments } from "../../src/feed/apply/load-documents.js";
import { readDocumentSources } from "../../src/feed/documents/document-source.js";
import { importDocuments } from "../../src/feed/apply/import-documents.js";
import { readRevisions } from "../../src/feed/apply/journal.js";
import { type Purged, purgeRecords } from "../../src/feed/apply/purge-records.js";
import { firstPrevious, hashOf } from "../../src/feed/change/revision.js";
import { findInputs } from "../../src/feed/documents/document-input.js";
import { runReads } from "../../src/service/run-reads.js";
import { testOrigin } from "../support/test-origin.js";
import { database, exported, folder, model, put, store, undo, useFeedGraph } from "../support/feed-graph.js";
import { ada, adah, article, importBoth, importFile, merge, split, stated } from "../support/identity-graph.js";

useFeedGraph();

describe("a split", { timeout: 180_000 }, () => {
  test("restores the export byte for byte, also after the documents were loaded again", async () => {
    await importBoth();
    const before = await exported();
    await merge("person:adah", "person:ada");
    await importFile("b.yaml");
    await split("person:adah");
    expect(await exported()).toBe(before);
    expect((await importFile("b.yaml")).revisions).toEqual([]);
    await undo(4);
    expect(await stated("person:adah")).toBeUndefined();
  });

  test("gives back what came since under either id", async () => {
    await importBoth();
    await merge("person:adah", "person:ada");
    const { people: _people, ...third } = article("c", adah);
    await put("c.yaml", third);
    await importFile("c.yaml");
    const { people: _ada, ...fourth } = article("d", ada);
    await put("d.yaml", fourth);
    await importFile("d.yaml");
    await put("b.yaml", article("b", { ...adah, aliases: ["Ada the Second"] }));
    await importFile("b.yaml");
    await split("person:adah");
    const split1 = await exported();
    await store.write((run) => run(deleteEverything));
    for (const file of ["a.yaml", "b.yaml", "c.yaml", "d.yaml"]) await importFile(file);
    expect(split1, "as if they had never been merged").toBe(await exported());
    await expect(split("person:adah")).rejects.toMatchObject({ code: "MERGE_REFUSED" });
  });
});

describe("merges of several", { timeout: 180_000 }, () => {
  const third = { id: "person:third", name: "A. B. Quill" };

  test("lead to the end, and are taken back one by one", async () => {
    await importBoth();
    await put("c.yaml", article("c", third));
    await importFile("c.yaml");
    const before = await exported();
    await merge("person:third", "person:adah");
    const between = await exported();
    await merge("person:adah", "person:ada");
    const after = await exported();
    expect(await readAllRedirects(runReads(database))).toEqual(
      new Map([
        ["person:adah", "person:ada"],
        ["person:third", "person:ada"],
      ]),
    );
    for (const file of ["c.yaml", "b.yaml", "a.yaml"]) expect((await importFile(file)).revisions, file).toEqual([]);
    await split("person:adah");
    expect(await exported()).toBe(between);
    await split("person:third");
    expect(await exported()).toBe(before);
    await undo(7);
    await undo(6);
    expect(await exported()).toBe(after);
    await expect(split("person:third"), "inside out").rejects.toMatchObject({
      message: expect.stringContaining("Split that off first: pledgegraph split person:adah"),
    });
  });

  test("work within one dataset, and where two datasets state everything", async () => {
    await put("a.yaml", article("a", ada));
    const { groups: _groups, ...second } = article("b", adah);
    await put("b.yaml", second);
    const load = async (): Promise<readonly number[]> => {
      const revisions: number[] = [];
      for (const dataset of ["one", "two"])
        for (const file of ["a.yaml", "b.yaml"]) revisions.push(...(await importFile(file, { dataset })).revisions);
      return revisions;
    };
    await load();
    const before = await exported();
    await merge("person:adah", "person:ada");
    const after = await exported();
    expect(await load()).toEqual([]);
    const sources = await readDocumentSources(folder);
    for (const dataset of ["one", "two"]) {
      const loaded = await loadDocuments(store, model, sources, { dataset, origin: testOrigin });
      expect(loaded, "as a seed is").toMatchObject({ revision: undefined, removed: 0, released: 0 });
    }
    expect(await exported()).toBe(after);
    await undo(5);
    expect(await exported()).toBe(before);
    await undo(6);
    await split("person:adah");
    expect(await exported()).toBe(before);
    expect(await load()).toEqual([]);
  });
});

describe("a purge", { timeout: 180_000 }, () => {
  const purge = (...ids: readonly string[]): Promise<Purged> =>
    purgeRecords(store, model, ids, { by: "curator", tool: "purge", reason: "She asked for it" });
  const inHistory = async (text: string): Promise<boolean> => {
    for await (const revision of readRevisions(runReads(database), 0))
      if (JSON.stringify(revision.changes).includes(text)) return true;
    return false;
  };

  test("takes a record out of the history, which can still be verified, and leaves a tombstone", async () => {
    await put("p.yaml", { people: [{ id: "person:cy", name: "Cy Young" }] });
    await importFile("p.yaml");
    await put("p.yaml", { people: [{ id: "person:cy", name: "Cy Younger" }] });
    await importFile("p.yaml");
    expect(await inHistory("Young")).toBe(true);
    expect(await purge("person:cy")).toEqual({ revision: 3, blanked: [1, 2, 3] });
    expect(await inHistory("Young")).toBe(false);
    let previous = firstPrevious;
    for await (const { hash, undoneBy: _undoneBy, ...revision } of readRevisions(runReads(database), 0)) {
      expect(revision.previous).toBe(previous);
      expect(hashOf(revision)).toBe(hash);
      previous = hash;
    }
    await expect(undo(3)).rejects.toMatchObject({ message: "What revision 3 says of person:cy was purged." });
    const report = importDocuments(store, model, await findInputs([join(folder, "p.yaml")]), {
      dataset: "p",
      origin: testOrigin,
    });
    expect((await report).refused).toMatchObject([{ reason: expect.stringContaining("was purged by curator on") }]);
  });

  test("is refused while others refer to the record, and takes those that refer to each other together", async () => {
    await importBoth();
    await expect(purge("person:adah")).rejects.toMatchObject({
      code: "PURGE_REFUSED",
      message: expect.stringMatching(/^claim:b, passage:b, statement:b refer to person:adah/),
    });
    await purge("person:adah", "claim:b", "passage:b", "statement:b", "article:b");
    expect(await inHistory("Adah")).toBe(false);
    await expect(purge("person:nobody")).rejects.toMatchObject({ code: "RECORD_UNKNOWN" });
  });

  test("reaches what a merge kept", async () => {
    await importBoth();
    await merge("person:adah", "person:ada");
    await expect(purge("person:ada")).rejects.toMatchObject({ code: "PURGE_REFUSED" });
    await split("person:adah");
    await purge("person:adah", "claim:b", "passage:b", "statement:b", "article:b");
    expect(await inHistory("Q1"), "but for the record that it was merged into").toBe(true);
    await expect(undo(3)).rejects.toMatchObject({ code: "REVISION_IN_THE_WAY" });
  });
});
