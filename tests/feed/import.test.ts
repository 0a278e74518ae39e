import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { DocumentStore } from "../../src/feed/apply/document-store.js";
import { deleteEverything } from "../../src/feed/apply/graph-store.js";
import { importDocuments } from "../../src/feed/apply/import-documents.js";
import type { ImportOptions } from "../../src/feed/apply/import-input.js";
import type { ImportReport } from "../../src/feed/apply/import-report.js";
import { readHistory, readRevision } from "../../src/feed/apply/journal.js";
import { firstPrevious, hashOf } from "../../src/feed/change/revision.js";
import { findInputs } from "../../src/feed/documents/document-input.js";
import { runReads } from "../../src/service/run-reads.js";
import { testOrigin } from "../support/test-origin.js";
import {
  database,
  exported,
  folder,
  ministersArticle,
  model,
  put,
  store,
  undo,
  useFeedGraph,
} from "../support/feed-graph.js";

useFeedGraph();

const importFolder = async (options: Partial<ImportOptions> = {}, paths = [folder]): Promise<ImportReport> =>
  importDocuments(store, model, await findInputs(paths), { dataset: "test", origin: testOrigin, ...options });
const ids = async (): Promise<readonly unknown[]> =>
  (await database.read("MATCH (n:Entity) RETURN n.id ORDER BY n.id")).map(([id]) => id);
const counted = { created: 0, updated: 0, unchanged: 0, removed: 0, refused: [] };

