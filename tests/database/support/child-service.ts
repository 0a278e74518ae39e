import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { ServerAddress } from "../../../src/config/config.js";
import { sharedJarFolder } from "../../support/test-neo4j.js";

const script = fileURLToPath(new URL("serve-local-neo4j.ts", import.meta.url));

/** What the child says first: that its Neo4j runs, or why not. */
export interface FirstWord {
  readonly processId?: number;
  readonly address?: ServerAddress;
  readonly code?: string;
  readonly message?: string;
}

/** How to start the child. */
export interface ChildOptions {
  readonly home: string;
  readonly jarFolder?: string;
  readonly heap?: string;
  /** Changes to the environment; undefined takes a variable away. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Words before node: `unshare` and a script, for one. */
  readonly before?: readonly string[];
}

/** A service in a real process of its own, which can be killed. */
export interface ChildService {
  readonly process: ChildProcess;
  readonly firstWord: Promise<FirstWord>;
  /** What it wrote to standard error so far. */
  progress(): string;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts the child; in a process group of its own, so that a signal to the group is what a terminal's Ctrl-C is. */
export function startChildService({
  home,
  jarFolder = sharedJarFolder(),
  heap = "512m",
  environment = {},
  before = [],
}: ChildOptions): ChildService {
  const [command = "", ...words] = [
    ...before,
    process.execPath,
    "--import",
    "@oxc-node/core/register",
    script,
    home,
    jarFolder,
    heap,
  ];
  const child = spawn(command, words, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
    detached: true,
  });
  const ended = once(child, "exit");
  let progress = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (progress += text));
  const firstLine = once(createInterface({ input: child.stdout }), "line").then(
    ([line]) => JSON.parse(String(line)) as FirstWord,
  );
  const silent = ended.then(([code]) => ({ code: "SILENT", message: `ended with ${String(code)}: ${progress}` }));
  return {
    process: child,
    firstWord: Promise.race([
      firstLine,
      silent.then((word) => new Promise<FirstWord>((resolve) => setTimeout(resolve, 200, word))),
    ]),
    progress: () => progress,
    async end(signal) {
      child.kill(signal);
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}
