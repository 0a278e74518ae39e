import { setTimeout as pause } from "node:timers/promises";
import type { ServerAddress } from "../../config.js";
import { ServiceError } from "../../errors/service-error.js";
import type { Reporter } from "../report/reporter.js";
import { classArchive, type ClassArchive } from "./class-archive.js";
import type { HomeLayout } from "./home-layout.js";
import type { JarManifest } from "./jar-manifest.js";
import { javaProgram, type FoundJava } from "./java.js";
import { classPath, javaFlags, neo4jArguments } from "./neo4j-command.js";
import { writeNeo4jConfiguration } from "./neo4j-configuration.js";
import { startNeo4jProcess, type Neo4jProcess } from "./neo4j-process.js";
import { openBolt } from "./open-bolt.js";
import { portWasTaken, startFailure } from "./start-failure.js";

/** Everything that a start has in hand when its home is held and its jars are there. */
export interface BootPlan {
  readonly layout: HomeLayout;
  readonly manifest: JarManifest;
  readonly java: FoundJava;
  readonly heap: string;
  readonly password: string;
  /** A free loopback port. */
  readonly choosePort: () => Promise<number>;
  readonly report: Reporter;
  readonly signal?: AbortSignal;
}

/** A Neo4j that answers. */
export interface BootedNeo4j {
  readonly process: Neo4jProcess;
  readonly address: ServerAddress;
  readonly archive: ClassArchive;
}

/** Longest a start may take, in milliseconds: it takes 3-8 s on two cores, and recovering a large graph after a crash longer. */
const longestMs = 180_000;

/** How long a Neo4j that did not get ready may take to end when asked, in milliseconds. */
const politeMs = 5_000;

/** What a start usually takes, for the progress bar. */
const usualSeconds = 8;

/** How often a start is tried where another port, or doing without the archive of classes, may help. */
const attempts = 3;

/**
 * Starts Neo4j on a free port and waits until it answers under its password.
 * When this rejects, the process has ended.
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
      // An archive that went bad on the disk is not worth a failed start; the next attempt runs without.
      await archive.discard();
    }
  }
}

/** Whether another attempt would only fail again: the caller gave up, or the reason is known and lies elsewhere. */
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
  // Those that come second have nobody to listen to them.
  for (const loser of [ready, late]) loser.catch(() => {});
  try {
    const outcome = await Promise.race([ready, ended, late]);
    if (outcome !== "ready") throw await startFailure(plan.layout, plan.manifest, outcome.end, Date.now() - began);
  } catch (error) {
    // An aborted pause says only that it was aborted; the caller's own reason is the one to pass on.
    throw plan.signal?.aborted === true ? plan.signal.reason : error;
  } finally {
    clearInterval(ticker);
    over.abort();
  }
}
