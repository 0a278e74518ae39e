import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig, type ServerAddress } from "../../src/config/config.js";
import { startLocalNeo4j } from "../../src/database/local/local-neo4j.js";
import { silentReporter } from "../../src/database/report/silent-reporter.js";

/** A Neo4j for one test: empty at first, deleted afterwards. */
export interface TestNeo4j {
  readonly address: ServerAddress;
  /** The temporary home. */
  readonly home: string;
  readonly processId: number;
  /** Stops it and deletes its home. */
  stop(): Promise<void>;
}

/**
 * The jars of the default home, shared by all tests. They are downloaded once, even if several test processes ask at
 * the same time.
 */
export function sharedJarFolder(): string {
  return join(readConfig().home, "lib");
}

/** Starts an empty Neo4j in a temporary home; takes 3 to 8 s. */
export async function startTestNeo4j(): Promise<TestNeo4j> {
  const home = await mkdtemp(join(tmpdir(), "pledgegraph-test-"));
  const remove = (): Promise<void> => rm(home, { recursive: true, force: true, maxRetries: 5 });
  try {
    const local = await startLocalNeo4j({ home, jarFolder: sharedJarFolder(), heap: "512m", report: silentReporter });
    const stop = async (): Promise<void> => {
      await local.stop();
      await remove();
    };
    return { address: local.address, home, processId: local.processId, stop };
  } catch (error) {
    await remove();
    throw error;
  }
}
