import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "../../../src/database/connect.js";
import type { Database } from "../../../src/database/database.js";
import { type LocalNeo4j, startLocalNeo4j } from "../../../src/database/local/local-neo4j.js";
import { silentReporter } from "../../../src/database/report/silent-reporter.js";
import { chooseExport } from "../../../src/export/choose-export.js";
import { deleteEverything } from "../../../src/feed/apply/graph-store.js";
import { restoreBackups } from "../../../src/feed/backup/restore-backup.js";
import { applySchema } from "../../../src/service/apply-schema.js";
import { buildModel } from "../../../src/service/build-model.js";
import { documentStore } from "../../../src/service/document-store.js";
import { loadSeed } from "../../../src/service/load-seed.js";
import { recordSource } from "../../../src/service/record-source.js";
import { runReads } from "../../../src/service/run-reads.js";
import { startJournal } from "../../../src/service/start-journal.js";
import { collect } from "../../export/support/own-graph.js";
import { backUp } from "../../support/backup-file.js";
import { sharedJarFolder } from "../../support/test-neo4j.js";

/* The graph of upgrade.test.ts: a version without a journal wrote it. */
const folder = fileURLToPath(new URL("./", import.meta.url));

const model = buildModel();
let home: string;
let neo4j: LocalNeo4j;
let database: Database;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "pledgegraph-baseline-"));
  await execa("tar", ["-xzf", join(folder, "store-752257f.tar.gz"), "-C", home]);
  neo4j = await startLocalNeo4j({ home, jarFolder: sharedJarFolder(), heap: "512m", report: silentReporter });
  database = await connect(neo4j.address, "neo4j", { queryTimeoutMs: 60_000 });
  await applySchema(database, model);
});

afterAll(async () => {
  await database.close();
  await neo4j.stop();
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
});

const exported = async (): Promise<string> => {
  const { write } = chooseExport(model, { format: "jsonl", type: undefined, raw: false });
  return String(await collect(write(recordSource(runReads(database), model))));
};

const backup = (): Promise<string> => backUp(database, join(home, "whole.gz"));

test("what was there before the journal is in it after the upgrade, and in backups", { timeout: 300_000 }, async () => {
  await expect(backup()).rejects.toMatchObject({ code: "BACKUP_IMPOSSIBLE" });
  await startJournal(database, model);
  const text = await exported();
  expect(text).toBe(await readFile(join(folder, "export.jsonl"), "utf8"));
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
  const loaded = await loadSeed(database, model, { seedFolder: join(folder, "documents") }, { dataset: "seed" });
  expect(loaded, "its documents change nothing").toMatchObject({ created: 0, updated: 0, removed: 0 });
});
