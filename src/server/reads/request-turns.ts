import pLimit from "p-limit";
import type { ReadLimit } from "../../database/database.js";
import { ServiceError } from "../../errors/service-error.js";

/** How many empty root fields of a request are looked into. */
const lookLimit = 5;

/** What bounds the work of a request. */
export interface TurnLimits {
  /** How many of its statements may run at the same time. */
  readonly atOnce: number;
  /** How long the request may take, in milliseconds from now. */
  readonly timeoutMs: number;
  /** Aborted, with the error to throw, when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/**
 * The share that one request has of the graph: a few statements at a time, so that one request cannot take every
 * connection, and one deadline for all of them together. When the caller goes away, the statements under way are ended,
 * and those that wait for their turn do not begin.
 */
export class RequestTurns {
  private readonly deadline: number;
  private looks = 0;
  private readonly queue: ReturnType<typeof pLimit>;

  constructor(private readonly limits: TurnLimits) {
    this.deadline = performance.now() + limits.timeoutMs;
    this.queue = pLimit(limits.atOnce);
  }

  /** Does the work when it is its turn. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.queue(work);
  }

  /** Whether one more empty root field may be looked into. */
  takeLook(): boolean {
    return ++this.looks <= lookLimit;
  }

  /**
   * What a statement may still take.
   * @throws ServiceError QUERY_TIMEOUT if no time is left, or the reason of an aborted signal.
   */
  requireTime(): Required<ReadLimit> {
    const { signal, timeoutMs } = this.limits;
    signal.throwIfAborted();
    const leftMs = Math.ceil(this.deadline - performance.now());
    if (leftMs > 0) return { timeoutMs: leftMs, signal };
    throw new ServiceError(
      "QUERY_TIMEOUT",
      `The request reached its time limit of ${timeoutMs} ms for all of its root fields together. Ask for ` +
        "fewer of them at a time, narrow their filters, or ask for smaller pages.",
    );
  }
}
