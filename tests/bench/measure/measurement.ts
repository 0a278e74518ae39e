/** What was measured of one candidate on one query. */
export interface Measurement {
  readonly candidate: string;
  /** Milliseconds at one client: middle and 99th of 100. */
  readonly p50: number;
  readonly p99: number;
  /** Requests per second at sixteen clients. */
  readonly throughput: number;
  /** Middle over the rounds of how this candidate's latency, and throughput, compare with another's in the same round. */
  readonly latencyTo: (candidate: string) => number | null;
  readonly throughputTo: (candidate: string) => number | null;
  /** Statements and database hits of one request, the middle of several. */
  readonly statements: number;
  readonly dbHits: number;
}

/** What was measured on one query. */
export interface QueryMeasurements {
  readonly query: string;
  readonly title: string;
  readonly measurements: readonly Measurement[];
}

/** The value at that share of the sorted values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
