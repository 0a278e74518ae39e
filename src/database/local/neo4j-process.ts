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

/** A Neo4j process that this service started. */
export interface Neo4jProcess {
  readonly processId: number;
  /** Settles when the process ends, for whatever reason; never rejects. */
  readonly exited: Promise<ProcessEnd>;
  /**
   * Asks it to end, and ends it by force after `politeMs`. May be called again, and after it has ended.
   */
  end(politeMs: number): Promise<ProcessEnd>;
}

/** How long a killed process may take to be collected, in milliseconds. */
const collectMs = 5_000;

/**
 * Starts a program as the Neo4j of a home: for its owner's eyes only (umask), in a process group of its own so that a terminal's Ctrl-C reaches the service alone,
 * its output in the console log, and, where the system can (setpriv of util-linux), asked to end by the kernel when this process dies.
 */
export async function startNeo4jProcess(
  layout: HomeLayout,
  program: string,
  programArguments: readonly string[],
  classPath: string,
): Promise<Neo4jProcess> {
  const dieWithParent = await dieWithParentCommand();
  const log = openSync(layout.consoleLog, "w", 0o600);
  // Options meant for other Java programs would change heap and collector, and print lines of their own.
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
  // Written in the same breath as the start: a service that is killed now still leaves word of its child.
  writeFileSync(layout.processFile, `${JSON.stringify(processIdentity(processId) ?? { processId, startedAt: "" })}\n`, {
    mode: 0o600,
  });
  // A service that leaves without stopping takes its Neo4j along.
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

/** The words before a command that let the kernel end it with its parent, or none. Busybox has a setpriv that cannot, so it is tried. */
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
