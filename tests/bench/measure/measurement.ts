/** Measurements of one candidate on one query. */
export interface Measurement {
  readonly candidate: string;
  /** Milliseconds with one client: median and 99th percentile. */
  readonly p50: number;
  readonly p99: number;
  /** Requests per second with sixteen clients. */
  readonly throughput: number;
  /**
   * Median over the rounds of the ratio between this candidate's latency (or throughput) and another's in the same
   * round.
   */
  readonly latencyTo: (candidate: string) => number | null;
  readonly throughputTo: (candidate: string) => number | null;
  /** Statements and database hits per request, as medians. */
  readonly statements: number;
  readonly dbHits: number;
}

/** Measurements on one query. */
export interface QueryMeasurements {
  readonly query: string;
  readonly title: string;
  readonly measurements: readonly Measurement[];
}

/** The quantile of sorted values; `share` is from 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
