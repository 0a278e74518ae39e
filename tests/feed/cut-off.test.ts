import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { execa } from "execa";
import { expect, onTestFinished, test } from "vitest";
import { packageFolder, type ServerAddress } from "../../src/config/config.js";
import { connect } from "../../src/database/connect.js";
import type { Database } from "../../src/database/database.js";
import { type LocalNeo4j, startLocalNeo4j } from "../../src/database/local/local-neo4j.js";
import { silentReporter } from "../../src/database/report/silent-reporter.js";
import { applySchema } from "../../src/service/apply-schema.js";
import { buildModel } from "../../src/service/build-model.js";
import { temporaryFolder } from "../database/support/temporary-folder.js";
import { hubDocument, sharedDocument, voteDocument } from "../bench/feed/vote-documents.js";
import { sharedJarFolder } from "../support/test-neo4j.js";
import { exportedFrom } from "../support/exported-from.js";

/*
 * An import that is killed at a random moment, or whose database is, and is then made again. `FEED_KILLS` says how often
 * each. By default it is the importer once, since each kill takes half a minute.
 */

const rounds = process.env["FEED_KILLS"] === undefined ? 1 : 2 * Number(process.env["FEED_KILLS"]);
const model = buildModel();
const documents = [
  sharedDocument(),
  ...Array.from({ length: 80 }, (_one, index) => voteDocument(index)),
  ...Array.from({ length: 80 }, (_one, index) => hubDocument(index)),
];

const importInto = (address: ServerAddress, file: string) =>
  execa(
    process.execPath,
    [
      "--import",
      import.meta.resolve("@oxc-node/core/register"),
      join(packageFolder, "src", "main", "main.ts"),
      "import",
      file,
      "--dataset",
      "votes",
      "--batch",
      "60",
    ],
    {
      reject: false,
      env: {
        NEO4J_URI: address.uri,
        NEO4J_USERNAME: address.username,
        NEO4J_PASSWORD: address.password,
      },
    },
  );

/** Everything in the graph, its history included, but for times and what follows from them. */
async function everything(database: Database): Promise<string> {
  const text = await exportedFrom(database, model);
  const rows = await database.read(
    "MATCH (n:Entity) RETURN n {.*, recordedFrom: null, revisions: null} AS node ORDER BY n.id",
  );
  const checkpoints = await database.read("MATCH (c:ImportCheckpoint) RETURN count(c)");
  const gaps = await database.read("MATCH (r:Revision) RETURN max(r.number) - count(r)");
  return JSON.stringify([text, rows, checkpoints, gaps], (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

test("an import that is killed with kill -9, or whose Neo4j is, equals an undisturbed one once it is made again", async () => {
  const home = await temporaryFolder();
  const file = join(home, "votes.jsonl");
  await writeFile(file, documents.map((document) => JSON.stringify(document)).join("\n"));
  const start = (): Promise<LocalNeo4j> =>
    startLocalNeo4j({ home: join(home, "graph"), jarFolder: sharedJarFolder(), heap: "512m", report: silentReporter });
  let local = await start();
  let database = await connect(local.address, "neo4j", { queryTimeoutMs: 60_000 });
  onTestFinished(async () => {
    await database.close();
    await local.stop();
  });
  await applySchema(database, model);
  const empty = async (): Promise<void> => {
    await database.write((transaction) =>
      transaction.run("MATCH (n:Entity|Revision|Removed|ImportCheckpoint) DETACH DELETE n"),
    );
  };
  const undisturbed = await importInto(local.address, file);
  expect(undisturbed.exitCode, undisturbed.stderr).toBe(0);
  const whole = await everything(database);
  await empty();
  // The first run also plans every statement, which takes longer than all the rest.
  const began = performance.now();
  await importInto(local.address, file);
  const takes = performance.now() - began;
  const numbers: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await empty();
    const importing = importInto(local.address, file);
    await pause(takes * (0.3 + 0.6 * Math.random()));
    if (round % 2 === 0) importing.kill("SIGKILL");
    else {
      process.kill(local.processId, "SIGKILL");
      await importing;
      await local.stop();
      await database.close();
      local = await start();
      database = await connect(local.address, "neo4j", { queryTimeoutMs: 60_000 });
    }
    await importing;
    numbers.push(Number((await database.read("MATCH (r:Revision) RETURN count(r)"))[0]?.[0]));
    const again = await importInto(local.address, file);
    expect(again.exitCode, again.stderr).toBe(0);
    expect(await everything(database)).toBe(whole);
  }
  console.log(`revisions that were written before each kill: ${numbers.join(", ")}`);
}, 1_200_000);
