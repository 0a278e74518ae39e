/**
 * Derived values that the writer stores beside the records, because a query would have to walk far for them: since when
 * a node is known, where it can be cited from. A reading consists of steps, each of which sees what those before it
 * stored. The model refers to its readings, so it is a parameter of theirs.
 */
export interface StoredReading<Model> {
  /** Its name in the graph, where its version is recorded. */
  readonly name: string;
  readonly steps: (model: Model) => readonly ReadingStep[];
}

/** One property, or a few, of nodes `n` or relationships `r` of one kind. */
export interface ReadingStep {
  /** What they are stored on: a label or several, `Claim|Proposal`, or a type of relationship. */
  readonly on: { readonly label: string } | { readonly type: string };
  /** Condition on `n` or `r`. */
  readonly where?: string;
  /**
   * Which of them a changed node `m` concerns, as patterns that lead from `m` to `n` or `r`. A changed node that has
   * the label concerns itself in any case.
   */
  readonly reachedBy?: readonly string[];
  /** Labels of such an `m`, where they are few. */
  readonly from?: string;
  /** Type of a relationship without which an added node concerns none of them, where there is one. */
  readonly via?: string;
  /**
   * Whether an `n` that was there has to be looked at because of an `m` that was only added: a condition on both. What
   * is added to a node with very many relationships then costs no walk over all of them, unless it changes something.
   * Without it, every `n` that an added `m` concerns is looked at.
   */
  readonly growsIf?: string;
  /** Whether later steps treat the nodes that this one refreshes as changed, too. */
  readonly spreads?: true;
  /** Cypher that reads what is to be stored and sets it on a bound `n` or `r`. */
  readonly set: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}
