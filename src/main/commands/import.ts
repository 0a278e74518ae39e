import { writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { readConfig } from "../../config/config.js";
import { createReporter } from "../../database/report/create-reporter.js";
import { ServiceError } from "../../errors/service-error.js";
import { readStatedElsewhere } from "../../feed/apply/graph-lookups.js";
import { importDocuments } from "../../feed/apply/import-documents.js";
import { findInputs } from "../../feed/documents/document-input.js";
import { readNamedTexts } from "../../feed/documents/read-texts.js";
import { mappedInput } from "../../feed/mapping/mapped-input.js";
import { refusedRows } from "../../feed/mapping/mapping-report.js";
import { readMapping } from "../../feed/mapping/read-mapping.js";
import { buildModel } from "../../service/build-model.js";
import { keepArticleTexts } from "../../service/keep-article-texts.js";
import { changeGraph } from "../../service/feed-graph.js";
import type { CliCommand } from "../cli-command.js";
import { originOf, type OriginFlags, withOriginFlags } from "../origin-flags.js";
import { constantsOf } from "../constants-of.js";
import { printImportReport } from "../print-import-report.js";
import { printMappingReport } from "../print-mapping-report.js";

interface ImportFlags extends OriginFlags {
  readonly dataset?: string;
  readonly dryRun?: boolean;
  readonly keepGoing?: boolean;
  readonly batch?: string;
  readonly report?: string;
  readonly texts?: string;
  readonly keepText?: boolean;
  readonly mapping?: string;
  readonly set?: readonly string[];
}

export const importCommand: CliCommand = {
  name: "import",
  description: "add documents to the graph: articles with their statements, pledges and whatever else they state",
  configure: (command) =>
    withOriginFlags(
      command
        .argument("<path...>", "files (.yaml, .json, .jsonl, each also .gz), folders, or - for standard input")
        .option("--mapping <file>", "the paths are tables, which this mapping turns into documents")
        .option("--set <name=value...>", "values for constants of the mapping")
        .option("--dataset <name>", "the name to keep them under (default: that of the folder, or import)")
        .option("--dry-run", "only say what would be created, changed, left and refused")
        .option("--keep-going", "refuse only the documents that are wrong, not the whole file with one")
        .option("--batch <records>", "records after which a transaction ends (default: 5000)")
        .option("--report <file>", "write what happened as JSON, with every refusal")
        .option("--texts <folder>", "folder with the texts of the articles, in which quotes are found")
        .option("--keep-text", "keep copies of these texts in the home, readable by their owner only"),
    ).addHelpText(
      "after",
      "\nExit codes: 0 all was imported, 65 something was refused. Take an import back with undo.",
    ),
  run: importPaths,
};

async function importPaths(paths: readonly string[], flags: ImportFlags): Promise<number> {
  const mapping =
    flags.mapping === undefined ? undefined : await readMapping(flags.mapping, constantsOf(flags.set ?? []));
  const dataset = flags.dataset ?? mapping?.format.name ?? (await defaultDataset(paths));
  if (dataset.trim() === "") throw new ServiceError("USAGE", "--dataset takes a name, such as --dataset harbour.");
  const batchSize = batchSizeOf(flags.batch);
  const { texts: folder, keepText = false, dryRun: isDryRun = false } = flags;
  if (keepText && folder === undefined)
    throw new ServiceError("USAGE", "--keep-text needs the folder with the texts: --texts texts/ --keep-text.");
  const known = new Set<string>();
  const mapped = mapping === undefined ? undefined : mappedInput(buildModel(), mapping, paths, { known });
  const inputs = mapped === undefined ? await findInputs(paths) : [mapped];
  const texts = folder === undefined ? undefined : await readNamedTexts(folder);
  const report = createReporter();
  const config = readConfig();
  const done = await changeGraph(config, report, async ({ store, model }) => {
    // What another dataset states of an actor is left to it: a table of votes knows less of a state.
    if (mapped !== undefined) for (const id of await readStatedElsewhere(store.read, model, dataset)) known.add(id);
    report.step(isDryRun ? "Checking documents" : "Importing documents");
    const imported = await importDocuments(store, model, inputs, {
      dataset,
      origin: originOf("import", flags),
      isDryRun,
      keepsGoing: flags.keepGoing ?? false,
      texts,
      ...(batchSize !== undefined && { batchSize }),
      onProgress: (documents) => report.progress(documents, documents, "documents"),
    });
    if (keepText && folder !== undefined && !isDryRun) await keepArticleTexts(store.read, config.home, folder);
    return imported;
  });
  const rows = mapped?.report();
  const whole = rows === undefined ? done : { ...done, mapping: rows };
  if (flags.report !== undefined) await writeFile(flags.report, `${JSON.stringify(whole, undefined, 2)}\n`);
  if (rows !== undefined) console.log(printMappingReport(rows));
  console.log(printImportReport(done));
  return done.refused.length === 0 && (rows === undefined || refusedRows(rows) === 0) ? 0 : 65;
}

/** A single folder gives its name; files are kept together. */
async function defaultDataset(paths: readonly string[]): Promise<string> {
  const [path = ""] = paths;
  const isFolder = paths.length === 1 && path !== "-" && !/\.(ya?ml|jsonl?)(\.gz)?$/.test(path);
  return isFolder ? basename(resolve(path)) : "import";
}

function batchSizeOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1 || size > 100_000)
    throw new ServiceError("USAGE", "--batch takes a whole number from 1 to 100000, such as --batch 5000.");
  return size;
}
