/** The result of one question. */
export interface SweepResult {
  readonly name: string;
  readonly milliseconds: number;
  /** Database hits, if they were counted. */
  readonly hits?: number | undefined;
  /** Error code, if it failed. */
  readonly code?: string | undefined;
  readonly message?: string | undefined;
}

/** The error code of a question that exceeded the time limit. */
export const timedOut = "QUERY_TIMEOUT";
