import "reflect-metadata";
import { CommanderError } from "commander";
import { createReporter } from "../../../src/database/report/create-reporter.js";
import { ServiceError } from "../../../src/errors/service-error.js";
import { buildModel } from "../../../src/server/build-model.js";
import { BenchError } from "../bench-error.js";
import { startBenchGraph } from "../load/bench-graph.js";
import { comparisonTable } from "./compare-by-hand.js";
import { runSweep } from "./run-sweep.js";
import { readSweepOptions } from "./sweep-options.js";
import { sweepReport } from "./sweep-report.js";

/*
 * Measures how long everything takes that can be asked: npm run bench:sweep -- --scale 1m. Progress goes to standard
 * error, results go to standard output.
 */
try {
  const options = readSweepOptions(process.argv.slice(2));
  const report = createReporter();
  const model = buildModel();
  const graph = await startBenchGraph(model, options.scale, report);
  try {
    const { results, compared } = await runSweep(model, graph, options, report);
    console.log(sweepReport(results, options.over));
    if (compared.length > 0) console.log(`\n${comparisonTable(compared)}`);
  } finally {
    report.end();
    await graph.stop();
  }
} catch (error) {
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 1;
  if (error instanceof CommanderError) {
    // Commander has reported the mistake already.
  } else if (error instanceof BenchError || error instanceof ServiceError) console.error(`error: ${error.message}`);
  else console.error(error);
}
