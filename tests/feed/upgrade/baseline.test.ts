import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { deleteEverything } from "../../../src/feed/apply/graph-store.js";
import { restoreBackups } from "../../../src/feed/backup/restore-backup.js";
import { applySchema } from "../../../src/service/apply-schema.js";
import { buildModel } from "../../../src/service/build-model.js";
import { documentStore } from "../../../src/service/document-store.js";
import { loadSeed } from "../../../src/service/load-seed.js";
import { startJournal } from "../../../src/service/start-journal.js";
import { backUp } from "../../support/backup-file.js";
import { exportedFrom } from "../../support/exported-from.js";
import { database, home, storedFolder, useStoredGraph } from "./stored-graph.js";

/* The graph of upgrade.test.ts: a version without a journal wrote it. */

const model = buildModel();
useStoredGraph();
beforeAll(() => applySchema(database, model));

const exported = (): Promise<string> => exportedFrom(database, model);

const backup = (): Promise<string> => backUp(database, join(home, "whole.gz"));

test("what was there before the journal is in it after the upgrade, and in backups", { timeout: 300_000 }, async () => {
  await expect(backup()).rejects.toMatchObject({ code: "BACKUP_IMPOSSIBLE" });
  await startJournal(database, model);
  const text = await exported();
  expect(text).toBe(await readFile(join(storedFolder, "export.jsonl"), "utf8"));
  const tools = await database.read("MATCH (r:Revision) RETURN DISTINCT r.tool");
  expect(tools).toEqual([["baseline"]]);
  const [[revisions] = []] = await database.read("MATCH (r:Revision) RETURN count(r)");
  await startJournal(database, model);
  expect(await database.read("MATCH (r:Revision) RETURN count(r)"), "once").toEqual([[revisions]]);

  const file = await backup();
  const store = documentStore(database);
  await store.write((run) => run(deleteEverything));
  expect(await restoreBackups(store, model, [file])).toMatchObject({ applied: revisions });
  expect(await exported()).toBe(text);
  const loaded = await loadSeed(database, model, { seedFolder: join(storedFolder, "documents") }, { dataset: "seed" });
  expect(loaded, "its documents change nothing").toMatchObject({ created: 0, updated: 0, removed: 0 });
});
