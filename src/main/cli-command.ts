import type { Command } from "commander";

/** A command of the command line. */
export interface CliCommand {
  readonly name: string;
  readonly description: string;
  /** Adds the arguments and options to the command. */
  readonly configure?: (command: Command) => Command;
  /**
   * Takes each argument and then the options, as commander passes them, and returns the exit code. A method, so that a
   * command may name its own arguments.
   */
  run(...given: readonly unknown[]): Promise<number>;
}
