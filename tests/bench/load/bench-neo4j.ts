import { readFile, writeFile } from "node:fs/promises";
import getPort from "get-port";
import type { ServerAddress } from "../../../src/config/config.js";
import { endOrphan } from "../../../src/database/local/end-orphan.js";
import { holdHome } from "../../../src/database/local/hold-home.js";
import type { HomeLayout } from "../../../src/database/local/home-layout.js";
import { requireJars } from "../../../src/database/local/jar-folder.js";
import { javaProgram, requireJava } from "../../../src/database/local/java.js";
import { classPath, javaFlags, neo4jArguments } from "../../../src/database/local/neo4j-command.js";
import { writeNeo4jConfiguration } from "../../../src/database/local/neo4j-configuration.js";
import { startNeo4jProcess } from "../../../src/database/local/neo4j-process.js";
import { openBolt } from "../../../src/database/local/open-bolt.js";
import { homePassword } from "../../../src/database/local/password.js";
import type { Reporter } from "../../../src/database/report/reporter.js";
import { BenchError } from "../bench-error.js";

/** Heap and page cache, sized to hold a graph of a million statements, as on a machine meant for one. */
const heap = "1g";
const pageCache = "2g";

/** Time limit of a start, in milliseconds. */
const longestMs = 180_000;

/** A Neo4j that runs on the graph of a home. */
export interface BenchNeo4j {
  readonly address: ServerAddress;
  readonly stop: () => Promise<void>;
}

/**
 * Starts Neo4j as the service does, but with a page cache for large graphs; the service's own settings suit small ones.
 */
export async function startBenchNeo4j(layout: HomeLayout, report: Reporter): Promise<BenchNeo4j> {
  const java = await requireJava();
  const held = await holdHome(layout);
  try {
    await endOrphan(layout, report);
    const manifest = await requireJars(layout.jarFolder, report);
    const port = await getPort({ host: "127.0.0.1" });
    const address: ServerAddress = {
      uri: `bolt://127.0.0.1:${port}`,
      username: "neo4j",
      password: await homePassword(layout),
    };
    report.step("Starting Neo4j");
    await writeNeo4jConfiguration(layout, port);
    const configuration = await readFile(layout.configurationFile, "utf8");
    await writeFile(
      layout.configurationFile,
      configuration.replace(/^server\.memory\.pagecache\.size=.*$/m, `server.memory.pagecache.size=${pageCache}`),
    );
    const child = await startNeo4jProcess(
      layout,
      javaProgram(java),
      neo4jArguments(layout, javaFlags(heap)),
      classPath(layout, manifest),
    );
    const stop = async (): Promise<void> => {
      await child.end(15_000);
      await held.release();
    };
    const ended = child.exited.then(() => {
      throw new BenchError(`Neo4j ended while it started; its reasons stand in ${layout.consoleLog}.`);
    });
    ended.catch(() => {});
    try {
      await Promise.race([openBolt(layout, port, address, AbortSignal.timeout(longestMs)), ended]);
    } catch (error) {
      await stop();
      throw error;
    }
    return { address, stop };
  } catch (error) {
    await held.release();
    throw error;
  }
}
