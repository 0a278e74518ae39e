/** How a question fared. */
export interface SweepResult {
  readonly name: string;
  readonly milliseconds: number;
  /** Database hits, where they were counted. */
  readonly hits?: number | undefined;
  /** The code of its error, where it has one. */
  readonly code?: string | undefined;
  readonly message?: string | undefined;
}

/** The code of a question that was ended at the time limit. */
export const timedOut = "QUERY_TIMEOUT";
