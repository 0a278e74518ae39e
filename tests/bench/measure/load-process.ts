import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { BenchError } from "../bench-error.js";
import { typescriptArguments } from "../servers/server-process.js";
import type { LoadResult, LoadTask } from "./load-messages.js";

/** The process that sends requests to the candidates. */
export interface LoadProcess {
  /** @throws BenchError for an incorrect answer. */
  readonly perform: (task: LoadTask) => Promise<LoadResult>;
  readonly stop: () => void;
}

export function startLoadProcess(): LoadProcess {
  const child = fork(fileURLToPath(new URL("load-generator.ts", import.meta.url)), {
    execArgv: [...typescriptArguments],
  });
  return {
    async perform(task) {
      child.send(task);
      const [result] = (await once(child, "message")) as [LoadResult];
      if (result.fault !== undefined) throw new BenchError(`A candidate gave no answer: ${result.fault}`);
      return result;
    },
    stop: () => void child.kill(),
  };
}
