import { readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";

/** Identifies one process until the machine restarts; an id alone does not, because the system reuses them. */
export interface ProcessIdentity {
  readonly processId: number;
  /** Its start time, as the system prints it; only ever compared for equality. */
  readonly startedAt: string;
}

const inProc = process.platform === "linux";

/** What `ps` prints in one column; undefined if there is no such process. */
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
 * The identity of a running process; undefined if there is none, or only a zombie. It is synchronous, so that nothing
 * can happen between starting a process and recording its identity.
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
    // proc(5): the second field is the command's name in parentheses, which may itself contain spaces and parentheses;
    // the third is the state, the 22nd the start time.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return fields[0] === "Z" || fields[0] === "X" ? undefined : { processId, startedAt: `${boot}/${fields[19]}` };
  } catch {
    return undefined;
  }
}

/** Whether exactly this process still runs, rather than a later one with the same id. */
export function isRunning(identity: ProcessIdentity): boolean {
  return processIdentity(identity.processId)?.startedAt === identity.startedAt;
}

/** A process's command line, its arguments separated by spaces; empty if it has exited. */
export function commandLine(processId: number): string {
  if (!inProc) return askPs(processId, "command") ?? "";
  try {
    return readFileSync(`/proc/${processId}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return "";
  }
}
