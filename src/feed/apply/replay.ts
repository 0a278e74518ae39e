import type { Unhashed } from "../change/revision.js";
import type { WrittenNodes } from "../derived/refresh-readings.js";

/**
 * A revision that a backup holds. It was checked when it was first applied, and its hash says that nobody has changed
 * it since; so it is not checked again, and keeps its number, time and hash.
 */
export interface Replay {
  readonly revision: Unhashed;
  /** Ids that were purged later, so that the history does not say any more what they were. */
  readonly purged: ReadonlySet<string>;
  /** Takes what the revision wrote: the caller derives anew what follows from it, once for several revisions. */
  readonly written: (nodes: WrittenNodes) => void;
}
