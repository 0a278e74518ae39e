import type { Command, Run } from "../run.js";

/** How a graph is brought up to date. */
export interface UpgradeStore {
  readonly read: Run;
  readonly write: (command: Command) => Promise<unknown>;
  /** Runs one statement in a transaction of its own, or one that is cut into transactions. */
  readonly schema: (command: Command) => Promise<void>;
}
