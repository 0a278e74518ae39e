/**
 * A service in a process of its own, as small as can be: runs a local Neo4j, says so in one line of JSON, and stops on SIGTERM and SIGINT.
 * Arguments: home, folder of the jars, heap.
 */
import { startLocalNeo4j } from "../../../src/database/local/local-neo4j.js";
import { lineReporter } from "../../../src/database/report/line-reporter.js";
import { ServiceError } from "../../../src/errors/service-error.js";

const [home = "", jarFolder = "", heap = "512m"] = process.argv.slice(2);
const say = (message: unknown): void => void process.stdout.write(`${JSON.stringify(message)}\n`);
const asked = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => asked.abort(new Error(name)));

try {
  const local = await startLocalNeo4j({
    home,
    jarFolder,
    heap,
    report: lineReporter(process.stderr),
    signal: asked.signal,
  });
  say({ processId: local.processId, address: local.address });
  if (!asked.signal.aborted) {
    const idle = setInterval(() => {}, 60_000);
    await new Promise((resolve) => asked.signal.addEventListener("abort", resolve));
    clearInterval(idle);
  }
  await local.stop();
} catch (error) {
  say(
    error instanceof ServiceError
      ? { code: error.code, message: error.message }
      : { code: "UNCODED", message: String(error) },
  );
  process.exitCode = 1;
}
