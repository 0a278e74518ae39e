import pLimit from "p-limit";
import { ServiceError } from "../errors/service-error.js";

/**
 * The share that one request has of the graph: a few statements at a time, so that one request cannot take every
 * connection, and one deadline for all of them together.
 */
export class RequestTurns {
  private readonly deadline: number;
  private readonly limit: ReturnType<typeof pLimit>;

  /**
   * @param atOnce most statements that run at the same time.
   * @param timeoutMs how long the request may take, in milliseconds from now.
   */
  constructor(
    atOnce: number,
    private readonly timeoutMs: number,
  ) {
    this.deadline = performance.now() + timeoutMs;
    this.limit = pLimit(atOnce);
  }

  /** Does the work when it is its turn. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.limit(work);
  }

  /**
   * The milliseconds that are left.
   * @throws ServiceError QUERY_TIMEOUT where none are.
   */
  requireTime(): number {
    const leftMs = Math.ceil(this.deadline - performance.now());
    if (leftMs > 0) return leftMs;
    throw new ServiceError(
      "QUERY_TIMEOUT",
      `The request reached its time limit of ${this.timeoutMs} ms for all of its root fields together. Ask for fewer of them at a time, narrow their filters, or ask for smaller pages.`,
    );
  }
}
