import { pipeline } from "node:stream/promises";
import { readConfig } from "../../config/config.js";
import { createReporter } from "../../database/report/create-reporter.js";
import type { Reporter } from "../../database/report/reporter.js";
import { silentReporter } from "../../database/report/silent-reporter.js";
import { ServiceError } from "../../errors/service-error.js";
import { chooseExport } from "../../export/choose-export.js";
import { exportFormats } from "../../export/export-formats.js";
import { csvTables } from "../../export/csv/csv-tables.js";
import { type CsvOptions, writeCsv } from "../../export/csv/write-csv.js";
import { inChunks } from "../../export/in-chunks.js";
import type { GraphModel } from "../../graph/graph-model.js";
import type { RecordSource } from "../../graph/graph-record.js";
import { buildModel } from "../../service/build-model.js";
import { countRecords } from "../../service/count-records.js";
import { recordSource } from "../../service/record-source.js";
import { runReads } from "../../service/run-reads.js";
import { interruption } from "../interruption.js";
import { shareGraph } from "../../service/open-graph.js";
import type { CliCommand } from "../cli-command.js";
import { checkOutput, type OutputFile, writeOutputFile, writeOutputFolder } from "../output.js";

/** The options of the command line. */
interface ExportOptions {
  readonly format?: string;
  readonly type?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly raw?: boolean;
}

export const exportCommand: CliCommand = {
  name: "export",
  description: "write the whole graph to a file, a folder of tables or standard output",
  configure: (command) =>
    command
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
      .option("--force", "overwrite an existing file or folder"),
  run: exportGraph,
};

/** Messages go to standard error, because the graph may go to standard output. */
async function exportGraph({ format, type, output, force = false, raw = false }: ExportOptions): Promise<number> {
  const config = readConfig();
  const model = buildModel();
  const choice = chooseExport(model, { format, type, raw });
  if (choice.format === "csv" && type === undefined && output === undefined) {
    throw new ServiceError(
      "USAGE",
      "The csv format has several tables. Add --output FOLDER for one file per table, --output FILE.zip for " +
        "an archive of them all, or --type Person for a single table.",
    );
  }
  if (output !== undefined) await checkOutput(output, { force });
  const { signal } = interruption();
  const report = output === undefined && process.stdout.isTTY ? silentReporter : createReporter();
  const graph = await shareGraph(config, report, signal);
  try {
    const run = runReads(graph.database, { signal });
    const total = await countRecords(run, choice.entities);
    const source = withProgress(recordSource(run, model), report, total);
    report.step(`Writing ${output ?? choice.fileName}`);
    if (output === undefined) await toStandardOutput(choice.write(source), signal);
    else if (choice.format === "csv" && type === undefined && !output.endsWith(".zip"))
      await writeOutputFolder(output, tableFiles(model, source, { raw }), { force, signal });
    else await writeOutputFile(output, choice.write(source), { force, signal });
    report.end();
    console.error(`Wrote ${total} records${output === undefined ? "" : ` to ${output}`}.`);
    return 0;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    report.end();
    await graph.close();
  }
}

const tableFiles = (model: GraphModel, source: RecordSource, options: CsvOptions): readonly OutputFile[] =>
  csvTables(model).map((table) => ({ name: table.file, pieces: () => inChunks(writeCsv(table, source, options)) }));

/** Closing the pipe early is no failure: a reader such as `head` has what it wanted. */
async function toStandardOutput(pieces: AsyncIterable<string | Uint8Array>, signal: AbortSignal): Promise<void> {
  try {
    await pipeline(pieces, process.stdout, { signal, end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  }
}

const withProgress = (source: RecordSource, report: Reporter, total: number): RecordSource =>
  async function* counted(entities) {
    let done = 0;
    for await (const record of source(entities)) {
      report.progress(++done, total, "records");
      yield record;
    }
  };
