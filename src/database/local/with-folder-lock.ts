import { setTimeout as pause } from "node:timers/promises";
import properLockfile from "proper-lockfile";

/** After this long without a sign of life the holder counts as ended, in milliseconds. */
const staleMs = 10_000;

/** How often a lock that another process holds is tried again, in milliseconds. */
const retryMs = 200;

/** How to wait for another holder. */
export interface LockWait {
  /** Called once if there is a wait. */
  readonly onWait?: () => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs `work` while no other process does so for the same path; a lock whose holder was killed is taken over after ten seconds.
 * @param path What is guarded; it need not exist, but its folder must.
 */
export async function withFolderLock<T>(
  path: string,
  { onWait, signal }: LockWait,
  work: () => Promise<T>,
): Promise<T> {
  const release = await takeLock(path, onWait ?? (() => {}), signal);
  try {
    return await work();
  } finally {
    await release().catch(() => {});
  }
}

async function takeLock(
  path: string,
  onWait: () => void,
  signal: AbortSignal | undefined,
): Promise<() => Promise<void>> {
  for (let isFirst = true; ; isFirst = false) {
    try {
      // A holder that was suspended (a laptop's lid) may lose the lock; what it guards is finished by a rename, so the work may go on.
      return await properLockfile.lock(path, {
        realpath: false,
        lockfilePath: `${path}.lock`,
        stale: staleMs,
        onCompromised: () => {},
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ELOCKED") throw error;
    }
    if (isFirst) onWait();
    await pause(retryMs);
    signal?.throwIfAborted();
  }
}
