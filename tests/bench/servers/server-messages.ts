import type { ServerAddress } from "../../../src/config.js";

/** A statement as it was sent to the graph. */
export interface SentStatement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What a candidate's process is told first: where the graph is. */
export interface ServerStart {
  readonly kind: "start";
  readonly graph: ServerAddress;
}

/** Asks for the statements sent from here on to be noted, or for those noted so far. */
export interface ServerRecord {
  readonly kind: "record" | "statements";
}

/** What a candidate's process says. */
export type ServerReply =
  | { readonly kind: "ready"; readonly url: string }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "recording" }
  | { readonly kind: "statements"; readonly statements: readonly SentStatement[] };
