#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { packageVersion } from "../config/config.js";
import { errorTable } from "../errors/error-table.js";
import { ServiceError } from "../errors/service-error.js";
import { exportFormats } from "../export/export-formats.js";
import { Interrupted } from "./interruption.js";
import { exportCommand } from "./export-command.js";
import { doctorCommand, schemaCommand, seedCommand, serveCommand, verifyCommand } from "./commands.js";

/** Runs the command line. Exit codes are those of the error table; 0 is success. */
async function main(): Promise<number> {
  const program = createProgram();
  let exitCode = 0;
  addCommands((name, description, run) =>
    program
      .command(name)
      .description(description)
      .action(async (...given: unknown[]) => {
        exitCode = await run(...(given as never[]));
      }),
  );
  try {
    await program.parseAsync();
    return exitCode;
  } catch (error) {
    return explain(error);
  }
}

/** Adds a command, whose result is the exit code; its arguments and options are then added to what this returns. */
type AddCommand = (name: string, description: string, run: (...given: never[]) => Promise<number>) => Command;

function addCommands(command: AddCommand): void {
  command(
    "serve",
    "start Neo4j (unless NEO4J_URI is set), load the seed documents if the graph is empty, and serve the API " +
      "and the playground",
    serveCommand,
  );
  command(
    "seed",
    "load the seed documents: new and changed records are written, unchanged ones are left alone",
    seedCommand,
  )
    .argument("[folder]", "folder of the documents (default: PLEDGEGRAPH_SEED)")
    .option("--dataset <name>", "the name to load the documents under; by default seed, or the name of another folder")
    .option("--reset", "first delete everything in the graph, including what other programs wrote");
  command(
    "verify",
    "compare the passages in the seed documents with the texts of the articles, and warn of likely mistakes",
    verifyCommand,
  )
    .argument("<folder>", "folder of the texts of the articles")
    .option("--strict", "exit with code 1 if there are warnings");
  command("export", "write the whole graph to a file, a folder of tables or standard output", exportCommand)
    .option(
      "--format <format>",
      Object.entries(exportFormats)
        .map(([name, { meaning }]) => `${name}: ${meaning}`)
        .join("; "),
    )
    .option(
      "--type <type>",
      "csv only: write a single table, such as Person, or Person.memberships for the properties of edges",
    )
    .option(
      "--raw",
      "csv only: leave all text unchanged, for programs (by default, text such as =1+1 is guarded so that " +
        "spreadsheets do not run it as a formula)",
    )
    .option("--output <path>", "file to write, or for csv a folder or a .zip file (default: standard output)")
    .option("--force", "overwrite an existing file or folder");
  command(
    "doctor",
    "check Node, Java, Maven, Neo4j, the port and the data folder, and say how to fix what is missing",
    doctorCommand,
  );
  command("schema", "write the generated files of schema/", schemaCommand).option(
    "--check",
    "only check whether they are up to date",
  );
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
