/** A statement of Cypher with its parameters. */
export interface Command {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The ids in the first column of an answer. */
export const idsIn = (rows: readonly (readonly unknown[])[]): readonly string[] =>
  rows.flatMap(([id]) => (typeof id === "string" ? [id] : []));

/** Takes part in a write, where all commands take effect or none, or reads. */
export type Run = (command: Command) => Promise<readonly (readonly unknown[])[]>;
