import { stringify } from "csv-stringify";
import { pipeline, Readable } from "node:stream";
import type { RecordSource } from "../../graph/graph-record.js";
import type { CsvTable } from "./csv-tables.js";
import { guardFormulas } from "./guard-formulas.js";

/** For whom a table is written. */
export interface CsvOptions {
  /** For programs: all text as it is. Otherwise for spreadsheets too: with a byte order mark, and nothing that runs as a formula. */
  readonly raw: boolean;
}

/**
 * Writes a table as RFC 4180 has it: a header, commas, quotes where they are needed, CR and LF at the end of a line.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function writeCsv(table: CsvTable, source: RecordSource, { raw }: CsvOptions): AsyncIterable<string> {
  // To name the end of a line switches off, unasked, the quotes around what has one in it.
  const stringifier = stringify({
    header: true,
    columns: [...table.header],
    record_delimiter: "windows",
    quote_record_delimiter: true,
    bom: !raw,
  });
  stringifier.setEncoding("utf8");
  // What goes wrong on one side ends the other; whoever reads the text is told by the stream itself.
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
