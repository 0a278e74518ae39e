import { spawn } from "node:child_process";
import { closeSync, openSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { HomeLayout } from "./home-layout.js";
import { processIdentity } from "./process-identity.js";
import { runProgram } from "./run-program.js";

/** How a process ended. */
export interface ProcessEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A Neo4j process started by this service. */
export interface Neo4jProcess {
  readonly processId: number;
  /** Settles when the process exits, for whatever reason; never rejects. */
  readonly exited: Promise<ProcessEnd>;
  /** Ends the process: by SIGTERM, and after `politeMs` by SIGKILL. May be called again, and after it has exited. */
  end(politeMs: number): Promise<ProcessEnd>;
}

/** How long a killed process may take to be reaped, in milliseconds. */
const collectMs = 5_000;

/**
 * Starts a program as the Neo4j of a home. Its files are private to their owner (umask). It runs in its own process
 * group, so that Ctrl-C in a terminal reaches the service only. Its output goes to the console log. Where the system
 * supports it (setpriv of util-linux), the kernel sends it SIGTERM when this process dies.
 */
export async function startNeo4jProcess(
  layout: HomeLayout,
  program: string,
  programArguments: readonly string[],
  classPath: string,
): Promise<Neo4jProcess> {
  const dieWithParent = await dieWithParentCommand();
  const log = openSync(layout.consoleLog, "w", 0o600);
  // Options meant for other Java programs could change heap and collector, and make Java print lines of its own.
  const { JAVA_TOOL_OPTIONS: _tool, JDK_JAVA_OPTIONS: _jdk, _JAVA_OPTIONS: _java, ...environment } = process.env;
  const child = spawn("/bin/sh", ["-c", 'umask 077; exec "$@"', "sh", ...dieWithParent, program, ...programArguments], {
    cwd: layout.home,
    detached: true,
    stdio: ["ignore", log, log],
    env: { ...environment, CLASSPATH: classPath },
  });
  closeSync(log);
  const exited = new Promise<ProcessEnd>((resolve) => {
    child.once("exit", (exitCode, signal) => resolve({ exitCode, signal }));
    child.once("error", () => resolve({ exitCode: 127, signal: null }));
  });
  const processId = child.pid;
  if (processId === undefined) return { processId: 0, exited, end: () => exited };
  // Written synchronously right after the start, so that even if this service is killed now, the next one knows of the
  // child.
  writeFileSync(layout.processFile, `${JSON.stringify(processIdentity(processId) ?? { processId, startedAt: "" })}\n`, {
    mode: 0o600,
  });
  // If the service exits without stopping its Neo4j, Neo4j is asked to exit too.
  const endOnExit = (): void => void child.kill("SIGTERM");
  process.once("exit", endOnExit);
  void exited.then(() => {
    process.removeListener("exit", endOnExit);
    rmSync(layout.processFile, { force: true });
  });
  return {
    processId,
    exited,
    async end(politeMs) {
      child.kill("SIGTERM");
      if (!(await settledWithin(exited, politeMs))) {
        child.kill("SIGKILL");
        await settledWithin(exited, collectMs);
      }
      return exited;
    },
  };
}

/**
 * The prefix of a command that makes the kernel end it together with its parent, or none. It is tried out first,
 * because Busybox has a setpriv without this option.
 */
async function dieWithParentCommand(): Promise<readonly string[]> {
  if (process.platform !== "linux") return [];
  const command = ["setpriv", "--pdeathsig", "TERM", "--"] as const;
  const { exitCode } = await runProgram(command[0], [...command.slice(1), "true"], 5_000);
  return exitCode === 0 ? command : [];
}

async function settledWithin(promise: Promise<unknown>, limitMs: number): Promise<boolean> {
  const stop = new AbortController();
  const late = pause(limitMs, false, { signal: stop.signal }).catch(() => false);
  const settled = await Promise.race([promise.then(() => true), late]);
  stop.abort();
  return settled;
}
