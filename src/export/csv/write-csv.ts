import { stringify } from "csv-stringify";
import { pipeline, Readable } from "node:stream";
import type { RecordSource } from "../../graph/graph-record.js";
import type { CsvTable } from "./csv-tables.js";

/**
 * Writes a table as RFC 4180 has it: a header, commas, quotes where they are needed, CR and LF at the end of a line.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function writeCsv(table: CsvTable, source: RecordSource): AsyncIterable<string> {
  const stringifier = stringify({ header: true, columns: [...table.header], record_delimiter: "windows" });
  stringifier.setEncoding("utf8");
  // What goes wrong on one side ends the other; whoever reads the text is told by the stream itself.
  pipeline(Readable.from(rowsOf(table, source)), stringifier, () => {});
  return stringifier as AsyncIterable<string>;
}

async function* rowsOf(table: CsvTable, source: RecordSource): AsyncGenerator<readonly string[]> {
  for await (const record of source([table.entity])) yield* table.rowsOf(record);
}
