import { setTimeout as pause } from "node:timers/promises";
import { isRetryableError } from "neo4j-driver";

/** Waits before the second, third ... attempt, in milliseconds, before jitter: 1.6 s in all, in which a cluster elects and a connection is made anew. */
const waitsMs: readonly number[] = [50, 100, 200, 400, 800];

/** Between half and one and a half of a wait, so that many services do not come back in step. */
const jittered = (waitMs: number): number => waitMs * (0.5 + Math.random());

/**
 * Does a read again after an error that the driver calls retryable (a lost connection, a server that changes its role, a transient error); a read changes nothing, so doing it twice is safe.
 * @param deadline No attempt begins after this time, as of `Date.now()`.
 * @throws The error of the last attempt.
 */
export async function retryRead<T>(read: () => Promise<T>, deadline: number): Promise<T> {
  for (const waitMs of waitsMs) {
    try {
      return await read();
    } catch (error) {
      const wait = jittered(waitMs);
      if (!isRetryableError(error) || Date.now() + wait >= deadline) throw error;
      await pause(wait);
    }
  }
  return read();
}
