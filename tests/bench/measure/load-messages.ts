/** A series of requests, one after another, for a length of time. */
export interface LatencyTask {
  readonly kind: "latency";
  readonly url: string;
  readonly bodies: readonly string[];
  readonly milliseconds: number;
}

/** Requests of several clients at once, each sending the next when it has its answer. */
export interface ThroughputTask {
  readonly kind: "throughput";
  readonly url: string;
  readonly bodies: readonly string[];
  readonly milliseconds: number;
  readonly clients: number;
}

export type LoadTask = LatencyTask | ThroughputTask;

/** What came of it: each request's time in milliseconds, and how long all took together. */
export interface LoadResult {
  readonly latencies: readonly number[];
  readonly milliseconds: number;
  /** The first answer that was none. */
  readonly fault?: string;
}
