import { sha256 } from "../../graph/sha256.js";
import type { Place } from "../documents/document-source.js";

/** What an article record says of a file: see `file` in templates. */
export interface FileFacts {
  /** The name of the file, without its folders. */
  readonly name: string;
  /** The name without its endings. */
  readonly stem: string;
  /** SHA-256 of the bytes of the text, after decompression. */
  readonly digest: string;
  /** Length of the text, in code points. */
  readonly length: number;
}

/** A row as it was read. */
export interface RawRow {
  /** Its number as RFC 7111 counts, from 1 and with the header; of an item of a JSON or YAML list, its place in it. */
  readonly number: number;
  /** The line of the file in which it begins, from 1. */
  readonly line: number;
  /** Its cells, in the order of the file; or the item of a list. */
  readonly data: unknown;
  /** The row as it stands in the file, where the reader keeps it. */
  readonly raw: string;
  /** Why it cannot be read as a row. */
  readonly broken?: string;
}

/** A table that is open for reading. */
export interface Table {
  readonly path: string;
  readonly facts: FileFacts;
  /** The headers, as written; of a list, the keys of its items. */
  readonly headers: readonly string[];
  /** The rows, some at a time, so that a large table is never in memory as a whole. */
  readonly batches: () => AsyncIterable<readonly RawRow[]>;
  /** The cell under a header; undefined if the row has none. */
  readonly cellOf: (row: RawRow, header: string) => unknown;
  /** The passage that the row is: `row=17` in a table, `char=120,188` in a text. */
  readonly fragmentOf: (row: RawRow) => string;
  /** SHA-256 of what the passage holds: the canonical text of the row, or its characters. */
  readonly digestOf: (row: RawRow) => string;
  /** Where a cell is written; without a header, where the row begins. */
  readonly placeOf: (row: RawRow, header?: string) => Place;
}

/**
 * The canonical text of a row, from which its digest is made: the cells in the order of the file, untrimmed, separated
 * by commas, in quotes only where a cell has a comma, a quote or a line break, with inner quotes doubled; no line end.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export const canonicalRow = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");

/** How the rows of a table are read whose data are lists of texts, in the order of its headers. */
export interface CellRows extends Pick<Table, "headers" | "cellOf" | "fragmentOf" | "digestOf"> {
  /** The place of a header among all, from 0; undefined if there is none of this name. */
  readonly columnOf: (header: string) => number | undefined;
}

export function cellRows(headers: readonly string[]): CellRows {
  const places = new Map(headers.map((header, index) => [header, index] as const));
  const columnOf: CellRows["columnOf"] = (header) => places.get(header);
  return {
    headers,
    columnOf,
    cellOf: (row, header) => cellsOf(row)[columnOf(header) ?? -1],
    fragmentOf: ({ number }) => `row=${number}`,
    digestOf: (row) => sha256(canonicalRow(cellsOf(row))),
  };
}

/** The cells of a row that is a list of texts. */
export const cellsOf = ({ data }: RawRow): readonly string[] => data as readonly string[];
