import { setTimeout as pause } from "node:timers/promises";
import type { BootedNeo4j } from "./boot-neo4j.js";
import type { ProcessEnd } from "./neo4j-process.js";

/** How a Neo4j that ended unasked comes back. */
export interface Restarts {
  /** Boots it again where its clients know it, and rejects with the signal's reason when that is aborted. */
  readonly boot: (signal: AbortSignal) => Promise<BootedNeo4j>;
  /** Is told that it ended, and that it answers again. */
  readonly tell: (message: string) => void;
}

/** A Neo4j and those that take its place. */
export interface Running {
  /** The one that runs now, or ran last. */
  readonly current: () => BootedNeo4j;
  /** Settles when it has ended and does not come back. */
  readonly ended: Promise<ProcessEnd>;
}

/** Waits before a restart, in milliseconds: growing while it keeps ending, so that one that cannot stay up does not take the machine. */
const waitsMs: readonly number[] = [0, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000];

/** How long one has to run, in milliseconds, before the waits begin anew. */
const steadyMs = 60_000;

/** Most starts in a row that fail before it is given up: the reason is one that another start does not mend. */
const mostFailures = 5;

/**
 * Boots a Neo4j again whenever it has ended unasked, until it is asked to end or cannot be started any more.
 * @param stopping is aborted when it is to end.
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

/** The next one; undefined where it is to end, or could not be started so many times. */
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
