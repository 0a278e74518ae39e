import { setTimeout as pause } from "node:timers/promises";
import { isRunning, type ProcessIdentity } from "./process-identity.js";

/** How long a process may take to disappear after SIGKILL, in milliseconds. */
const killWaitMs = 5_000;

function signal(processId: number, name: NodeJS.Signals): void {
  try {
    process.kill(processId, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

async function gone(identity: ProcessIdentity, waitMs: number): Promise<boolean> {
  for (const end = Date.now() + waitMs; Date.now() < end; await pause(25)) {
    if (!isRunning(identity)) return true;
  }
  return !isRunning(identity);
}

/**
 * Ends a process: by SIGTERM, and after `politeMs` by SIGKILL. A different process that has been given the same id
 * since is never touched.
 * @returns whether it exited on SIGTERM, or had exited before.
 */
export async function endProcess(identity: ProcessIdentity, politeMs: number): Promise<boolean> {
  if (!isRunning(identity)) return true;
  signal(identity.processId, "SIGTERM");
  if (await gone(identity, politeMs)) return true;
  if (isRunning(identity)) signal(identity.processId, "SIGKILL");
  await gone(identity, killWaitMs);
  return false;
}
