/** Why a row is in no document. */
export interface Refusal {
  readonly table: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The header concerned, where there is one. */
  readonly field?: string;
  readonly reason: string;
  /** The passage that the row would have been: `row=17`. */
  readonly row: string;
}

/** What became of the rows of a table: `rows = mapped + filtered + refused`. */
export interface TableCount {
  rows: number;
  mapped: number;
  filtered: number;
  refused: number;
}

/** What a mapping made of its tables. It grows while the documents are read, and is complete when they are. */
export interface MappingReport {
  readonly tables: Record<string, TableCount>;
  /** How many rows were left out, by the reason that the mapping gives. */
  readonly filtered: Record<string, number>;
  /** How many records were made, by type. */
  readonly records: Record<string, number>;
  documents: number;
  /** The first rows that were refused, at most {@link keptRefusals}; the counts have all of them. */
  readonly refused: Refusal[];
}

/** Most refusals that a report keeps one by one. */
const keptRefusals = 10_000;

/** An empty report. */
export const emptyReport = (): MappingReport => ({ tables: {}, filtered: {}, records: {}, documents: 0, refused: [] });

/** The count of a table, which begins at nothing. */
export const countOf = (report: MappingReport, table: string): TableCount =>
  (report.tables[table] ??= { rows: 0, mapped: 0, filtered: 0, refused: 0 });

/** Counts a row as refused. */
export function addRefusal(report: MappingReport, refusal: Refusal): void {
  countOf(report, refusal.table).refused += 1;
  if (report.refused.length < keptRefusals) report.refused.push(refusal);
}

/** How many rows were refused, of all tables. */
export const refusedRows = ({ tables }: MappingReport): number =>
  Object.values(tables).reduce((sum, { refused }) => sum + refused, 0);
