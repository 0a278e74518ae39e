import { writeFile } from "node:fs/promises";
import { stringify } from "yaml";
import { ServiceError } from "../../errors/service-error.js";
import type { DocumentSource } from "../../feed/documents/document-source.js";
import { mappedDocuments } from "../../feed/mapping/mapped-documents.js";
import { emptyReport, refusedRows } from "../../feed/mapping/mapping-report.js";
import { readMapping } from "../../feed/mapping/read-mapping.js";
import { buildModel } from "../../service/build-model.js";
import type { CliCommand } from "../cli-command.js";
import { constantsOf } from "../constants-of.js";
import { printMappingReport } from "../print-mapping-report.js";

interface MapCheckOptions {
  readonly rows?: string;
  readonly all?: boolean;
  readonly report?: string;
  readonly set?: readonly string[];
}

export const mapCheckCommand: CliCommand = {
  name: "map-check",
  description: "show what a mapping makes of tables: the first rows as documents, or with --all the counts of all rows",
  configure: (command) =>
    command
      .argument("<mapping>", "the mapping, a YAML file")
      .argument("<file...>", "the tables, or folders that have them")
      .option("--rows <number>", "how many rows of each table to show", "10")
      .option("--all", "read all rows, and show the counts and the refused rows instead of documents")
      .option("--set <name=value...>", "values for constants of the mapping")
      .option("--report <file>", "write the counts and the refused rows as JSON"),
  run: mapCheck,
};

async function mapCheck(mappingPath: string, files: readonly string[], options: MapCheckOptions): Promise<number> {
  const most = Number(options.rows ?? 10);
  if (!Number.isInteger(most) || most < 1)
    throw new ServiceError("USAGE", "--rows takes a number from 1, such as --rows 10.");
  const mapping = await readMapping(mappingPath, constantsOf(options.set ?? []));
  const report = emptyReport();
  const rowLimit = options.all === true ? undefined : most;
  const documents = mappedDocuments(buildModel(), mapping, files, {
    report,
    ...(rowLimit !== undefined && { rowLimit }),
  });
  for await (const document of documents) if (rowLimit !== undefined) console.log(shownDocument(document));
  console.log(printMappingReport(report));
  if (options.report !== undefined) await writeFile(options.report, `${JSON.stringify(report, null, 2)}\n`);
  return refusedRows(report) === 0 ? 0 : 65;
}

/** Most records of one type that are shown of a document. */
const shownRecords = 3;

/** A document as short YAML, under the place of its row. */
function shownDocument({ file, content, placeOf }: DocumentSource): string {
  const { line, column } = placeOf([]);
  const lists = Object.entries(content as Readonly<Record<string, readonly unknown[]>>);
  const shown = Object.fromEntries(lists.map(([plural, list]) => [plural, list.slice(0, shownRecords)]));
  const left = lists.flatMap(([plural, { length }]) =>
    length > shownRecords ? [`# and ${length - shownRecords} more ${plural}\n`] : [],
  );
  return `# ${file}:${line}:${column}\n${stringify(shown, { lineWidth: 120 })}${left.join("")}`;
}
