import type { Run } from "../run.js";

/** What the writer needs from a database. */
export interface DocumentStore {
  readonly read: Run;
  /**
   * Runs work in one transaction.
   * @param rollsBack whether nothing of it stays, which only shows what it would do.
   */
  readonly write: <Result>(
    work: (run: Run) => Promise<Result>,
    options?: { readonly rollsBack?: boolean },
  ) => Promise<Result>;
}
