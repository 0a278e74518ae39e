import type { Driver } from "neo4j-driver";
import type { BenchQuery, Variables } from "../queries/bench-query.js";
import type { ServerProcess } from "../servers/server-process.js";
import { ask } from "./compare-answers.js";
import type { LoadTarget } from "./load-messages.js";
import type { LoadProcess } from "./load-process.js";
import { type Measurement, median, quantile, type QueryMeasurements } from "./measurement.js";
import { databaseHits } from "./profile-statements.js";
import { turnOf } from "./turn-of.js";

/** How long to measure a query: the number of rounds, and the time per candidate within a round. */
export interface Pace {
  readonly rounds: number;
  readonly warmUpMs: number;
  readonly latencyMs: number;
  readonly throughputMs: number;
  /** Time limit for one query; the round in which it is exceeded is the last. */
  readonly queryMs: number;
}

/** Number of concurrent clients when measuring throughput. */
const clients = 16;
/** Number of requests whose statements are profiled. */
const profiledRequests = 3;

interface Contender {
  readonly server: ServerProcess;
  readonly target: LoadTarget;
  readonly latencies: number[];
  /** One value per round. */
  readonly medians: number[];
  readonly rates: number[];
}

/**
 * Measures one query on all candidates that support it, in turns, so that other load on the machine affects all alike.
 */
export async function measureQuery(
  query: BenchQuery,
  variants: readonly Variables[],
  servers: readonly ServerProcess[],
  load: LoadProcess,
  driver: Driver,
  pace: Pace,
  onRound: () => void,
): Promise<QueryMeasurements> {
  const contenders = servers.flatMap((server): readonly Contender[] => {
    const bodies = variants.flatMap((variables) => server.candidate.body(query, variables) ?? []);
    return bodies.length === 0
      ? []
      : [{ server, target: { url: server.url, bodies }, latencies: [], medians: [], rates: [] }];
  });
  for (const { target } of contenders) {
    await load.perform({ kind: "throughput", target, milliseconds: pace.warmUpMs, clients: 4 });
  }
  const end = performance.now() + pace.queryMs;
  for (let round = 0; round < pace.rounds && (round === 0 || performance.now() < end); round++) {
    const turn = turnOf(contenders, round);
    const found = await load.perform({
      kind: "latency",
      targets: turn.map(({ target }) => target),
      milliseconds: pace.latencyMs * turn.length,
    });
    for (const [place, { latencies, medians }] of turn.entries()) {
      latencies.push(...(found.latencies[place] ?? []));
      medians.push(median(found.latencies[place] ?? []));
    }
    for (const { target, rates } of turn) {
      const { latencies, milliseconds } = await load.perform({
        kind: "throughput",
        target,
        milliseconds: pace.throughputMs,
        clients,
      });
      rates.push(((latencies[0]?.length ?? 0) * 1_000) / milliseconds);
    }
    onRound();
  }
  const measurements: Measurement[] = [];
  for (const contender of contenders)
    measurements.push(await measurementOf(query, variants, contender, contenders, driver));
  return { query: query.name, title: query.title, measurements };
}

async function measurementOf(
  query: BenchQuery,
  variants: readonly Variables[],
  contender: Contender,
  all: readonly Contender[],
  driver: Driver,
): Promise<Measurement> {
  const profiled: { readonly statements: number; readonly hits: number }[] = [];
  for (const variables of variants.slice(0, profiledRequests)) {
    const sent = await contender.server.statementsOf(() => ask(contender.server, query, variables));
    profiled.push({ statements: sent.length, hits: await databaseHits(driver, sent) });
  }
  const ratio =
    (of: (one: Contender) => readonly number[]) =>
    (candidate: string): number | null => {
      const other = all.find(({ server }) => server.candidate.name === candidate);
      return other === undefined
        ? null
        : median(of(contender).map((value, round) => value / (of(other)[round] ?? Number.NaN)));
    };
  return {
    candidate: contender.server.candidate.name,
    p50: median(contender.latencies),
    p99: quantile(contender.latencies, 0.99),
    throughput: median(contender.rates),
    latencyTo: ratio(({ medians }) => medians),
    throughputTo: ratio(({ rates }) => rates),
    statements: median(profiled.map(({ statements }) => statements)),
    dbHits: median(profiled.map(({ hits }) => hits)),
  };
}
