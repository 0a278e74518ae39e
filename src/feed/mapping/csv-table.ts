import { Readable } from "node:stream";
import { type CsvError, type Info, type Options, parse } from "csv-parse";
import { ServiceError } from "../../errors/service-error.js";
import type { Place } from "../documents/document-source.js";
import { readFacts, readPieces } from "./read-bytes.js";
import { cellRows, cellsOf, type RawRow, type Table } from "./table.js";

/** Most characters of a row. */
const longestRow = 1_000_000;

/** Most rows that are handed on at once. */
const batchSize = 500;

/** How a table of separated values is written. */
interface CsvOptions {
  readonly encoding: string;
  readonly delimiter: string | undefined;
}

/**
 * Opens a table of separated values, with one pass over the file for its digest and length.
 * @throws ServiceError TABLE_INVALID if it cannot be read, is empty, or is written in another encoding.
 */
export async function openCsv(path: string, { encoding, delimiter }: CsvOptions): Promise<Table> {
  const facts = await readFacts(path, encoding);
  const separator = delimiter ?? guessDelimiter(await firstLine(path, encoding));
  const rows = (): AsyncGenerator<readonly RawRow[]> => readRows(path, encoding, separator);
  let headers: readonly string[] | undefined;
  for await (const [header] of rows()) {
    headers = header?.data as readonly string[] | undefined;
    break;
  }
  if (headers === undefined)
    throw new ServiceError("TABLE_INVALID", `${path} is empty; a table begins with its headers.`, { file: path });
  const { columnOf, ...cells } = cellRows(headers);
  return {
    path,
    facts,
    ...cells,
    batches: () => withoutHeader(rows(), headers.length),
    placeOf: (row, header) => placeInRaw(row, separator, header === undefined ? 0 : (columnOf(header) ?? 0)),
  };
}

async function firstLine(path: string, encoding: string): Promise<string> {
  for await (const piece of readPieces(path, encoding)) return piece.split("\n", 1)[0] ?? "";
  return "";
}

/** The sign that occurs most often in the header line, outside quotes; a comma if none does. */
function guessDelimiter(line: string): string {
  const bare = line.replaceAll(/"[^"]*"/g, "");
  const [best] = [",", ";", "\t", "|"].toSorted((a, b) => bare.split(b).length - bare.split(a).length);
  return best ?? ",";
}

async function* withoutHeader(
  batches: AsyncGenerator<readonly RawRow[]>,
  width: number,
): AsyncGenerator<readonly RawRow[]> {
  let isFirst = true;
  for await (const batch of batches) {
    const rows = isFirst ? batch.slice(1) : batch;
    isFirst = false;
    yield rows.map((row) => checkWidth(row, width));
  }
}

function checkWidth(row: RawRow, width: number): RawRow {
  const cells = cellsOf(row).length;
  if (cells === width || row.broken !== undefined) return row;
  return { ...row, broken: `the row has ${cells} cells, and the table has ${width} headers` };
}

async function* readRows(path: string, encoding: string, delimiter: string): AsyncGenerator<readonly RawRow[]> {
  const skipped: RawRow[] = [];
  let number = 0;
  // The parser counts a CRLF within quotes as two lines.
  let countedTwice = 0;
  const options: Options<RawRow, CsvRecord> = {
    bom: true,
    delimiter,
    info: true,
    raw: true,
    relax_column_count: true,
    // A quote in the middle of a cell is a character; what it is worth, the transforms of the column say.
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    skip_records_with_error: true,
    // Both are called while the text is parsed, when rows before are still to be read: so they count.
    on_record: (one: CsvRecord): RawRow => {
      number += 1;
      const bare = one.raw.replace(/^[\r\n]+/, "").replace(/[\r\n]+$/, "");
      const breaks = bare.match(/\r\n|\r|\n/g) ?? [];
      countedTwice += breaks.filter((each) => each === "\r\n").length;
      return { number, line: one.info.lines - countedTwice - breaks.length, data: one.record, raw: bare };
    },
    on_skip: (error: CsvError | undefined, raw: string | undefined) => {
      number += 1;
      const line = Number(error?.["lines"] ?? 1) - countedTwice;
      skipped.push({ number, line, data: [], raw: raw ?? "", broken: error?.message ?? "the row cannot be read" });
      return undefined;
    },
  };
  // The types of the package know of records only as lists of texts.
  const parser = parse(options as unknown as Options);
  Readable.from(readPieces(path, encoding), { objectMode: true })
    .on("error", (error) => parser.destroy(error))
    .pipe(parser);
  let batch: RawRow[] = [];
  for await (const row of parser as AsyncIterable<RawRow>) {
    while ((skipped[0]?.number ?? Infinity) < row.number) batch.push(...skipped.splice(0, 1));
    batch.push(row);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  yield [...batch, ...skipped];
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: Info;
}

/** Where a cell begins in the text of its row. */
function placeInRaw({ raw, line }: RawRow, delimiter: string, index: number): Place {
  let cell = 0;
  let isQuoted = false;
  let row = line;
  let column = 1;
  for (const sign of raw) {
    if (cell === index) break;
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign === delimiter && !isQuoted) cell += 1;
    if (sign === "\n") {
      row += 1;
      column = 1;
    } else column += 1;
  }
  return { line: row, column };
}
