import { fork } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { fileURLToPath } from "node:url";

/*
 * What the service keeps in memory after so many requests, one in twenty of which is a document that never came before:
 * npm run bench:memory
 */
const steps = [10_000, 25_000, 50_000, 75_000, 100_000] as const;
const clients = 16;
const oneNewOf = 20;

const child = fork(fileURLToPath(new URL("server.ts", import.meta.url)), [], { execArgv: ["--expose-gc", "--import", "@oxc-node/core/register"] });
const [url] = (await once(child, "message")) as [string];
const agent = new Agent({ keepAlive: true, maxSockets: clients });

function ask(number: number): Promise<void> {
  const name = number % oneNewOf === 0 ? `a${number}: ` : "";
  const query = `query Q($id: ID!) { ${name}statement(id: $id) { id gist at { id name date } voice } }`;
  return new Promise((resolve, reject) => {
    const sent = request(`${url}graphql`, { method: "POST", agent, headers: { "content-type": "application/json" } }, (response) => {
      response.resume();
      response.once("end", resolve);
    });
    sent.once("error", reject);
    sent.end(JSON.stringify({ query, variables: { id: `statement:${number}` } }));
  });
}

let next = 0;
for (const step of steps) {
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < step) await ask(next++);
    }),
  );
  child.send("how much");
  const [{ rss, heapUsed }] = (await once(child, "message")) as [{ readonly rss: number; readonly heapUsed: number }];
  console.info(`${step.toLocaleString("en")} requests: ${Math.round(rss / 1e6)} MB resident, ${Math.round(heapUsed / 1e6)} MB of heap in use`);
}
agent.destroy();
child.kill();
