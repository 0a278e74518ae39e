import { setTimeout as pause } from "node:timers/promises";
import { isRunning, type ProcessIdentity } from "./process-identity.js";

/** How long a killed process may take to be gone. */
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
 * Ends a process: asks it with SIGTERM, and after `politeMs` ends it with SIGKILL.
 * A process that only has the same number is never touched.
 * @returns Whether it ended by itself when asked.
 */
export async function endProcess(identity: ProcessIdentity, politeMs: number): Promise<boolean> {
  if (!isRunning(identity)) return true;
  signal(identity.processId, "SIGTERM");
  if (await gone(identity, politeMs)) return true;
  if (isRunning(identity)) signal(identity.processId, "SIGKILL");
  await gone(identity, killWaitMs);
  return false;
}
