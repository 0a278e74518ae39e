import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { GraphModel } from "../../graph/graph-model.js";
import type { RecordSource } from "../../graph/graph-record.js";
import { inChunks } from "../in-chunks.js";
import { csvTables } from "./csv-tables.js";
import { type CsvOptions, writeCsv } from "./write-csv.js";

/**
 * The timestamp of every file in an archive, so that the same graph gives the same bytes. ZIP timestamps begin with
 * 1980.
 */
const madeAt = new Date(1980, 0, 1, 12);

/** All tables in one archive. Each is read only once the previous one is written. */
export function zipTables(model: GraphModel, source: RecordSource, options: CsvOptions): AsyncIterable<Buffer> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  let open: Readable | undefined;
  zip.on("error", (error: Error) => output.destroy(error));
  output.once("close", () => open?.destroy());
  for (const table of csvTables(model)) {
    zip.addReadStreamLazy(table.file, { mtime: madeAt, forceDosTimestamp: true }, (done) => {
      open = Readable.from(inChunks(writeCsv(table, source, options)), { objectMode: false });
      done(null, open);
    });
  }
  zip.end();
  return output;
}
