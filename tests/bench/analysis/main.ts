import "reflect-metadata";
import { Command, Option } from "commander";
import { createReporter } from "../../../src/database/report/create-reporter.js";
import { buildModel } from "../../../src/server/build-model.js";
import { startBenchGraph } from "../load/bench-graph.js";
import { type ScaleName, scales } from "../options.js";
import { allCandidates } from "../servers/candidate.js";
import { startServer } from "../servers/server-process.js";
import { type AnalysisQuery, analysisQueries } from "./analysis-queries.js";

/*
 * Measures how long an analyst's questions take: npm run bench:analysis -- --scale 1m. One client sends them one after
 * the other over HTTP, each value twice; the first run warms the page cache and is not counted.
 */
const options = new Command("npm run bench:analysis --")
  .addOption(new Option("--scale <size>", "statements in the graph").choices(Object.keys(scales)).default("10k"))
  .option("--count <number>", "values to ask with", "200")
  .parse()
  .opts<{ readonly scale: ScaleName; readonly count: string }>();

const report = createReporter();
const graph = await startBenchGraph(buildModel(), options.scale, report);
const service = allCandidates.find(({ name }) => name === "service");
if (service === undefined) throw new RangeError("there is no service to measure");
const server = await startServer(service, graph.address);
try {
  for (const query of await analysisQueries(graph.driver, Number(options.count))) {
    report.step(`Measuring ${query.name}`);
    process.stdout.write(`${await measure(query)}\n`);
  }
} finally {
  report.end();
  await server.stop();
  await graph.stop();
}

async function measure({ name, document, variables, median, p99, against }: AnalysisQuery): Promise<string> {
  const times: number[] = [];
  const others: number[] = [];
  let failed = "";
  for (const isCounted of [false, true]) {
    for (const values of variables) {
      const answer = await ask(document, values);
      if (answer.error !== undefined) failed = answer.error;
      if (isCounted) times.push(answer.milliseconds);
      if (against !== undefined) {
        const other = await ask(against.document, values);
        if (isCounted) others.push(other.milliseconds);
      }
    }
  }
  const [middle, last] = [quantile(times, 0.5), quantile(times, 0.99)];
  const bar =
    against === undefined
      ? `bar ${median}; ${p99}`
      : `${(middle / quantile(others, 0.5)).toFixed(2)} times the same without, bar ${against.ratio}`;
  return (
    `${name.padEnd(14)} p50 ${middle.toFixed(1)} ms, p99 ${last.toFixed(1)} ms over ${times.length} ` +
    `(${bar})${failed === "" ? "" : `; failed: ${failed}`}`
  );
}

async function ask(
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<{ readonly milliseconds: number; readonly error: string | undefined }> {
  const start = performance.now();
  const response = await fetch(server.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { errors } = (await response.json()) as { readonly errors?: readonly { readonly message: string }[] };
  return { milliseconds: performance.now() - start, error: errors?.[0]?.message };
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
