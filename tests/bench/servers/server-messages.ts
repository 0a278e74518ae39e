import type { ServerAddress } from "../../../src/config/config.js";

/** A statement as it was sent to the graph. */
export interface SentStatement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The first message to a candidate's process: where the graph is. */
export interface ServerStart {
  readonly kind: "start";
  readonly graph: ServerAddress;
}

/** Asks for statements to be logged from now on, or for those logged so far. */
export interface ServerRecord {
  readonly kind: "record" | "statements";
}

/** A message from a candidate's process. */
export type ServerReply =
  | { readonly kind: "ready"; readonly url: string }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "recording" }
  | { readonly kind: "statements"; readonly statements: readonly SentStatement[] };
