import { nearMiss } from "../errors/near-miss.js";
import { ServiceError } from "../errors/service-error.js";
import { type Entity, type GraphModel, nodesOf } from "../graph/graph-model.js";
import type { RecordSource } from "../graph/graph-record.js";
import { csvTables } from "./csv/csv-tables.js";
import { writeCsv } from "./csv/write-csv.js";
import { exportFormats, type ExportFormatName } from "./export-formats.js";
import { inChunks } from "./in-chunks.js";

/** What a caller asks for, not checked yet. */
export interface ExportRequest {
  readonly format: string | undefined;
  /** Name of one of the tables of CSV; undefined for the whole graph. */
  readonly type: string | undefined;
  /** For CSV: whether text is written as it is, without protection against spreadsheets that run it as a formula. */
  readonly raw: boolean;
}

/** The one file that a request asks for. */
export interface ExportChoice {
  readonly format: ExportFormatName;
  readonly fileName: string;
  readonly contentType: string;
  /** Types of the records it contains. */
  readonly entities: readonly Entity[];
  readonly write: (source: RecordSource) => AsyncIterable<string | Uint8Array>;
}

/**
 * Finds what a request asks for.
 * @throws ServiceError EXPORT_INVALID, which lists the formats or tables there are, or names the options that only csv
 * has.
 */
export function chooseExport(model: GraphModel, { format, type, raw }: ExportRequest): ExportChoice {
  const name = formatNamed(format);
  const { ending, contentType, write } = exportFormats[name];
  if (raw && name !== "csv")
    throw new ServiceError(
      "EXPORT_INVALID",
      `Only csv takes raw, since only csv is guarded against spreadsheet formulas; ${name} leaves all text unchanged. Leave raw out, or choose csv.`,
      { field: "raw" },
    );
  if (type === undefined)
    return {
      format: name,
      fileName: `pledgegraph.${ending}`,
      contentType,
      entities: nodesOf(model),
      write: (source) => write(model, source, { raw }),
    };
  if (name !== "csv")
    throw new ServiceError(
      "EXPORT_INVALID",
      `Only csv takes a type, which chooses one of its tables; ${name} holds the whole graph. Leave the type out, or choose csv.`,
      { field: "type" },
    );
  const tables = csvTables(model);
  const table = tables.find((candidate) => candidate.name === type);
  const names = tables.map((candidate) => candidate.name);
  if (table === undefined)
    throw new ServiceError(
      "EXPORT_INVALID",
      `There is no table "${type}".${nearMiss(type, names)} The tables are ${names.join(", ")}.`,
      { field: "type" },
    );
  return {
    format: name,
    fileName: table.file,
    contentType: "text/csv; charset=utf-8; header=present",
    entities: [table.entity],
    write: (source) => inChunks(writeCsv(table, source, { raw })),
  };
}

function formatNamed(format: string | undefined): ExportFormatName {
  if (format !== undefined && Object.hasOwn(exportFormats, format)) return format as ExportFormatName;
  const names = Object.entries(exportFormats).map(([name, { meaning }]) => `${name} (${meaning})`);
  const found =
    format === undefined
      ? "An export needs a format."
      : `There is no format "${format}".${nearMiss(format, Object.keys(exportFormats))}`;
  throw new ServiceError("EXPORT_INVALID", `${found} The formats are ${names.join(", ")}.`, { field: "format" });
}
