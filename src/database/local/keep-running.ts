import { setTimeout as pause } from "node:timers/promises";
import type { BootedNeo4j } from "./boot-neo4j.js";
import type { ProcessEnd } from "./neo4j-process.js";

/** How to bring back a Neo4j that exited unexpectedly. */
export interface Restarts {
  /** Boots it again on the port its clients know; rejects with the signal's reason if that is aborted. */
  readonly boot: (signal: AbortSignal) => Promise<BootedNeo4j>;
  /** Reports that it exited, and that it answers again. */
  readonly tell: (message: string) => void;
}

/** A Neo4j under supervision. */
export interface Running {
  /** The instance that runs now, or ran last. */
  readonly current: () => BootedNeo4j;
  /** Settles when the last instance has exited and will not be restarted. */
  readonly ended: Promise<ProcessEnd>;
}

/**
 * Waits before a restart, in milliseconds. They grow as long as Neo4j keeps exiting, so that one that cannot stay up
 * does not exhaust the machine.
 */
const waitsMs: readonly number[] = [0, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000];

/** How long an instance has to run, in milliseconds, before the waits start from the beginning again. */
const steadyMs = 60_000;

/** Number of consecutive failed starts after which to give up, since another one would not help. */
const mostFailures = 5;

/**
 * Restarts a Neo4j whenever it exits unexpectedly, until it is asked to stop or cannot be started any more.
 * @param stopping aborted when it is to stop.
 */
export function keepRunning(first: BootedNeo4j, restarts: Restarts | undefined, stopping: AbortSignal): Running {
  let current = first;
  const run = async (): Promise<ProcessEnd> => {
    for (let inARow = 0; ; inARow++) {
      const began = Date.now();
      const end = await current.process.exited;
      if (restarts === undefined || stopping.aborted) return end;
      await current.archive.settle(false);
      if (Date.now() - began > steadyMs) inARow = 0;
      restarts.tell(
        `The local Neo4j stopped (${end.signal ?? `exit code ${end.exitCode}`}) and is being restarted. Requests fail with DATABASE_UNAVAILABLE until it is back.`,
      );
      const next = await bootAgain(restarts, inARow, stopping);
      if (next === undefined) return end;
      current = next;
      restarts.tell("The local Neo4j is back.");
    }
  };
  return { current: () => current, ended: run() };
}

/** Boots the next instance; undefined if it is to stop, or if too many starts failed. */
async function bootAgain(restarts: Restarts, inARow: number, stopping: AbortSignal): Promise<BootedNeo4j | undefined> {
  for (let failures = 0; failures < mostFailures; failures++) {
    try {
      await pause(waitsMs[Math.min(inARow + failures, waitsMs.length - 1)], undefined, { signal: stopping });
      return await restarts.boot(stopping);
    } catch (error) {
      if (stopping.aborted) return undefined;
      restarts.tell(
        `The local Neo4j could not be restarted: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return undefined;
}
