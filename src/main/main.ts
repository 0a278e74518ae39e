#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { packageVersion } from "../config.js";
import { errorTable } from "../errors/error-table.js";
import { ServiceError } from "../errors/service-error.js";
import { exportFormats } from "../export/export-formats.js";
import { Interrupted } from "./interruption.js";
import { exportCommand } from "./export-command.js";
import { doctorCommand, schemaCommand, seedCommand, serveCommand, verifyCommand } from "./commands.js";

/** The command line. Exit codes are those of the table of errors; 0 is success. */
async function main(): Promise<number> {
  const program = new Command("pledgegraph")
    .description(
      "A GraphQL knowledge graph of statements: who said, proposed, pledged or refused what, and where it was reported.",
    )
    .version(packageVersion)
    .exitOverride()
    .showHelpAfterError("Write `pledgegraph --help` for the commands there are.")
    .addHelpText(
      "after",
      "\nIt is set up by environment variables; docs/operating.md has their table. `pledgegraph doctor` says what is there and what is missing.",
    );
  let exitCode = 0;
  const command = (name: string, description: string, run: (...given: never[]) => Promise<number>): Command =>
    program
      .command(name)
      .description(description)
      .action(async (...given: unknown[]) => {
        exitCode = await run(...(given as never[]));
      });
  command(
    "serve",
    "run Neo4j unless NEO4J_URI is set, load the seed into an empty graph, and serve the API and the playground",
    serveCommand,
  );
  command("seed", "load the seed documents; a second time changes nothing, newer documents update", seedCommand)
    .argument("[folder]", "folder of the documents, if not that of PLEDGEGRAPH_SEED")
    .option(
      "--dataset <name>",
      "what the documents are loaded as: seed for those of the package, else the name of the folder",
    )
    .option("--reset", "delete everything in the graph first, whoever put it there");
  command(
    "verify",
    "compare the passages of the seed with the texts of the articles, and warn of what reads as a slip",
    verifyCommand,
  )
    .argument("<folder>", "folder of the articles' texts")
    .option("--strict", "exit with 1 where there is a warning");
  command("export", "write the whole graph to a file, a folder of tables or standard output", exportCommand)
    .option(
      "--format <format>",
      Object.entries(exportFormats)
        .map(([name, { meaning }]) => `${name}: ${meaning}`)
        .join("; "),
    )
    .option("--type <type>", "of csv, one table only: Person, or Person.memberships for what stands on edges")
    .option("--raw", "of csv, all text as it is, for programs; otherwise spreadsheets do not run =1+1 as a formula")
    .option("--output <path>", "file, or of csv a folder or a file that ends in .zip; standard output if left out")
    .option("--force", "write over what is there");
  command(
    "doctor",
    "say what is here - Node, Java, Maven, Neo4j, ports, data folder - and what to do about what is missing",
    doctorCommand,
  );
  command("schema", "write the generated files of schema/", schemaCommand).option(
    "--check",
    "only say whether they are stale",
  );
  try {
    await program.parseAsync();
    return exitCode;
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : errorTable.USAGE.exitCode;
  if (error instanceof Interrupted) {
    console.error("Interrupted; nothing is left running.");
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
