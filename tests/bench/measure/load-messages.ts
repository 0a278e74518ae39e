/** Whom to ask, and with what. */
export interface LoadTarget {
  readonly url: string;
  readonly bodies: readonly string[];
}

/** Requests one after another, each to the next target, for a length of time: whatever slows the machine meets all alike. */
export interface LatencyTask {
  readonly kind: "latency";
  readonly targets: readonly LoadTarget[];
  readonly milliseconds: number;
}

/** Requests of several clients at once, each sending the next when it has its answer. */
export interface ThroughputTask {
  readonly kind: "throughput";
  readonly target: LoadTarget;
  readonly milliseconds: number;
  readonly clients: number;
}

export type LoadTask = LatencyTask | ThroughputTask;

/** What came of it: each request's time in milliseconds, by target, and how long all took together. */
export interface LoadResult {
  readonly latencies: readonly (readonly number[])[];
  readonly milliseconds: number;
  /** The first answer that was none. */
  readonly fault?: string;
}
