import { sha256 } from "../../graph/sha256.js";
import { readFile, stat } from "node:fs/promises";
import { unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { ServiceError } from "../../errors/service-error.js";
import { codePoints, namesOf } from "./read-bytes.js";
import { valueText } from "./value-text.js";
import { canonicalRow, cellRows, cellsOf, type RawRow, type Table } from "./table.js";

/** Most bytes of a workbook, packed and unpacked; it is read whole. */
const mostPacked = 64 * 2 ** 20;
const mostUnpacked = 512 * 2 ** 20;

/**
 * Opens a sheet of an XLSX workbook. Numbers are read as they are stored, without the format they are shown in, and
 * days as `2022-03-10`. The length of its text is that of the canonical rows with a line feed after each.
 * @throws ServiceError TABLE_INVALID if it cannot be read, is too large or has no such sheet.
 */
export async function openXlsx(path: string, sheet: string | undefined): Promise<Table> {
  const bytes = await readWorkbook(path);
  const data = await readSheet(bytes, ...(sheet === undefined ? [] : [sheet])).catch((cause: unknown) => {
    throw invalid(path, `cannot be read as a workbook: ${(cause as Error).message}`, cause);
  });
  const lines = data.map((row) => row.map((cell) => cellText(cell)));
  const headers = lines[0];
  if (headers === undefined) throw invalid(path, "is empty; a table begins with its headers");
  const { columnOf, ...cells } = cellRows(headers);
  const rows = lines.map((line, index): RawRow => ({ number: index + 1, line: index + 1, data: line, raw: "" }));
  return {
    path,
    facts: {
      ...namesOf(path),
      digest: sha256(bytes),
      length: codePoints(lines.map((line) => `${canonicalRow(line)}\n`).join("")),
    },
    ...cells,
    batches: async function* batches() {
      yield rows.slice(1).filter((row) => cellsOf(row).some((cell) => cell !== ""));
    },
    // A cell has no character in a file; its row and its column in the sheet are what a reader can find.
    placeOf: ({ line }, header) => ({ line, column: (columnOf(header ?? "") ?? 0) + 1 }),
  };
}

async function readWorkbook(path: string): Promise<Buffer> {
  const { size } = await stat(path).catch((cause: unknown) => {
    throw invalid(path, "cannot be read", cause);
  });
  if (size > mostPacked) throw invalid(path, `has more than ${mostPacked} bytes; save the sheet as CSV`);
  const bytes = await readFile(path);
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return false;
      },
    });
  } catch (cause) {
    throw invalid(path, "is not an XLSX workbook", cause);
  }
  if (unpacked > mostUnpacked) throw invalid(path, `unpacks to more than ${mostUnpacked} bytes; save the sheet as CSV`);
  return bytes;
}

const invalid = (path: string, what: string, cause?: unknown): ServiceError =>
  new ServiceError("TABLE_INVALID", `${path} ${what}.`, { file: path }, { cause });

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (!(cell instanceof Date)) return valueText(cell);
  const text = cell.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
}
