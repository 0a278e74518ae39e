import { setTimeout as pause } from "node:timers/promises";
import properLockfile from "proper-lockfile";

/** How long a lock may go without an update before its holder counts as dead, in milliseconds. */
const staleMs = 10_000;

/** How often to retry a lock held by another process, in milliseconds. */
const retryMs = 200;

/** How to wait for another holder. */
export interface LockWait {
  /** Called once if the lock is held by another process. */
  readonly onWait?: () => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs `work` while no other process does so for the same path. The lock of a killed holder is taken over after ten
 * seconds.
 * @param path what the lock protects; it need not exist, but its folder must.
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
      // A holder that was suspended (a closed laptop, say) may lose its lock. Work goes on nevertheless: what it
      // protects is completed by an atomic rename.
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
