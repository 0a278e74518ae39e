import { readFile } from "node:fs/promises";
import { ServiceError } from "../../errors/service-error.js";
import type { HomeLayout } from "./home-layout.js";
import { checkJarHashes, type JarManifest } from "./jar-manifest.js";
import type { ProcessEnd } from "./neo4j-process.js";

async function tail(path: string, lineCount: number): Promise<string> {
  const text = await readFile(path, "utf8").catch(() => "");
  return text.trimEnd().split("\n").slice(-lineCount).join("\n  ");
}

/** Whether Neo4j failed because another program took its port between choosing and binding it. */
export async function portWasTaken(layout: HomeLayout): Promise<boolean> {
  return /Address already in use|BindException|PortBindException/.test(
    await readFile(layout.consoleLog, "utf8").catch(() => ""),
  );
}

/**
 * Finds out why Neo4j did not start, from its output and from the hashes of its jars.
 * @param end how its process ended; undefined if it did not answer in time.
 * @returns NEO4J_JAR_DAMAGED, DISK_FULL, HOME_IN_USE or NEO4J_START_FAILED.
 */
export async function startFailure(
  layout: HomeLayout,
  manifest: JarManifest,
  end: ProcessEnd | undefined,
  waitedMs: number,
): Promise<ServiceError> {
  try {
    await checkJarHashes(layout.jarFolder, manifest);
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
  const printed = await readFile(layout.consoleLog, "utf8").catch(() => "");
  if (/No space left on device|Disk quota exceeded/.test(printed)) {
    return new ServiceError("DISK_FULL", `Neo4j ran out of space on the disk of ${layout.home}. Free about 100 MB.`, {
      file: layout.home,
    });
  }
  if (/FileLockException|store_lock/.test(printed)) {
    return new ServiceError(
      "HOME_IN_USE",
      `Another Neo4j, which this service did not start, is using the database in ${layout.dataFolder}. Stop it, or set PLEDGEGRAPH_HOME to another folder.`,
      { file: layout.dataFolder },
    );
  }
  const how =
    end === undefined
      ? `did not answer within ${Math.round(waitedMs / 1000)} s`
      : `stopped with ${end.signal ?? `exit code ${end.exitCode}`} while starting`;
  return new ServiceError(
    "NEO4J_START_FAILED",
    `The local Neo4j ${how}. The last lines of ${layout.consoleLog}:\n  ${await tail(layout.consoleLog, 15)}`,
    { file: layout.consoleLog },
  );
}
