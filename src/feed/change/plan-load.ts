import { type Ownership, ownerLists, type OwnerLists, withoutOwner } from "./ownership.js";
import type { PlacedRecord } from "../documents/records.js";
import { nodeRow, type NodeRow } from "./rows.js";

/** A record that is to be written. */
export interface ChangedRecord {
  readonly placed: PlacedRecord;
  readonly row: NodeRow & OwnerLists;
  /** Whether the dataset stated it before, so that what it said of edges is to be looked at. */
  readonly isUpdate: boolean;
  /** Whether it is in the graph, whoever states it. */
  readonly isThere: boolean;
}

/** What a load has to do, as far as the records and their owners tell. */
export interface LoadPlan {
  readonly changed: readonly ChangedRecord[];
  /** What this dataset stated and does no more, though another one does: its owners from now on. */
  readonly released: ReadonlyMap<string, Ownership>;
  /** What nobody else states. */
  readonly gone: readonly string[];
}

/**
 * Compares the records of a dataset with what is there.
 * @param owners of everything that the dataset states or is going to.
 */
export function planLoad(
  records: readonly PlacedRecord[],
  owners: ReadonlyMap<string, Ownership>,
  dataset: string,
): LoadPlan {
  const changed = records.flatMap((placed): readonly ChangedRecord[] => {
    const row = nodeRow(placed);
    const before = owners.get(row.id);
    if (before?.get(dataset) === row.recordDigest) return [];
    const lists = ownerLists(new Map([...(before ?? []), [dataset, row.recordDigest]]));
    return [
      { placed, row: { ...row, ...lists }, isUpdate: before?.has(dataset) ?? false, isThere: before !== undefined },
    ];
  });
  const stated = new Set(records.map(({ record }) => record.id));
  const dropped = [...owners].filter(([id, ownership]) => ownership.has(dataset) && !stated.has(id));
  const rest = dropped.map(([id, ownership]) => [id, withoutOwner(ownership, dataset)] as const);
  return {
    changed,
    released: new Map(rest.filter(([, ownership]) => ownership.size > 0)),
    gone: rest.flatMap(([id, ownership]) => (ownership.size === 0 ? [id] : [])),
  };
}
