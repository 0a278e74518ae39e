#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { packageVersion } from "../config/config.js";
import { errorTable } from "../errors/error-table.js";
import { ServiceError } from "../errors/service-error.js";
import { Interrupted } from "./interruption.js";
import { allCommands } from "./commands/all-commands.js";

/** Runs the command line. Exit codes are those of the error table; 0 is success. */
async function main(): Promise<number> {
  const program = createProgram();
  let exitCode = 0;
  for (const command of allCommands) {
    const { name, description, configure = (unchanged) => unchanged } = command;
    configure(program.command(name).description(description)).action(async (...given: unknown[]) => {
      exitCode = await command.run(...given);
    });
  }
  try {
    await program.parseAsync();
    return exitCode;
  } catch (error) {
    return explain(error);
  }
}

const createProgram = (): Command =>
  new Command("pledgegraph")
    .description(
      "A GraphQL knowledge graph of statements: who said, proposed, pledged or refused what, and where it " +
        "was reported.",
    )
    .version(packageVersion)
    .exitOverride()
    .showHelpAfterError("Run `pledgegraph --help` for a list of the commands.")
    .addHelpText(
      "after",
      "\nEnvironment variables configure it; docs/operating.md lists them. Run `pledgegraph doctor` to check " +
        "that everything it needs is in place.",
    );

/** Says what went wrong, and returns the exit code for it. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : errorTable.USAGE.exitCode;
  if (error instanceof Interrupted) {
    console.error("Interrupted. Nothing is left running.");
    return 130;
  }
  if (!(error instanceof ServiceError)) {
    console.error(error);
    return errorTable.INTERNAL_SERVER_ERROR.exitCode;
  }
  console.error(`${error.code}: ${error.message}`);
  return error.row.exitCode;
}

process.exitCode = await main();
