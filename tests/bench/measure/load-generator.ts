import { Agent, request } from "node:http";
import type { LoadResult, LoadTarget, LoadTask } from "./load-messages.js";

/** Sends and times requests, in a process of its own. It reads answers to the end without parsing them. */
process.once("disconnect", () => process.exit(0));
process.on("message", (task: LoadTask) => void perform(task).then((result) => process.send?.(result)));

/** Least number of requests per target, however long they take. */
const fewest = 3;

async function perform(task: LoadTask): Promise<LoadResult> {
  // A new agent, because a server may close an idle connection just when it is reused.
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const targets = task.kind === "latency" ? task.targets : [task.target];
  const latencies = targets.map((): number[] => []);
  const began = performance.now();
  const state: { next: number; fault: string | undefined } = { next: 0, fault: undefined };
  const ask = async (place: number): Promise<void> => {
    const { url, bodies } = targets[place] as LoadTarget;
    const times = latencies[place] as number[];
    const sent = performance.now();
    const problem = await send(url, bodies[state.next++ % bodies.length] ?? "", agent);
    times.push(performance.now() - sent);
    state.fault ??= problem;
  };
  const client = async (): Promise<void> => {
    for (
      let turn = 0;
      state.fault === undefined &&
      (performance.now() - began < task.milliseconds || (latencies[0]?.length ?? 0) < fewest);
      turn++
    ) {
      // In one turn all targets get the same variables, each time starting with a different target.
      const variant = state.next;
      for (let step = 0; step < targets.length; step++) {
        if (task.kind === "latency") state.next = variant;
        await ask((turn + step) % targets.length);
      }
    }
  };
  await Promise.all(Array.from({ length: task.kind === "throughput" ? task.clients : 1 }, client));
  agent.destroy();
  return {
    latencies,
    milliseconds: performance.now() - began,
    ...(state.fault !== undefined && { fault: state.fault }),
  };
}

/**
 * Sends one request.
 * @returns what is wrong with the answer, if anything.
 */
function send(url: string, body: string, agent: Agent): Promise<string | undefined> {
  return new Promise((resolve) => {
    const sent = request(
      url,
      {
        method: "POST",
        agent,
        headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
      },
      (response) => {
        let first: Buffer | undefined;
        response.on("data", (chunk: Buffer) => (first ??= chunk));
        response.on("end", () => {
          const start = first?.toString("utf8", 0, 300) ?? "";
          resolve(
            response.statusCode === 200 && !start.startsWith('{"errors"')
              ? undefined
              : `status ${response.statusCode}: ${start}`,
          );
        });
      },
    );
    sent.on("error", (error) => resolve(error.message));
    sent.end(body);
  });
}
