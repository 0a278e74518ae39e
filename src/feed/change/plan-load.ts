import { entityOfId } from "../../graph/entity-of-id.js";
import type { GraphModel } from "../../graph/graph-model.js";
import type { StatedRecord } from "../../graph/rule.js";
import type { PlacedRecord } from "../documents/records.js";
import { canonicalRecord } from "../records/canonical-record.js";
import type { RecordChange } from "./change-set.js";
import type { Ownership } from "./ownership.js";
import { nodeRow } from "./rows.js";

/** What a load has to do, as far as digests tell. */
export interface LoadPlan {
  /** Records that are new, or differ from what the dataset stated. */
  readonly differing: readonly PlacedRecord[];
  /** Ids of what the dataset stated and does no more. */
  readonly dropped: readonly string[];
}

/**
 * Compares the records of a dataset with what is there.
 * @param owners of everything that the records state.
 * @param former what the dataset stated before, as far as the records replace it.
 */
export function planLoad(
  records: readonly PlacedRecord[],
  owners: ReadonlyMap<string, Ownership>,
  former: Iterable<string>,
  dataset: string,
): LoadPlan {
  const stated = new Set(records.map(({ record }) => record.id));
  return {
    differing: records.filter((placed) => {
      const digest = owners.get(placed.record.id)?.get(dataset);
      return digest === undefined || digest !== nodeRow(placed).recordDigest;
    }),
    dropped: [...former].filter((id) => !stated.has(id)),
  };
}

/**
 * The changes that a plan comes to. What differs only in how the writer stores it, since another version wrote it, is
 * among them with equal sides.
 * @param before what the dataset stated of these records.
 */
export function changesOf(
  { differing, dropped }: LoadPlan,
  before: ReadonlyMap<string, StatedRecord>,
  model: GraphModel,
): readonly RecordChange[] {
  return [
    ...differing.map(({ entity, record }) => ({
      type: entity.name,
      id: record.id,
      before: before.get(record.id),
      after: canonicalRecord(entity, record),
    })),
    ...dropped.map((id) => ({
      type: entityOfId(model, id)?.name ?? "",
      id,
      before: before.get(id),
    })),
  ];
}
