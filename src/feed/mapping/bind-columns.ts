import { nearMiss } from "../../errors/near-miss.js";
import { ServiceError } from "../../errors/service-error.js";
import { shown } from "../../errors/shown.js";
import type { CompiledColumn, CompiledTable } from "./compile-tables.js";
import type { Table } from "./table.js";

/** A column with the headers that it has in one file. */
export interface BoundColumn {
  readonly column: CompiledColumn;
  /** As they are written in the file; none for an optional column that the file lacks. */
  readonly headers: readonly string[];
}

/** Headers are compared without case and without the space around and between words. */
export const foldHeader = (header: string): string =>
  header
    .replace(/^\u{feff}/u, "")
    .normalize("NFC")
    .trim()
    .replaceAll(/\s+/g, " ")
    .toLowerCase();

/** What keeps a file from being one of a table's: the columns that it lacks, or has twice. */
export function headerFaults({ columns }: CompiledTable, headers: readonly string[]): readonly string[] {
  const folded = headers.map(foldHeader);
  return columns.flatMap((column) => {
    const counts = column.headers.map((header) => folded.filter((one) => one === foldHeader(header)).length);
    const twice = column.headers.filter((_, index) => (counts[index] ?? 0) > 1);
    if (twice.length > 0) return [`The header "${twice[0]}" occurs twice, so that nobody can tell which is meant.`];
    const found = counts.filter((count) => count > 0).length;
    if (column.optional || found === column.headers.length || (!column.isList && found > 0)) return [];
    const lacking = column.headers.filter((_, index) => counts[index] === 0);
    const [first = ""] = lacking;
    return [`There is no header ${lacking.map((one) => `"${one}"`).join(" or ")}.${nearMiss(first, headers)}`];
  });
}

/**
 * Finds the columns of a mapping in a file, by their headers.
 * @throws ServiceError TABLE_INVALID naming what is missing and the headers that there are.
 */
export function bindColumns(table: CompiledTable, { path, headers }: Table): readonly BoundColumn[] {
  const faults = headerFaults(table, headers);
  if (faults.length > 0) throw notCovered(path, table.name, faults, headers);
  const written = new Map(headers.map((header) => [foldHeader(header), header] as const));
  return table.columns.map((column) => {
    const found = column.headers.flatMap((header) => written.get(foldHeader(header)) ?? []);
    return { column, headers: column.isList ? found : found.slice(0, 1) };
  });
}

/** Most headers that a message lists. */
const shownHeaders = 60;

const listed = (headers: readonly string[]): string =>
  [
    ...headers.slice(0, shownHeaders).map((header) => shown(header)),
    ...(headers.length > shownHeaders ? [`and ${headers.length - shownHeaders} more`] : []),
  ].join(", ");

/** The refusal of a file whose headers are not those of a table. */
export const notCovered = (
  path: string,
  table: string,
  faults: readonly string[],
  headers: readonly string[],
): ServiceError =>
  new ServiceError(
    "TABLE_INVALID",
    `${path}:1:1: the mapping does not cover this file as ${table}. ${faults.join(" ")} ` +
      `The headers are ${listed(headers)}.`,
    { file: path, line: 1, column: 1 },
  );
