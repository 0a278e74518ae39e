import type { Reporter } from "../../src/database/report/reporter.js";
import { buildModel } from "../../src/server/build-model.js";
import { type BenchGraph, startBenchGraph } from "./load/bench-graph.js";
import { compareAnswers } from "./measure/compare-answers.js";
import { startLoadProcess } from "./measure/load-process.js";
import { measureQuery, type Pace } from "./measure/measure-query.js";
import type { QueryMeasurements } from "./measure/measurement.js";
import { type BenchOptions, scales } from "./options.js";
import { allQueries } from "./queries/all-queries.js";
import { variableSource } from "./queries/bench-query.js";
import { allCandidates } from "./servers/candidate.js";
import { type ServerProcess, startServer } from "./servers/server-process.js";
import { BenchError } from "./bench-error.js";

/** Many short rounds: load on a shared machine changes within seconds, and ratios are taken within one round. */
const fullPace: Pace = { rounds: 25, warmUpMs: 3_000, latencyMs: 200, throughputMs: 500, queryMs: 180_000 };
const quickPace: Pace = { rounds: 3, warmUpMs: 250, latencyMs: 100, throughputMs: 150, queryMs: 4_000 };

/** Number of different variables in a quick run. */
const quickVariants = 4;

const chosen = <Item extends { readonly name: string }>(
  all: readonly Item[],
  names: readonly string[],
): readonly Item[] => (names.length === 0 ? all : all.filter(({ name }) => names.includes(name)));

/**
 * Compares the candidates: first their answers, then their speed.
 * @throws BenchError if they cannot be compared.
 */
export async function runBench(options: BenchOptions, report: Reporter): Promise<readonly QueryMeasurements[]> {
  const graph = await startBenchGraph(buildModel(), options.scale, report);
  const servers: ServerProcess[] = [];
  try {
    report.step("Starting the candidates");
    for (const candidate of chosen(allCandidates, options.candidates)) {
      await candidate.prepare?.();
      servers.push(await startServer(candidate, graph.address));
    }
    return await measureAll(options, graph, servers, report);
  } finally {
    report.end();
    for (const server of servers) await server.stop();
    await graph.stop();
  }
}

async function measureAll(
  options: BenchOptions,
  graph: BenchGraph,
  servers: readonly ServerProcess[],
  report: Reporter,
): Promise<readonly QueryMeasurements[]> {
  const source = variableSource(graph.driver, scales[options.scale]);
  const pace = options.quick ? quickPace : fullPace;
  const queries = chosen(allQueries, options.queries);
  const load = startLoadProcess();
  const measured: QueryMeasurements[] = [];
  try {
    const asked = [];
    report.step("Comparing the answers");
    for (const query of queries) {
      const variants = (await query.variables(source)).slice(0, options.quick ? quickVariants : undefined);
      if (variants.length === 0) throw new BenchError(`The graph has nothing to ask ${query.name} about.`);
      const { servers: able, left } = await compareAnswers(query, variants, servers);
      for (const reason of left) report.step(`Left out: ${reason}`);
      asked.push({ query, variants, able });
      report.progress(asked.length, queries.length, "queries");
    }
    for (const { query, variants, able } of asked) {
      report.step(`Measuring ${query.name}: ${query.title}`);
      let rounds = 0;
      measured.push(
        await measureQuery(query, variants, able, load, graph.driver, pace, () =>
          report.progress(++rounds, pace.rounds, "rounds"),
        ),
      );
    }
    return measured;
  } finally {
    load.stop();
  }
}
