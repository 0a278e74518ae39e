import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readRevisions } from "../../src/feed/apply/journal.js";
import { purgeRecords } from "../../src/feed/apply/purge-records.js";
import { restoreBackups } from "../../src/feed/backup/restore-backup.js";
import { backUp, everythingIn } from "../support/backup-file.js";
import { database, empty, exported, folder, model, put, store, undo, useFeedGraph } from "../support/feed-graph.js";
import { article, importBoth, importFile, merge, split } from "../support/identity-graph.js";

useFeedGraph();

describe("a backup", { timeout: 180_000 }, () => {
  test("holds what was merged, split and taken back", async () => {
    await importBoth();
    const texts = [await exported()];
    for (const step of [
      () => merge("person:adah", "person:ada"),
      () => undo(3),
      () => merge("person:adah", "person:ada"),
      () => split("person:adah"),
      () => merge("person:ada", "person:adah"),
    ]) {
      await step();
      texts.push(await exported());
    }
    const all = await everythingIn(database);
    const file = await backUp(database, join(folder, "whole.gz"));
    await empty();
    await restoreBackups(store, model, [file]);
    expect(await everythingIn(database)).toEqual(all);
    expect(await exported()).toBe(texts.at(-1));
    await empty();
    for (const [index, text] of texts.entries()) {
      await restoreBackups(store, model, [file], { to: { number: index + 2 } });
      expect(await exported(), `at revision ${index + 2}`).toBe(text);
    }
  });

  test("does not bring back what was purged, even from a file that was written before", async () => {
    const { statements: [statement] = [], ...rest } = article("a", { id: "person:ada", name: "Ada Quill" });
    const both = { ...statement, madeBy: ["person:ada", "person:cy"] };
    await put("a.yaml", {
      ...rest,
      people: [...(rest["people"] ?? []), { id: "person:cy", name: "Cy Young" }],
      statements: [both],
    });
    await importFile("a.yaml");
    const before = await backUp(database, join(folder, "before.gz"));
    await put("a.yaml", { ...rest, statements: [{ ...statement }] });
    await importFile("a.yaml");
    await purgeRecords(store, model, ["person:cy"], { by: "curator", tool: "purge", reason: "She asked for it" });
    const after = await backUp(database, join(folder, "after.gz"), before);
    const whole = await backUp(database, join(folder, "whole.gz"));
    const all = await everythingIn(database);
    const text = await exported();
    for (const files of [[before, after], [whole]]) {
      await empty();
      await restoreBackups(store, model, files);
      expect(await exported()).toBe(text);
      expect(await everythingIn(database)).toEqual(all);
      for await (const { changes } of readRevisions(store.read, 0))
        expect(JSON.stringify(changes)).not.toContain("Young");
    }
  });
});
