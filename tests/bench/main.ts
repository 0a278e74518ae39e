import "reflect-metadata";
import { CommanderError } from "commander";
import { createReporter } from "../../src/database/report/create-reporter.js";
import { ServiceError } from "../../src/errors/service-error.js";
import { BenchError } from "./bench-error.js";
import { readOptions, scales } from "./options.js";
import { allQueries } from "./queries/all-queries.js";
import { jsonLine } from "./report/json-line.js";
import { table } from "./report/table.js";
import { runBench } from "./run-bench.js";
import { allCandidates } from "./servers/candidate.js";

/** The bench. Progress goes to standard error; the table, and after it a line of JSON, to standard output. */
try {
  const names = (items: readonly { readonly name: string }[]): readonly string[] => items.map(({ name }) => name);
  const options = readOptions({ queries: names(allQueries), candidates: names(allCandidates) }, process.argv.slice(2));
  const report = createReporter();
  const measured = await runBench(options, report);
  for (const { query, title } of measured) console.log(`${query}: ${title}`);
  for (const { name, title } of allCandidates) console.log(`${name}: ${title}`);
  console.log(`\n${table(measured)}\n`);
  console.log(jsonLine(scales[options.scale], measured));
} catch (error) {
  process.exitCode = exitCodeOf(error);
  if (error instanceof CommanderError) {
    // Commander has reported the mistake already.
  } else if (error instanceof BenchError || error instanceof ServiceError) console.error(`error: ${error.message}`);
  else console.error(error);
}

function exitCodeOf(error: unknown): number {
  return error instanceof CommanderError ? (error.exitCode === 0 ? 0 : 2) : 1;
}
