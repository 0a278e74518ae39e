import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { committedSchema, schemaFile } from "./committed-schema.js";
import { printDifference, schemaDifference } from "./schema-difference.js";

/** Compares schema/schema.graphql with that of a commit: exit code 1 for a breaking change that is not allowed, 2 for a base that is none. */
const program = new Command("npm run schema:diff --")
  .description(`Compares ${schemaFile} with that of a commit, and fails on a breaking change.`)
  .argument("[base]", "commit, branch or tag; without it where the work left main, on main the last commit")
  .option("--allow-breaking", "only name the breaking changes")
  .parse();
const [base] = program.args;
const { allowBreaking = false } = program.opts<{ readonly allowBreaking?: boolean }>();

try {
  process.exitCode = await run();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}

async function run(): Promise<number> {
  const before = await committedSchema(process.cwd(), base);
  if (before?.text === undefined) {
    console.log(
      before === undefined
        ? "This is no git repository: there is nothing to compare the schema with."
        : `Commit ${short(before.commit)} has no ${schemaFile} to compare with.`,
    );
    return 0;
  }
  const difference = await schemaDifference(before.text, await readFile(schemaFile, "utf8"));
  console.log(`${schemaFile} since ${short(before.commit)}: ${printDifference(difference)}`);
  if (difference.breaking.length === 0 || allowBreaking) return 0;
  console.log(
    "Consumers rely on what is there. Keep it beside the new, or write a dated decision into docs/decisions and give --allow-breaking: npm run check -- --allow-breaking",
  );
  return 1;
}

function short(commit: string): string {
  return commit.slice(0, 7);
}
