import { allQuestions } from "../../../src/questions/all-questions.js";
import { appendFile, readFile } from "node:fs/promises";
import type { ServerAddress } from "../../../src/config/config.js";
import type { Reporter } from "../../../src/database/report/reporter.js";
import type { GraphModel } from "../../../src/graph/graph-model.js";
import { wholeSchema } from "../../../src/query/whole-schema.js";
import type { Driver } from "neo4j-driver";
import { databaseHits } from "../measure/profile-statements.js";
import { scales } from "../options.js";
import { variableSource } from "../queries/bench-query.js";
import { compareByHand, type Comparison } from "./compare-by-hand.js";
import { startSweptService, type SweptService } from "./swept-service.js";
import type { SweepOptions } from "./sweep-options.js";
import { sweepQueries } from "./sweep-queries.js";
import type { SweepQuery } from "./sweep-query.js";
import { type SweepResult, timedOut } from "./sweep-result.js";
import { ValuePool } from "./value-pool.js";

/** The graph to sweep. */
export interface SweptGraph {
  readonly address: ServerAddress;
  readonly driver: Driver;
}

/** The results of a sweep. */
export interface Sweep {
  readonly results: readonly SweepResult[];
  readonly compared: readonly Comparison[];
}

/**
 * A question that takes longer than this the first time is not repeated, in milliseconds: planning is a negligible part
 * of it.
 */
const askedOnceMs = 3_000;

/**
 * Asks every question twice, one after the other, and takes the second time: in the first run Neo4j plans the statement
 * and reads pages into its cache.
 */
export async function runSweep(
  model: GraphModel,
  { address, driver }: SweptGraph,
  options: SweepOptions,
  report: Reporter,
): Promise<Sweep> {
  report.step("Drawing values from the graph");
  const queries = chosen(
    await sweepQueries(
      model,
      wholeSchema(model, allQuestions),
      new ValuePool(variableSource(driver, scales[options.scale])),
    ),
    options,
  );
  const known = new Map((await readResults(options.results)).map((result) => [result.name, result]));
  const service = await startSweptService(model, address);
  const results: SweepResult[] = [];
  try {
    report.step("Asking");
    for (const query of queries) {
      let result = known.get(query.name);
      if (result === undefined) {
        result = await ask(service, driver, query, options);
        if (options.results !== undefined) await appendFile(options.results, `${JSON.stringify(result)}\n`);
      }
      results.push(result);
      report.progress(results.length, queries.length, "queries");
    }
    if (options.byHand) report.step("Comparing with statements written by hand");
    return { results, compared: options.byHand ? await compareByHand(driver, service, queries) : [] };
  } finally {
    await service.stop();
  }
}

function chosen(queries: readonly SweepQuery[], { only, limit }: SweepOptions): readonly SweepQuery[] {
  const matching = queries.filter(({ name }) => only.test(name));
  const step = Math.max(1, matching.length / (limit ?? matching.length));
  return matching.filter((_query, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

async function readResults(file: string | undefined): Promise<readonly SweepResult[]> {
  if (file === undefined) return [];
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as SweepResult);
}

async function ask(
  service: SweptService,
  driver: Driver,
  { name, document }: SweepQuery,
  { over, profile }: SweepOptions,
): Promise<SweepResult> {
  const first = await service.ask(document);
  const { milliseconds, errors, statements } =
    first.milliseconds > askedOnceMs || first.errors.length > 0 ? first : await service.ask(document);
  const [error] = errors;
  const code = error && (error.extensions?.code ?? "");
  const hits = profile && milliseconds > over && code !== timedOut ? await databaseHits(driver, statements) : undefined;
  return { name, milliseconds, hits, code, message: error?.message };
}
