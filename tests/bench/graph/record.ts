/** A record in the form of the import format, before it is checked. */
export type BenchRecord = { readonly id: string } & Readonly<Record<string, unknown>>;

/** The record without fields that are undefined: in a document, absent fields are missing. */
export function withoutAbsent(record: BenchRecord): BenchRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as BenchRecord;
}

/** The distinct items, for lists in which nothing may occur twice. */
export const distinct = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];
