import type { TextOf } from "../../graph/kept-text.js";
import type { ChangesOf } from "../../graph/shown-change.js";

/** The values of an operation's variables, coerced. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * What the parameters of a statement are read from. A compiled query may be used for any other request of the same
 * shape, whoever asks and whenever.
 */
export interface QueryRequest {
  readonly variables: Variables;
  /** Who asks. Nobody so far: there are no accounts yet. */
  readonly viewer: undefined;
  /** When the request came in: the same moment for all of its fields. */
  readonly now: Date;
  /** The ids of merged records, each with the id that it leads to; none where left out. */
  readonly redirects?: ReadonlyMap<string, string> | undefined;
  /** The operator's copies of texts, for fields that are made from them. */
  readonly textOf: TextOf;
  /** Reads what a revision changed, for fields that show it. */
  readonly changesOf: ChangesOf;
}
