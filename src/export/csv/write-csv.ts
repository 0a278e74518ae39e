import { stringify } from "csv-stringify";
import { pipeline, Readable } from "node:stream";
import type { RecordSource } from "../../graph/graph-record.js";
import type { CsvTable } from "./csv-tables.js";
import { guardFormulas } from "./guard-formulas.js";

/** How a table is written. */
export interface CsvOptions {
  /**
   * If true, all text is written as it is, for programs. If false, the file also suits spreadsheets: it has a byte
   * order mark, and nothing in it runs as a formula.
   */
  readonly raw: boolean;
}

/**
 * Writes a table in the form of RFC 4180: with a header, commas, quotes where needed, and lines that end in CR LF.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function writeCsv(table: CsvTable, source: RecordSource, { raw }: CsvOptions): AsyncIterable<string> {
  // Setting record_delimiter alone would disable the quotes around values that contain it; hence
  // quote_record_delimiter.
  const stringifier = stringify({
    header: true,
    columns: [...table.header],
    record_delimiter: "windows",
    quote_record_delimiter: true,
    bom: !raw,
  });
  stringifier.setEncoding("utf8");
  // A failure on either side ends the other. The empty callback is enough, since the stream reports errors to its
  // consumer.
  pipeline(Readable.from(rowsOf(table, source, raw ? asItIs : guardFormulas)), stringifier, () => {});
  return stringifier as AsyncIterable<string>;
}

const asItIs = (text: string): string => text;

async function* rowsOf(
  table: CsvTable,
  source: RecordSource,
  cell: (text: string) => string,
): AsyncGenerator<readonly string[]> {
  for await (const record of source([table.entity])) for (const row of table.rowsOf(record)) yield row.map(cell);
}
