import { changedFields, kindOf, type RecordChange } from "../feed/change/change-set.js";
import { unpackChangesUpTo } from "../feed/change/revision.js";
import type { ShownChange, WantedChanges } from "../graph/shown-change.js";

/** The changes of a revision that an answer shows, and how many bytes had to be unpacked to find them. */
export interface UnpackedChanges {
  readonly changes: readonly ShownChange[];
  readonly bytes: number;
}

/** Unpacks the changes of a revision and reads the wanted ones; undefined if there are more bytes than `most`. */
export async function readRevisionChanges(
  packed: Uint8Array | Int8Array,
  { revision, of, skip, first }: WantedChanges,
  most: number,
): Promise<UnpackedChanges | undefined> {
  const unpacked = await unpackChangesUpTo(packed, revision, most);
  if (unpacked === undefined) return undefined;
  const wanted = of === undefined ? unpacked.changes : unpacked.changes.filter(({ id }) => id === of);
  return { changes: wanted.slice(skip, skip + first).map(shownChange), bytes: unpacked.bytes };
}

const shownChange = (change: RecordChange): ShownChange => ({
  id: change.id,
  type: change.type,
  kind: kindOf(change),
  fields: changedFields(change).map(({ name, before, after }) => ({
    name,
    before: jsonOrNull(before),
    after: jsonOrNull(after),
  })),
});

const jsonOrNull = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));
