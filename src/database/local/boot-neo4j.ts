import { setTimeout as pause } from "node:timers/promises";
import type { ServerAddress } from "../../config/config.js";
import { ServiceError } from "../../errors/service-error.js";
import { rm } from "node:fs/promises";
import type { Reporter } from "../report/reporter.js";
import { classArchive, type ClassArchive } from "./class-archive.js";
import type { HomeLayout } from "./home-layout.js";
import type { JarManifest } from "./jar-manifest.js";
import { javaProgram, type FoundJava } from "./java.js";
import { classPath, javaFlags, neo4jArguments } from "./neo4j-command.js";
import { writeNeo4jConfiguration } from "./neo4j-configuration.js";
import { startNeo4jProcess, type Neo4jProcess } from "./neo4j-process.js";
import { openBolt } from "./open-bolt.js";
import { writePrivateFile } from "../../config/private-file.js";
import { portWasTaken, startFailure } from "./start-failure.js";

/** What a start needs once the home is held and the jars are present. */
export interface BootPlan {
  readonly layout: HomeLayout;
  readonly manifest: JarManifest;
  readonly java: FoundJava;
  readonly heap: string;
  readonly password: string;
  /** Chooses a free loopback port. */
  readonly choosePort: () => Promise<number>;
  readonly report: Reporter;
  readonly signal?: AbortSignal;
}

/** A Neo4j that answers queries. */
export interface BootedNeo4j {
  readonly process: Neo4jProcess;
  readonly address: ServerAddress;
  readonly archive: ClassArchive;
}

/**
 * Time limit of a start, in milliseconds: it usually takes 3 to 8 s on two cores, but recovery of a large graph after a
 * crash takes longer.
 */
const longestMs = 180_000;

/** How long a Neo4j that did not become ready may take to exit after SIGTERM, in milliseconds. */
const politeMs = 5_000;

/** How long a start usually takes, for the progress bar. */
const usualSeconds = 8;

/** How often a start is tried, where a different port or a start without the class archive may help. */
const attempts = 3;

/**
 * Starts Neo4j on a free port and waits until it answers under its password. If this rejects, the process has exited.
 * @throws ServiceError NEO4J_START_FAILED, NEO4J_JAR_DAMAGED, NEO4J_AUTHENTICATION_FAILED, HOME_IN_USE or DISK_FULL.
 */
export async function bootNeo4j(plan: BootPlan): Promise<BootedNeo4j> {
  plan.report.step("Starting Neo4j");
  const flags = javaFlags(plan.heap);
  for (let attempt = 1; ; attempt += 1) {
    const archive = await classArchive(plan.layout.jarFolder, plan.manifest, plan.java, flags);
    try {
      return await bootOnce(plan, flags, archive, await plan.choosePort());
    } catch (error) {
      await archive.settle(false);
      if (attempt === attempts || isFinal(error)) throw error;
      if (await portWasTaken(plan.layout)) continue;
      if (!archive.isRead) throw error;
      // The archive may have been damaged on disk; it only saves time, so the next attempt runs without it.
      await archive.discard();
    }
  }
}

/** Whether another attempt would fail in the same way: the caller aborted, or the cause is known and lies elsewhere. */
function isFinal(error: unknown): boolean {
  return !(error instanceof ServiceError) || error.code !== "NEO4J_START_FAILED";
}

async function bootOnce(
  plan: BootPlan,
  flags: readonly string[],
  archive: ClassArchive,
  port: number,
): Promise<BootedNeo4j> {
  const { layout, manifest, java } = plan;
  await writeNeo4jConfiguration(layout, port);
  const child = await startNeo4jProcess(
    layout,
    javaProgram(java),
    neo4jArguments(layout, [...flags, ...archive.javaArguments]),
    classPath(layout, manifest),
  );
  const address: ServerAddress = Object.freeze({
    uri: `bolt://127.0.0.1:${port}`,
    username: "neo4j",
    password: plan.password,
  });
  try {
    await waitUntilReady(plan, child, port, address);
    await writePrivateFile(layout.addressFile, `${address.uri}\n`);
    void child.exited.then(() => rm(layout.addressFile, { force: true })).catch(() => {});
    return { process: child, address, archive };
  } catch (error) {
    await child.end(politeMs);
    throw error;
  }
}

async function waitUntilReady(
  plan: BootPlan,
  child: Neo4jProcess,
  port: number,
  address: ServerAddress,
): Promise<void> {
  const over = new AbortController();
  const signal = plan.signal === undefined ? over.signal : AbortSignal.any([over.signal, plan.signal]);
  const began = Date.now();
  const ticker = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1_000);
    plan.report.progress(seconds, Math.max(usualSeconds, seconds + 1), "seconds");
  }, 1_000);
  const ready = openBolt(plan.layout, port, address, signal).then(() => "ready" as const);
  const ended = child.exited.then((end) => ({ end }));
  const late = pause(longestMs, { end: undefined }, { signal: over.signal });
  // Whichever promise loses the race may still reject later; nothing else would handle that.
  for (const loser of [ready, late]) loser.catch(() => {});
  try {
    const outcome = await Promise.race([ready, ended, late]);
    if (outcome !== "ready") throw await startFailure(plan.layout, plan.manifest, outcome.end, Date.now() - began);
  } catch (error) {
    // The aborted pause only reports that it was aborted; the caller wants to see its own reason.
    throw plan.signal?.aborted === true ? plan.signal.reason : error;
  } finally {
    clearInterval(ticker);
    over.abort();
  }
}
