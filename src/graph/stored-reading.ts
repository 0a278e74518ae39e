import type { GraphModel } from "./graph-model.js";

/**
 * What the writer stores beside the records, since a question would have to walk far for it: since when a node is known,
 * where it is cited. One reading is one or more steps, each of which sees what those before it have stored.
 */
export interface StoredReading {
  /** Names it in the graph, beside the version that was stored last. */
  readonly name: string;
  readonly steps: (model: GraphModel) => readonly ReadingStep[];
}

/** One property, or a few, of nodes `n` or relationships `r` of one kind. */
export interface ReadingStep {
  /** What they are stored on: a label or several, `Claim|Proposal`, or a type of relationship. */
  readonly on: { readonly label: string } | { readonly type: string };
  /** Condition on `n` or `r`. */
  readonly where?: string;
  /**
   * Which of them a changed node `m` concerns, each way as part of a subquery that begins at `m`.
   * A changed node of the label itself is one of them; relationships have to be found.
   */
  readonly reachedBy?: readonly string[];
  /** Whether later steps have to look at those that this one stores on, as if they had been changed themselves. */
  readonly spreads?: true;
  /** Cypher that reads what is to be stored and sets it on a bound `n` or `r`. */
  readonly set: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}
