import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { ServerAddress } from "../../../src/config/config.js";
import { BenchError } from "../bench-error.js";
import type { Candidate } from "./candidate.js";
import type { SentStatement, ServerReply } from "./server-messages.js";

/** A candidate in a process of its own. */
export interface ServerProcess {
  readonly candidate: Candidate;
  readonly url: string;
  /** The statements that the candidate sends while `work` runs. */
  readonly statementsOf: (work: () => Promise<unknown>) => Promise<readonly SentStatement[]>;
  readonly stop: () => Promise<void>;
}

/** Node's arguments for running TypeScript in a child process. */
export const typescriptArguments: readonly string[] = ["--import", "@oxc-node/core/register"];

/**
 * Starts a candidate on a graph.
 * @throws BenchError with its output, if it does not start.
 */
export async function startServer(candidate: Candidate, graph: ServerAddress): Promise<ServerProcess> {
  const child = fork(fileURLToPath(candidate.module), {
    execArgv: [...typescriptArguments],
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  child.send({ kind: "start", graph });
  const first = await nextReply(child, candidate);
  if (first.kind !== "ready") {
    child.kill();
    throw new BenchError(`${candidate.title} did not start: ${first.kind === "failed" ? first.message : first.kind}`);
  }
  return {
    candidate,
    url: first.url,
    async statementsOf(work) {
      child.send({ kind: "record" });
      await nextReply(child, candidate);
      await work();
      child.send({ kind: "statements" });
      const reply = await nextReply(child, candidate);
      return reply.kind === "statements" ? reply.statements : [];
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
  };
}

async function nextReply(child: ChildProcess, { title }: Candidate): Promise<ServerReply> {
  const stop = new AbortController();
  const reply = once(child, "message", { signal: stop.signal }).then(([message]) => message as ServerReply);
  const ended = once(child, "exit", { signal: stop.signal }).then(([code]) => {
    throw new BenchError(`${title} ended with ${String(code)}; what it wrote stands above.`);
  });
  for (const one of [reply, ended]) one.catch(() => {});
  try {
    return await Promise.race([reply, ended]);
  } finally {
    stop.abort();
  }
}
