/** The values of an operation's variables, coerced. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * What the parameters of a statement are read from. Nothing of it decides a statement's text, so that one compiled
 * query serves every request of its shape, whoever asks and whenever.
 */
export interface QueryRequest {
  readonly variables: Variables;
  /** Who asks; there are no accounts yet, so it is nobody. */
  readonly viewer: undefined;
  /** When the request came in: one moment for everything that it asks. */
  readonly now: Date;
}
