import type { DocumentRules } from "./compile-documents.js";
import type { Join } from "./join-rows.js";
import { addRefusal, countOf, type MappingReport } from "./mapping-report.js";
import { type BoundTable, isFault, readRow, type RowFault } from "./read-row.js";
import type { RawRow, Table } from "./table.js";
import type { Scope } from "./template.js";

/** The rows that become one document: one, or those of a group. */
export interface Unit {
  /** The scope of the templates. */
  readonly scope: Record<string, unknown>;
  readonly rows: readonly RawRow[];
}

/** A table with everything that its rows need to become documents. */
export interface RowSource {
  readonly name: string;
  readonly bound: BoundTable;
  readonly rules: DocumentRules;
  readonly joins: readonly (readonly [string, Join])[];
  /** Reads what lies beside the table for a row, such as its text, into the scope. */
  readonly readTexts: ((scope: Record<string, unknown>) => Promise<void>) | undefined;
  readonly report: MappingReport;
  /** How many rows of the file to read. */
  readonly rowLimit: number | undefined;
}

/** The rows that are neither refused nor skipped, with their scopes. */
export async function* readScopes(source: RowSource): AsyncGenerator<Unit> {
  let left = source.rowLimit ?? Infinity;
  for await (const batch of source.bound.table.batches()) {
    for (const row of batch.slice(0, left)) {
      const scope = await scopeOf(source, row);
      if (scope !== undefined) yield { scope, rows: [row] };
    }
    left -= batch.length;
    if (left <= 0) return;
  }
}

/** The scope of a row; undefined if it is refused or skipped, which is counted. */
async function scopeOf(source: RowSource, row: RawRow): Promise<Record<string, unknown> | undefined> {
  const { report, name, bound, joins, readTexts, rules } = source;
  countOf(report, name).rows += 1;
  const scope = readRow(bound, row);
  if (isFault(scope)) {
    refuseRow(source, row, scope);
    return undefined;
  }
  try {
    for (const { because, holds } of rules.skip) {
      if (!holds(scope)) continue;
      countOf(report, name).filtered += 1;
      report.filtered[because] = (report.filtered[because] ?? 0) + 1;
      return undefined;
    }
    for (const [join, find] of joins) scope[join] = find(scope);
    if (readTexts !== undefined) await readTexts(scope);
    return scope;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    refuseRow(source, row, { reason: error.message });
    return undefined;
  }
}

/** Counts a row as refused, with its place and the header concerned. */
export function refuseRow({ name, bound, report }: RowSource, row: RawRow, { reason, header }: RowFault): void {
  const { table } = bound;
  addRefusal(report, {
    table: name,
    file: table.path,
    ...placeOf(table, row, header),
    ...(header !== undefined && { field: header }),
    reason,
    row: table.fragmentOf(row),
  });
}

const placeOf = (table: Table, row: RawRow, header: string | undefined): ReturnType<Table["placeOf"]> =>
  row.broken === undefined ? table.placeOf(row, header) : { line: row.line, column: 1 };

/**
 * The scope of a group: each column has the first value that one of its rows has, a list those of all rows; `rows` has
 * the rows.
 */
export function groupScope(source: RowSource, units: readonly Unit[]): Record<string, unknown> {
  const [first] = units;
  const scope = Object.create(source.bound.base) as Record<string, unknown>;
  const scopes: readonly Scope[] = units.map((unit) => unit.scope);
  for (const key of Object.keys(first?.scope ?? {})) {
    const values = scopes.map((one) => one[key]).filter((value) => value !== undefined);
    const areLists = values.length > 0 && values.every((value) => Array.isArray(value));
    scope[key] = areLists ? [...new Set(values.flat())] : values[0];
  }
  scope["rows"] = scopes;
  return scope;
}