describe("an import", { timeout: 180_000 }, () => {
  test("adds a folder; again, it changes nothing; a changed document is a revision", async () => {
    await put("a.yaml", ministersArticle("a", ["ada", "bo"]));
    await put("b.yaml", { people: [{ id: "person:cy", name: "Cy" }] });
    expect(await importFolder()).toMatchObject({ ...counted, documents: 2, created: 10, revisions: [1] });
    expect(await importFolder()).toMatchObject({ ...counted, unchanged: 10, revisions: [] });
    await put("b.yaml", { people: [{ id: "person:cy", name: "Cy Young" }] });
    expect(await importFolder()).toMatchObject({ ...counted, updated: 1, unchanged: 9, revisions: [2] });
    expect((await readRevision(runReads(database), 2))?.changes).toEqual([
      {
        type: "Person",
        id: "person:cy",
        before: { id: "person:cy", name: "Cy" },
        after: { id: "person:cy", name: "Cy Young" },
        document: "b.yaml",
      },
    ]);
    expect(await readHistory(runReads(database), "person:cy")).toEqual([1, 2]);
  });

  test("of one file leaves the other files of its dataset alone, and removes what the file states no more", async () => {
    await put("a.yaml", ministersArticle("a", ["ada", "bo"]));
    await put("b.yaml", ministersArticle("b", ["cy"]));
    await importFolder();
    await put("a.yaml", ministersArticle("a", ["ada"]));
    expect(await importFolder({}, [join(folder, "a.yaml")])).toMatchObject({ ...counted, unchanged: 5 });
    expect(await importFolder()).toMatchObject({ ...counted, removed: 4, unchanged: 10 });
    expect(await ids()).not.toContain("person:bo");
    expect(await ids()).toContain("person:cy");
  });

  test("undone and made again exports the same bytes", async () => {
    await put("a.yaml", ministersArticle("a", ["ada", "bo"]));
    await importFolder();
    const first = await exported();
    await put("b.yaml", ministersArticle("b", ["bo", "cy"]));
    await put("a.yaml", ministersArticle("a", ["bo"]));
    await importFolder();
    const second = await exported();
    await undo(2);
    expect(await exported()).toBe(first);
    await undo(1);
    expect(await ids()).toEqual([]);
    await undo(4);
    expect(await exported(), "an undo undone").toBe(first);
    await importFolder();
    expect(await exported()).toBe(second);
  });

  test("can be undone only before what builds on it", async () => {
    await put("a.yaml", ministersArticle("a", ["ada"]));
    await importFolder();
    await put("b.yaml", { people: [{ id: "person:ada", name: "Ada Quill" }] });
    await importFolder({ dataset: "test" }, [join(folder, "b.yaml")]);
    await expect(undo(1)).rejects.toMatchObject({
      code: "REVISION_IN_THE_WAY",
      message: "person:ada was changed again by revision 2. Undo that one first.",
    });
    await undo(2);
    await put("b.yaml", ministersArticle("b", ["ada"]));
    await importFolder({ dataset: "other" }, [join(folder, "b.yaml")]);
    await undo(1);
    expect(await ids(), "another dataset states her too").toContain("person:ada");
    await expect(undo(1)).rejects.toMatchObject({ code: "REVISION_IN_THE_WAY" });
    await expect(undo(99)).rejects.toMatchObject({ code: "REVISION_UNKNOWN" });
  });

  test("that would leave a claim without a statement is refused, and so is an equal claim in another load", async () => {
    await put("a.yaml", ministersArticle("a", ["ada"]));
    await importFolder();
    const { statements: _none, ...without } = ministersArticle("b", ["bo"]);
    await put("b.yaml", without);
    await put("c.yaml", {
      ...ministersArticle("c", ["cy"]),
      claims: [{ ...ministersArticle("a", ["ada"])["claims"]?.[0], id: "claim:c:cy" }],
    });
    const { refused, created } = await importFolder();
    expect(created).toBe(0);
    expect(refused.map(({ file, reason }) => [file, reason])).toEqual([
      ["c.yaml", "this claim says the same as claim:a:ada; make its statements convey that one instead"],
      [
        "b.yaml",
        "claim:b:bo has none of statements; the graph holds only what somebody says, so at least one has to refer to it",
      ],
    ]);
  });

  test("only says what it would do on a dry run", async () => {
    await put("a.yaml", ministersArticle("a", ["ada", "bo"]));
    await put("b.yaml", { people: [{ id: "person:cy" }] });
    const report = await importFolder({ isDryRun: true });
    expect(report).toMatchObject({ created: 9, revisions: [] });
    expect(report.refused).toMatchObject([{ file: "b.yaml", line: 2, column: 5 }]);
    expect(await importFolder({ isDryRun: true, batchSize: 1 }), "in several batches").toMatchObject({ created: 9 });
    expect(await ids()).toEqual([]);
  });

  const lines = (count: number): readonly string[] =>
    Array.from({ length: count }, (_line, index) => JSON.stringify(ministersArticle(`n${index}`, [`m${index % 3}`])));

  test("of a stream refuses all of it for one bad line, or only that line", async () => {
    const text = [...lines(6), '{"people":[{"id":"person:x"}]}'].join("\n");
    await writeFile(join(folder, "s.jsonl.gz"), gzipSync(text));
    const refused = await importFolder({ batchSize: 10 });
    expect(refused.refused).toMatchObject([{ file: "s.jsonl", line: 7, column: 12 }]);
    expect(refused).toMatchObject({ created: 0, revisions: [] });
    expect(await ids(), "taken back").toEqual([]);
    expect(await importFolder({ batchSize: 10, keepsGoing: true })).toMatchObject({ documents: 7, created: 27 });
  });

  /** Imports the folder until the database is asked for this many transactions. */
  const importCutOff = async (at: number): Promise<void> => {
    let writes = 0;
    const cutOff: DocumentStore = {
      ...store,
      write: (work, options) => {
        writes += 1;
        if (writes === at) throw new Error("cut off");
        return store.write(work, options);
      },
    };
    const cut = importDocuments(cutOff, model, await findInputs([folder]), {
      dataset: "test",
      origin: testOrigin,
      batchSize: 12,
    });
    await expect(cut).rejects.toThrow("cut off");
  };

  test("of a stream that was cut off goes on where it was, and equals one that was not", async () => {
    await writeFile(join(folder, "s.jsonl"), lines(20).join("\n"));
    await importFolder({ batchSize: 12 });
    const whole = await exported();
    await store.write((run) => run(deleteEverything));
    await importCutOff(4);
    expect(await importFolder({ batchSize: 12 })).toMatchObject({ resumed: 9, documents: 20 });
    expect(await exported()).toBe(whole);
    expect(await importFolder({ batchSize: 12 }), "once done, it is compared whole").toMatchObject({
      resumed: 0,
      created: 0,
      updated: 0,
    });
  });

  test("of a stream that was cut off begins anew once the graph has been emptied", async () => {
    await writeFile(join(folder, "s.jsonl"), lines(20).join("\n"));
    await importCutOff(3);
    await store.write((run) => run(deleteEverything));
    expect(await importFolder({ batchSize: 12 })).toMatchObject({ resumed: 0, documents: 20, created: 83 });
  });

  test("beside another with the same actors loses nothing and doubles nothing", async () => {
    await writeFile(join(folder, "a.jsonl"), lines(15).join("\n"));
    await writeFile(join(folder, "b.jsonl"), lines(30).slice(10).join("\n"));
    await importFolder({ batchSize: 7 });
    const after = await exported();
    await store.write((run) => run(deleteEverything));
    await Promise.all(["a.jsonl", "b.jsonl"].map((name) => importFolder({ batchSize: 7 }, [join(folder, name)])));
    expect(await exported()).toBe(after);
  });

  test("leaves a history in which each revision vouches for the one before", async () => {
    await writeFile(join(folder, "s.jsonl"), lines(9).join("\n"));
    await importFolder({ batchSize: 7 });
    let previous = firstPrevious;
    for (let number = 1; number <= 4; number += 1) {
      const revision = await readRevision(runReads(database), number);
      if (revision === undefined) throw new Error(`no revision ${number}`);
      const { hash, undoneBy: _undoneBy, ...unhashed } = revision;
      expect(unhashed.previous).toBe(previous);
      expect(hashOf(unhashed)).toBe(hash);
      previous = hash;
    }
  });
});
