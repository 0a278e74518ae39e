/** A record as it stands in a document of the import format, before anything is checked. */
export type BenchRecord = { readonly id: string } & Readonly<Record<string, unknown>>;

/** A record without what is undefined: an absent field, not a field that is there and empty. */
export function withoutAbsent(record: BenchRecord): BenchRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as BenchRecord;
}

/** The first of each, for lists in which nothing may stand twice. */
export const distinct = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];
