import { comparePassages } from "../../domain/lints/compare-passages.js";
import { lintRecords } from "../../domain/lints/lint-records.js";
import { errorTable } from "../../errors/error-table.js";
import { ServiceError } from "../../errors/service-error.js";
import { readDocumentPaths } from "../../feed/documents/document-source.js";
import { lintSet, type SetFinding } from "../../feed/documents/lint-set.js";
import { readNamedTexts } from "../../feed/documents/read-texts.js";
import { buildModel } from "../../service/build-model.js";
import type { CliCommand } from "../cli-command.js";
import { type KnownOptions, readKnown } from "../read-known.js";

interface LintOptions extends KnownOptions {
  readonly texts?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

export const lintCommand: CliCommand = {
  name: "lint",
  description: "check documents without a graph: format, references, rules, and likely mistakes",
  configure: (command) =>
    command
      .argument("<path...>", "documents, or folders of them")
      .option("--texts <folder>", "folder of the texts of the articles, to compare passages with and to find quotes in")
      .option("--known <path...>", "documents or folders that the checked ones may refer to, besides the seed")
      .option("--no-seed", "do not take the seed as known")
      .option("--strict", "exit with code 1 if there are warnings")
      .option("--json", "print the findings as JSON"),
  run: lint,
};

/** Exits with 65 for errors, which keep documents from being loaded; with 1 for warnings under `--strict`. */
async function lint(paths: readonly string[], options: LintOptions): Promise<number> {
  const { strict = false, json = false } = options;
  const findings = await findingsOf(paths, options);
  const errors = findings.filter(({ isError }) => isError).length;
  const warnings = findings.length - errors;
  if (json) console.log(JSON.stringify(findings, null, 2));
  else {
    for (const { file, line, column, code, message } of findings)
      console.log(`${file}:${line}:${column}: ${code}: ${message}`);
    console.log(
      findings.length === 0 ? "No findings." : `${counted(errors, "error")}, ${counted(warnings, "warning")}.`,
    );
  }
  if (errors > 0) return errorTable.SEED_INVALID.exitCode;
  return strict && warnings > 0 ? 1 : 0;
}

async function findingsOf(paths: readonly string[], options: LintOptions): Promise<readonly SetFinding[]> {
  const { texts } = options;
  const known = await readKnown(options);
  const named = texts === undefined ? undefined : await readNamedTexts(texts);
  try {
    const sources = await readDocumentPaths(paths);
    return lintSet(buildModel(), sources, { known, texts: named, lint: lintRecords, compare: comparePassages });
  } catch (error) {
    // A file that is no YAML or JSON is a finding like any other.
    if (!(error instanceof ServiceError) || error.place.file === undefined) throw error;
    const { file, line = 1, column = 1 } = error.place;
    const message = error.message.replace(`${file}:${line}:${column}: `, "");
    return [{ file, line, column, code: error.code, message, isError: true }];
  }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
