import { Agent, request } from "node:http";
import type { LoadResult, LoadTask } from "./load-messages.js";

/** Sends requests in a process of its own and measures them; reads each answer to its end and parses none. */
process.once("disconnect", () => process.exit(0));
process.on("message", (task: LoadTask) => void perform(task).then((result) => process.send?.(result)));

/** Fewest requests, however long they take. */
const fewest = 3;

async function perform(task: LoadTask): Promise<LoadResult> {
  // Connections of its own: one that has been idle may be closed by the server just when it is used again.
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const latencies: number[] = [];
  const began = performance.now();
  const end = began + task.milliseconds;
  let next = 0;
  let fault: string | undefined;
  const client = async (): Promise<void> => {
    while (fault === undefined && (performance.now() < end || latencies.length < fewest)) {
      const body = task.bodies[next++ % task.bodies.length] ?? "";
      const sent = performance.now();
      const problem = await send(task.url, body, agent);
      latencies.push(performance.now() - sent);
      fault ??= problem;
    }
  };
  await Promise.all(Array.from({ length: task.kind === "throughput" ? task.clients : 1 }, client));
  agent.destroy();
  return { latencies, milliseconds: performance.now() - began, ...(fault !== undefined && { fault }) };
}

/** Sends one request; gives what is wrong with the answer, if anything is. */
function send(url: string, body: string, agent: Agent): Promise<string | undefined> {
  return new Promise((resolve) => {
    const sent = request(url, { method: "POST", agent, headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) } }, (response) => {
      let first: Buffer | undefined;
      response.on("data", (chunk: Buffer) => (first ??= chunk));
      response.on("end", () => {
        const start = first?.toString("utf8", 0, 300) ?? "";
        resolve(response.statusCode === 200 && !start.startsWith('{"errors"') ? undefined : `status ${response.statusCode}: ${start}`);
      });
    });
    sent.on("error", (error) => resolve(error.message));
    sent.end(body);
  });
}
