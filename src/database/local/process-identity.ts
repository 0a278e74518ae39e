import { readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";

/** One process for as long as the machine is up: a process id alone is used again. */
export interface ProcessIdentity {
  readonly processId: number;
  /** When it started, in the words of the system: only ever compared. */
  readonly startedAt: string;
}

const inProc = process.platform === "linux";

/** What `ps` says in one column, or undefined where there is no such process. */
function askPs(processId: number, column: string): string | undefined {
  try {
    return (
      execFileSync("ps", ["-ww", "-o", `${column}=`, "-p", String(processId)], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }).trim() || undefined
    );
  } catch {
    return undefined;
  }
}

/**
 * The identity of a running process, or undefined where there is none, or only the remains of one that its parent has not collected.
 * Synchronous, so that nothing can come between starting a process and writing its identity down.
 */
export function processIdentity(processId: number): ProcessIdentity | undefined {
  if (!inProc) {
    const state = askPs(processId, "stat");
    const startedAt = askPs(processId, "lstart");
    return state === undefined || state.startsWith("Z") || startedAt === undefined
      ? undefined
      : { processId, startedAt };
  }
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, "utf8");
    // proc(5): the second field is the name in parentheses and may itself have spaces and parentheses; the third is the state, the 22nd the start.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return fields[0] === "Z" || fields[0] === "X" ? undefined : { processId, startedAt: `${boot}/${fields[19]}` };
  } catch {
    return undefined;
  }
}

/** Whether exactly this process, and not a later one of the same number, still runs. */
export function isRunning(identity: ProcessIdentity): boolean {
  return processIdentity(identity.processId)?.startedAt === identity.startedAt;
}

/** The words of a process's command line, as far as the system tells them apart; empty where it has ended. */
export function commandLine(processId: number): string {
  if (!inProc) return askPs(processId, "command") ?? "";
  try {
    return readFileSync(`/proc/${processId}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return "";
  }
}
