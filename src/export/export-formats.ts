import type { GraphModel } from "../graph/graph-model.js";
import type { RecordSource } from "../graph/graph-record.js";
import type { CsvOptions } from "./csv/write-csv.js";
import { zipTables } from "./csv/zip-tables.js";
import { writeGraphMl } from "./graphml/write-graphml.js";
import { inChunks } from "./in-chunks.js";
import { writeJsonLines } from "./json-lines.js";
import { writeJsonLd, writeTurtle } from "./rdf/write-rdf.js";

/** A format that the whole graph can be written in, as one file. */
export interface ExportFormat {
  /** Ending of its files, without the point. */
  readonly ending: string;
  readonly contentType: string;
  /** What it is for, in a few words. */
  readonly meaning: string;
  /** Writes the graph as it is read, never much of it at once. */
  readonly write: (model: GraphModel, source: RecordSource, options: CsvOptions) => AsyncIterable<string | Uint8Array>;
}

const inText =
  (write: (model: GraphModel, source: RecordSource) => AsyncIterable<string>): ExportFormat["write"] =>
  (model, source) =>
    inChunks(write(model, source));

/** Every format there is; `csv` as one file is an archive of its tables. */
export const exportFormats = {
  csv: {
    ending: "zip",
    contentType: "application/zip",
    meaning: "tables for spreadsheets and data frames, one per type",
    write: zipTables,
  },
  jsonl: {
    ending: "jsonl",
    contentType: "application/x-ndjson; charset=utf-8",
    meaning: "documents that can be loaded again, one record per line",
    write: inText(writeJsonLines),
  },
  jsonld: { ending: "jsonld", contentType: "application/ld+json", meaning: "RDF as JSON", write: inText(writeJsonLd) },
  turtle: {
    ending: "ttl",
    contentType: "text/turtle; charset=utf-8",
    meaning: "RDF as Turtle",
    write: inText(writeTurtle),
  },
  graphml: {
    ending: "graphml",
    contentType: "application/graphml+xml",
    meaning: "nodes and edges for Gephi and yEd",
    write: inText(writeGraphMl),
  },
} as const satisfies Record<string, ExportFormat>;

/** Name of an export format. */
export type ExportFormatName = keyof typeof exportFormats;
