import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { importDocuments } from "../../src/feed/apply/import-documents.js";
import type { ImportReport } from "../../src/feed/apply/import-report.js";
import { trailerMember } from "../../src/feed/backup/trailer-member.js";
import { checkBackups } from "../../src/feed/backup/check-backups.js";
import { openBackup } from "../../src/feed/backup/read-backup.js";
import { restoreBackups, type RestoreOptions, type RestoreReport } from "../../src/feed/backup/restore-backup.js";
import { findInputs } from "../../src/feed/documents/document-input.js";
import { backUp, everythingIn } from "../support/backup-file.js";
import { testOrigin } from "../support/test-origin.js";
import {
  type Records,
  database,
  empty,
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

const load = async (name: string, records: Records, dataset = "test"): Promise<ImportReport> =>
  importDocuments(store, model, await findInputs([await put(name, records)]), { dataset, origin: testOrigin });
const everything = (): Promise<unknown> => everythingIn(database);
const backup = (name: string, earlier?: string): Promise<string> => backUp(database, join(folder, name), earlier);
const restore = (files: readonly string[], options?: RestoreOptions): Promise<RestoreReport> =>
  restoreBackups(store, model, files, options);

interface State {
  readonly text: string;
  readonly all: unknown;
}

const state = async (): Promise<State> => ({ text: await exported(), all: await everything() });

/** A history with everything that can happen; the state after each revision. */
async function makeHistory(): Promise<readonly State[]> {
  const steps: readonly (() => Promise<unknown>)[] = [
    () => load("a.yaml", ministersArticle("a", ["ada", "bo"])),
    () => load("b.yaml", ministersArticle("b", ["bo", "cy"]), "other"),
    () => load("a.yaml", ministersArticle("a", ["ada"])),
    () => load("c.yaml", { people: [{ id: "person:ada", name: "Ada Quill", aliases: ["A. Quill"] }] }),
    () => undo(4),
    () => load("d.yaml", ministersArticle("d", ["dee"])),
    () => undo(6),
    () => undo(3),
    () => load("a.yaml", ministersArticle("a", ["ada", "bo", "eve"])),
    () => undo(7),
  ];
  const states: State[] = [await state()];
  for (const step of steps) {
    await step();
    states.push(await state());
  }
  expect((await database.read("MATCH (r:Revision) RETURN count(r)"))[0]).toEqual([steps.length]);
  return states;
}

describe("a backup", { timeout: 180_000 }, () => {
  test("restored is the same graph with the same history, at its end and at each revision", async () => {
    const states = await makeHistory();
    const file = await backup("whole.gz");
    await empty();
    expect(await restore([file])).toMatchObject({ applied: 10, resumed: 0, end: { number: 10 } });
    expect(await everything()).toEqual(states.at(-1)?.all);
    await empty();
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      await restore([file], { to: { number } });
      expect(await exported(), `one by one, at revision ${number}`).toBe(states[number]?.text);
    }
    await empty();
    await restore([file], { to: { number: 7 } });
    expect(await exported(), "seven at once").toBe(states[7]?.text);
    expect(await restore([file]), "which goes on as after an interruption").toMatchObject({ applied: 3, resumed: 7 });
    expect(await everything()).toEqual(states.at(-1)?.all);
    const again = await load("a.yaml", ministersArticle("a", ["ada", "bo", "eve"]));
    expect(again, "the same documents change nothing").toMatchObject({ revisions: [], updated: 0, created: 0 });
    expect(
      gunzipSync(await readFile(await backup("again.gz")))
        .toString()
        .split("\n")
        .slice(1, -2),
    ).toEqual(
      gunzipSync(await readFile(file))
        .toString()
        .split("\n")
        .slice(1, -2),
    );
  });

  test("up to a time ends with the last revision before it", async () => {
    await load("a.yaml", ministersArticle("a", ["ada"]));
    await load("b.yaml", ministersArticle("b", ["bo"]));
    const [, [at] = []] = await database.read("MATCH (r:Revision) RETURN r.at ORDER BY r.number");
    const file = await backup("whole.gz");
    await empty();
    await restore([file], { to: { time: new Date(Date.parse(String(at)) - 1) } });
    expect(await database.read("MATCH (r:Revision) RETURN r.number")).toEqual([[1]]);
    expect(await restore([file]), "and goes on from there").toMatchObject({ applied: 1, resumed: 1 });
  });

  test("since another one follows from it; in a wrong order, with one left out or of another graph it is refused", async () => {
    await load("a.yaml", ministersArticle("a", ["ada", "bo"]));
    const first = await backup("1.gz");
    await load("b.yaml", ministersArticle("b", ["bo", "cy"]));
    const second = await backup("2.gz", first);
    await undo(1).catch(() => {});
    await load("a.yaml", ministersArticle("a", ["ada"]));
    const third = await backup("3.gz", second);
    const none = await backup("4.gz", third);
    const { text, all } = await state();
    await expect(restore([first]), "not into a graph that is ahead").rejects.toMatchObject({ code: "RESTORE_REFUSED" });
    await empty();
    await expect(restore([second, third])).rejects.toMatchObject({ code: "BACKUP_INVALID" });
    await expect(restore([first, third])).rejects.toMatchObject({ code: "BACKUP_INVALID" });
    expect(await database.read("MATCH (n:Entity|Revision) RETURN count(n)")).toEqual([[0]]);
    await restore([third, first, none, second]);
    expect(await exported()).toBe(text);
    expect(await everything()).toEqual(all);
    await empty();
    await load("a.yaml", ministersArticle("x", ["ada"]));
    await expect(restore([first, second])).rejects.toMatchObject({ code: "RESTORE_REFUSED" });
    await expect(backup("5.gz", first)).rejects.toMatchObject({ code: "BACKUP_IMPOSSIBLE" });
    const other = await backup("6.gz");
    await expect(checkBackups([other, second])).rejects.toMatchObject({ code: "BACKUP_INVALID" });
  });

  test("of an empty graph is one", async () => {
    const file = await backup("none.gz");
    expect(await restore([file])).toMatchObject({ applied: 0, end: { number: 0 } });
  });

  test("cut off anywhere, or with any byte changed, is refused and writes nothing", async () => {
    await load("a.yaml", { people: [{ id: "person:ada", name: "Ada" }] });
    await load("a.yaml", { people: [{ id: "person:ada", name: "Ada Quill" }] });
    const file = await backup("whole.gz");
    const bytes = await readFile(file);
    await empty();
    const damaged = join(folder, "damaged.gz");
    const isRefused = async (changed: Buffer): Promise<boolean> => {
      await writeFile(damaged, changed);
      return checkBackups([damaged]).then(
        () => false,
        (error: unknown) => (error as { code?: string }).code === "BACKUP_INVALID",
      );
    };
    expect(await isRefused(bytes), "unchanged").toBe(false);
    const passed: string[] = [];
    for (const [at, byte] of bytes.entries()) {
      if (!(await isRefused(bytes.subarray(0, at)))) passed.push(`cut at ${at}`);
      for (const bit of [0, 1, 2, 3, 4, 5, 6, 7]) {
        const changed = Buffer.from(bytes);
        changed[at] = byte ^ (1 << bit);
        if (!(await isRefused(changed))) passed.push(`bit ${bit} of byte ${at}`);
      }
    }
    expect(passed).toEqual([]);
    expect(await isRefused(Buffer.concat([bytes, bytes])), "twice").toBe(true);
    expect(await isRefused(Buffer.concat([bytes, Buffer.from("x")])), "with more").toBe(true);
    await writeFile(damaged, bytes.subarray(0, bytes.length - 1));
    await expect(restore([damaged])).rejects.toMatchObject({ code: "BACKUP_INVALID" });
    await expect(restore([file, damaged])).rejects.toMatchObject({ code: "BACKUP_INVALID" });
    expect(await database.read("MATCH (n:Entity|Revision) RETURN count(n)")).toEqual([[0]]);
  });

  test("whose history was rewritten is refused, and the line is named", async () => {
    for (const name of ["Ada", "Ada B", "Ada C"]) await load("a.yaml", { people: [{ id: "person:ada", name }] });
    const file = await backup("whole.gz");
    const { trailer } = await openBackup(file);
    const lines = gunzipSync((await readFile(file)).subarray(0, trailer.bytes)).toString();
    const forged = gzipSync(lines.replace('"Ada B"', '"Eve B"'));
    const sha256 = createHash("sha256").update(forged).digest("hex");
    const member = trailerMember({ ...trailer, bytes: forged.length, sha256 });
    await writeFile(join(folder, "forged.gz"), Buffer.concat([forged, member]));
    await expect(checkBackups([join(folder, "forged.gz")])).rejects.toMatchObject({
      code: "BACKUP_INVALID",
      place: { line: 3 },
    });
    await writeFile(join(folder, "text.gz"), "not a backup");
    await expect(checkBackups([join(folder, "text.gz")])).rejects.toMatchObject({ code: "BACKUP_INVALID" });
    await expect(checkBackups([join(folder, "missing.gz")])).rejects.toMatchObject({ code: "BACKUP_INVALID" });
  });
});
