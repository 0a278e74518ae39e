import { writeFile } from "node:fs/promises";
import { stringify } from "yaml";
import { ServiceError } from "../../errors/service-error.js";
import type { DocumentSource } from "../../feed/documents/document-source.js";
import { mappedDocuments } from "../../feed/mapping/mapped-documents.js";
import { emptyReport, type MappingReport, refusedRows } from "../../feed/mapping/mapping-report.js";
import { readMapping } from "../../feed/mapping/read-mapping.js";
import { buildModel } from "../../service/build-model.js";
import type { CliCommand } from "../cli-command.js";

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

/** Most refused rows that are printed; --report writes more. */
const shownRefusals = 20;

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
  for (const line of reportLines(report)) console.log(line);
  if (options.report !== undefined) await writeFile(options.report, `${JSON.stringify(report, null, 2)}\n`);
  return refusedRows(report) === 0 ? 0 : 65;
}

/** @throws ServiceError USAGE for anything but name=value. */
function constantsOf(given: readonly string[]): Readonly<Record<string, string>> {
  const pairs = given.map((pair) => {
    const [, name, value] = /^(\w+)=(.*)$/s.exec(pair) ?? [];
    if (name !== undefined && value !== undefined) return [name, value] as const;
    throw new ServiceError("USAGE", `--set takes a constant and its value, such as --set release=7, not ${pair}.`);
  });
  return Object.fromEntries(pairs);
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

function reportLines(report: MappingReport): readonly string[] {
  const tables = Object.entries(report.tables).map(
    ([name, { rows, mapped, filtered, refused }]) =>
      `${name}: ${rows} rows = ${mapped} mapped + ${filtered} filtered + ${refused} refused`,
  );
  const filtered = Object.entries(report.filtered).map(([because, count]) => `filtered ${count}: ${because}`);
  const records = Object.entries(report.records).map(([plural, count]) => `${count} ${plural}`);
  const refused = report.refused
    .slice(0, shownRefusals)
    .map(
      ({ file, line, column, field, reason }) =>
        `${file}:${line}:${column}: ${field === undefined ? "" : `${field}: `}${reason}`,
    );
  const rest = refusedRows(report) - refused.length;
  return [
    ...tables,
    ...filtered,
    `${report.documents} documents: ${records.join(", ")}`,
    ...refused,
    ...(rest > 0 ? [`and ${rest} more refused rows; --report FILE writes them`] : []),
  ];
}
