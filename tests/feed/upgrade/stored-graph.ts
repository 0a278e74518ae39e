import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll } from "vitest";
import { connect } from "../../../src/database/connect.js";
import type { Database } from "../../../src/database/database.js";
import { type LocalNeo4j, startLocalNeo4j } from "../../../src/database/local/local-neo4j.js";
import { silentReporter } from "../../../src/database/report/silent-reporter.js";
import { sharedJarFolder } from "../../support/test-neo4j.js";

/*
 * A graph as the code of commit 752257f wrote it from `documents/`: the store of its Neo4j, stopped, with the password of
 * that, and what it exported. Both are data of these tests and are never written anew.
 */
export const storedFolder = fileURLToPath(new URL("./", import.meta.url));

/** The home of the Neo4j that runs on it. */
export let home: string;
export let database: Database;

/** Starts a Neo4j on a copy of that store, for the tests of a file. */
export function useStoredGraph(): void {
  let neo4j: LocalNeo4j;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "pledgegraph-stored-"));
    await execa("tar", ["-xzf", join(storedFolder, "store-752257f.tar.gz"), "-C", home]);
    neo4j = await startLocalNeo4j({ home, jarFolder: sharedJarFolder(), heap: "512m", report: silentReporter });
    database = await connect(neo4j.address, "neo4j", { queryTimeoutMs: 60_000 });
  });

  afterAll(async () => {
    await database.close();
    await neo4j.stop();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  });
}
