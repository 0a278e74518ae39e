/** Where to send requests, and their bodies. */
export interface LoadTarget {
  readonly url: string;
  readonly bodies: readonly string[];
}

/**
 * Sequential requests, to each target in turn, for a length of time. Anything that slows down the machine then affects
 * all targets alike.
 */
export interface LatencyTask {
  readonly kind: "latency";
  readonly targets: readonly LoadTarget[];
  readonly milliseconds: number;
}

/** Requests of several concurrent clients, each of which sends the next one once it has its answer. */
export interface ThroughputTask {
  readonly kind: "throughput";
  readonly target: LoadTarget;
  readonly milliseconds: number;
  readonly clients: number;
}

export type LoadTask = LatencyTask | ThroughputTask;

/** The result: the time of each request by target, and the total time, all in milliseconds. */
export interface LoadResult {
  readonly latencies: readonly (readonly number[])[];
  readonly milliseconds: number;
  /** What was wrong with the first incorrect answer. */
  readonly fault?: string;
}
