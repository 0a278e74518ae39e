/** The datasets that state a node, each with the digest of the record by which it does. */
export type Ownership = ReadonlyMap<string, string>;

/** A node's owners as the graph has them: two lists side by side. */
export interface OwnerLists {
  readonly datasets: readonly string[];
  readonly recordDigests: readonly string[];
}

/** Reads rows of id, datasets and digests. */
export const ownershipsIn = (rows: readonly (readonly unknown[])[]): ReadonlyMap<string, Ownership> =>
  new Map(
    rows.map(([id, datasets, digests]) => {
      const texts = textsIn(digests);
      return [String(id), new Map(textsIn(datasets).map((dataset, index) => [dataset, texts[index] ?? ""]))];
    }),
  );

const textsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** The lists of a node's owners, in the order of their names. */
export function ownerLists(ownership: Ownership): OwnerLists {
  const sorted = [...ownership].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    datasets: sorted.map(([dataset]) => dataset),
    recordDigests: sorted.map(([, digest]) => digest),
  };
}

/** The owners of a node without one of them. */
export const withoutOwner = (ownership: Ownership, dataset: string): Ownership =>
  new Map([...ownership].filter(([owner]) => owner !== dataset));
