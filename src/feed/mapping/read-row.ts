import type { BoundColumn } from "./bind-columns.js";
import type { FileFacts, RawRow, Table } from "./table.js";
import type { Scope } from "./template.js";
import { valueText } from "./value-text.js";

/** A table with its columns found, and what all of its rows see. */
export interface BoundTable {
  readonly table: Table;
  readonly columns: readonly BoundColumn[];
  /** Constants, and `file`. */
  readonly base: Scope;
}

/** Why a row is refused, and the header concerned. */
export interface RowFault {
  readonly reason: string;
  readonly header?: string;
}

/** Where the values of a scope come from; stands in it under a name that no template can have. */
export interface Origin {
  readonly table: Table;
  readonly row: RawRow;
  /** The header of each column. */
  readonly columns: readonly BoundColumn[];
}

const originKey = "$origin";

/** The origin of the values of a row; undefined for anything else, such as an item of a list. */
export const originOf = (value: unknown): Origin | undefined =>
  typeof value === "object" && value !== null && originKey in value
    ? (value as { readonly [originKey]: Origin })[originKey]
    : undefined;

/** The scope in which the templates of a file's rows are filled in: the constants, and what is known of the file. */
export function baseScope(constants: Readonly<Record<string, string>>, file: FileFacts): Record<string, unknown> {
  return Object.assign(Object.create(null) as Record<string, unknown>, constants, { file });
}

/**
 * The cells of a row under the names of their columns.
 * @returns the scope, or why the row cannot be read.
 */
export function readRow({ table, columns, base }: BoundTable, row: RawRow): Record<string, unknown> | RowFault {
  if (row.broken !== undefined) return { reason: row.broken };
  const scope = Object.create(base) as Record<string, unknown>;
  for (const bound of columns) {
    const { column, headers } = bound;
    try {
      scope[column.name] = column.isList
        ? listOf(bound, table, row)
        : readCell(bound, table.cellOf(row, headers[0] ?? ""));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { reason: error.message, ...(headers[0] !== undefined && { header: headers[0] }) };
    }
    if (column.required && scope[column.name] === undefined)
      return { reason: "has no value", ...(headers[0] !== undefined && { header: headers[0] }) };
  }
  scope["row"] = {
    number: row.number,
    line: row.line,
    get fragment() {
      return table.fragmentOf(row);
    },
    get digest() {
      return table.digestOf(row);
    },
  };
  scope[originKey] = { table, row, columns } satisfies Origin;
  return scope;
}

/** Whether reading a row gave a fault. */
export const isFault = (read: Record<string, unknown> | RowFault): read is RowFault => !(originKey in read);

function listOf(bound: BoundColumn, table: Table, row: RawRow): readonly unknown[] | undefined {
  const values = bound.headers.flatMap((header) => readCell(bound, table.cellOf(row, header)) ?? []);
  return values.length === 0 ? undefined : values;
}

/** @throws RangeError with the reason if the cell cannot be read as its column demands. */
function readCell({ column }: BoundColumn, cell: unknown): unknown {
  if (cell === undefined || cell === null) return undefined;
  if (typeof cell !== "string") return column.plain || typeof cell === "object" ? cell : column.read(valueText(cell));
  const text = cell.trim();
  if (column.missing.has(text)) return undefined;
  return column.plain ? text : column.read(text);
}
