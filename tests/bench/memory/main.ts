import "reflect-metadata";
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { fileURLToPath } from "node:url";
import { createReporter } from "../../../src/database/report/create-reporter.js";
import { buildModel } from "../../../src/server/build-model.js";
import { statementId } from "../graph/identifiers.js";
import { startBenchGraph } from "../load/bench-graph.js";
import { scales } from "../options.js";
import { typescriptArguments } from "../servers/server-process.js";

/*
 * Measures the memory of the service after many requests, one in twenty of which is a document never sent before, on a
 * graph of ten thousand statements: npm run bench:memory
 */
const steps = [10_000, 25_000, 50_000, 75_000, 100_000] as const;
const clients = 16;
const oneNewOf = 20;

const report = createReporter();
const graph = await startBenchGraph(buildModel(), "10k", report);
const child = fork(fileURLToPath(new URL("server.ts", import.meta.url)), {
  execArgv: ["--expose-gc", ...typescriptArguments],
  env: { ...process.env, NODE_ENV: "production" },
});
try {
  child.send(graph.address);
  const [{ url }] = (await once(child, "message")) as [{ readonly url: string }];
  report.step("Asking");
  const sizes = await measure(`${url}graphql`, child);
  report.end();
  for (const [step, { rss, heapUsed }] of sizes)
    console.info(
      `${step.toLocaleString("en")} requests: ${Math.round(rss / 1e6)} MB resident, ` +
        `${Math.round(heapUsed / 1e6)} MB of heap in use`,
    );
} finally {
  child.kill();
  await graph.stop();
}

interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
}

async function measure(url: string, service: ChildProcess): Promise<ReadonlyMap<number, Memory>> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const found = new Map<number, Memory>();
  let next = 0;
  for (const step of steps) {
    const client = async (): Promise<void> => {
      while (next < step) await ask(url, next++, agent);
    };
    await Promise.all(Array.from({ length: clients }, client));
    service.send("how much");
    found.set(step, ((await once(service, "message")) as [Memory])[0]);
    report.progress(step, steps.at(-1) ?? step, "requests");
  }
  agent.destroy();
  return found;
}

/** Sends one request and reads the answer to its end. */
function ask(url: string, number: number, agent: Agent): Promise<void> {
  const alias = number % oneNewOf === 0 ? `a${number}: ` : "";
  const query = `query Q($id: ID!) { ${alias}statement(id: $id) { id gist at { id name date } voice } }`;
  const body = JSON.stringify({ query, variables: { id: statementId(number % scales["10k"]) } });
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: "POST", agent, headers: { "content-type": "application/json" } },
      (response) => {
        if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`));
        response.resume();
        response.once("end", resolve);
      },
    );
    sent.once("error", reject);
    sent.end(body);
  });
}
