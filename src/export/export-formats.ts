import type { GraphModel } from "../graph/graph-model.js";
import type { RecordSource } from "../graph/graph-record.js";
import type { CsvOptions } from "./csv/write-csv.js";
import { zipTables } from "./csv/zip-tables.js";
import { writeGraphMl } from "./graphml/write-graphml.js";
import { inChunks } from "./in-chunks.js";
import { writeJsonLines } from "./json-lines.js";
import { writeJsonLd, writeTurtle } from "./rdf/write-rdf.js";

/** A format in which the whole graph can be written as one file. */
export interface ExportFormat {
  /** Extension of its files, without the dot. */
  readonly ending: string;
  readonly contentType: string;
  /** What the format is for, in a few words. */
  readonly meaning: string;
  /** Writes the graph while it is being read, so that only a small part is in memory at a time. */
  readonly write: (model: GraphModel, source: RecordSource, options: CsvOptions) => AsyncIterable<string | Uint8Array>;
}

const inText =
  (write: (model: GraphModel, source: RecordSource) => AsyncIterable<string>): ExportFormat["write"] =>
  (model, source) =>
    inChunks(write(model, source));

/** Every export format. As one file, `csv` is an archive of its tables. */
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

export type ExportFormatName = keyof typeof exportFormats;
