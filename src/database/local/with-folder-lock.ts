import properLockfile from "proper-lockfile";

/** After this long without a sign of life the holder counts as ended, in milliseconds. */
const staleMs = 10_000;

/**
 * Runs `work` while no other process does so for the same path; a lock whose holder was killed is taken over.
 * @param path What is guarded; it need not exist, but its folder must.
 * @param waitMs How long to wait for another holder.
 */
export async function withFolderLock<T>(path: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  const release = await properLockfile.lock(path, {
    realpath: false,
    lockfilePath: `${path}.lock`,
    stale: staleMs,
    retries: { retries: Math.ceil(waitMs / 250), factor: 1, minTimeout: 250, maxTimeout: 250 },
    // A holder that was suspended (a laptop's lid) may lose the lock; what it guards is finished by a rename, so the work may go on.
    onCompromised: () => {},
  });
  try {
    return await work();
  } finally {
    await release().catch(() => {});
  }
}
