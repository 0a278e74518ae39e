import { setTimeout as pause } from "node:timers/promises";
import { isRetryableError } from "neo4j-driver";

/**
 * Waits before the retries, in milliseconds and before jitter. In all 1.6 s, enough for a cluster to elect a leader and
 * for a connection to be re-established.
 */
const waitsMs: readonly number[] = [50, 100, 200, 400, 800];

/** Between half and one and a half of a wait, so that many services do not retry in step. */
const jittered = (waitMs: number): number => waitMs * (0.5 + Math.random());

/**
 * Retries a read after an error that the driver calls retryable: a lost connection, a server that changes its role, a
 * transient error. Retrying is safe because a read changes nothing.
 * @param deadline no attempt starts after this time, as of `Date.now()`.
 * @throws the error of the last attempt.
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
