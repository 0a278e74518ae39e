import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageFolder } from "../../src/config/config.js";
import { connect } from "../../src/database/connect.js";
import type { Database } from "../../src/database/database.js";
import { readDocumentSources } from "../../src/feed/documents/document-source.js";
import { readRecords } from "../../src/feed/documents/records.js";
import { canonicalRecord } from "../../src/feed/records/canonical-record.js";
import { readStated } from "../../src/feed/records/read-stated.js";
import { applySchema } from "../../src/service/apply-schema.js";
import { buildModel } from "../../src/service/build-model.js";
import { loadSeed } from "../../src/service/load-seed.js";
import { runReads } from "../../src/service/run-reads.js";
import { startTestNeo4j, type TestNeo4j } from "../support/test-neo4j.js";

const model = buildModel();
let neo4j: TestNeo4j;
let database: Database;

beforeAll(async () => {
  neo4j = await startTestNeo4j();
  database = await connect(neo4j.address, "neo4j", { queryTimeoutMs: 60_000 });
  await applySchema(database, model);
});

afterAll(async () => {
  await database.close();
  await neo4j.stop();
});

test.each([
  ["the seed", join(packageFolder, "seed")],
  ["the harbour", fileURLToPath(new URL("upgrade/documents", import.meta.url))],
])(
  "every record of %s is read back in the form in which it was written",
  { timeout: 120_000 },
  async (_name, folder) => {
    await loadSeed(database, model, { seedFolder: folder }, { dataset: "test", reset: true });
    const records = readRecords(model, await readDocumentSources(folder));
    const stored = await readStated(
      runReads(database),
      model,
      records.map(({ record }) => record.id),
      "test",
    );
    for (const { entity, record } of records) expect(stored.get(record.id)).toEqual(canonicalRecord(entity, record));
    expect(stored.size).toBe(records.length);
  },
);
