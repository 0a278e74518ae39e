import { ServiceError } from "../../errors/service-error.js";
import type { ChangesOf, ShownChange, WantedChanges } from "../../graph/shown-change.js";
import { readRevisionChanges } from "../../service/revision-changes.js";

/** Most bytes of changes that are unpacked for one root field. A revision of five thousand records has about 3 MB. */
const mostUnpacked = 32_000_000;

/** Most bytes of one revision, since they are parsed in one go, during which nothing else is answered. */
const mostOfOne = 16_000_000;

/** The changes of revisions that an answer shows: noted while it is built first, then read, then looked up. */
export interface AwaitedChanges {
  /** Notes what is wanted, and gives nothing yet. */
  readonly note: ChangesOf;
  /** Whether anything was wanted. */
  readonly areWanted: () => boolean;
  /**
   * Reads all of it, one revision after the other, so that only one is in memory as a whole.
   * @throws ServiceError QUERY_TOO_COSTLY if there is too much to unpack; JOURNAL_DAMAGED.
   */
  readonly read: () => Promise<ChangesOf>;
}

/** Makes the notes for one root field. */
export function awaitedChanges(): AwaitedChanges {
  // By the bytes themselves: a second build gets the same objects from the same rows.
  const wanted = new Map<Uint8Array | Int8Array, WantedChanges>();
  return {
    note: (packed, changes) => {
      wanted.set(packed, changes);
      return [];
    },
    areWanted: () => wanted.size > 0,
    read: async () => {
      const found = new Map<Uint8Array | Int8Array, readonly ShownChange[]>();
      let left = mostUnpacked;
      for (const [packed, changes] of wanted) {
        const unpacked = await readRevisionChanges(packed, changes, Math.min(left, mostOfOne));
        if (unpacked === undefined) throw tooMany(changes, left);
        found.set(packed, unpacked.changes);
        left -= unpacked.bytes;
      }
      return (packed) => found.get(packed) ?? [];
    },
  };
}

const tooMany = ({ revision }: WantedChanges, left: number): ServiceError =>
  new ServiceError(
    "QUERY_TOO_COSTLY",
    left < mostOfOne
      ? `The revisions of this page, up to ${revision}, changed more records than can be unpacked for one ` +
          "answer. Ask for `changes` of fewer revisions at a time with `first`."
      : `Revision ${revision} changed more records than can be unpacked for an answer. Run \`pledgegraph ` +
          `revisions ${revision}\` to see them.`,
    { field: "changes" },
  );
