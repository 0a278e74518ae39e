/** How a record of a dataset changed in a revision, as answers show it. */
export interface ShownChange {
  readonly id: string;
  /** Name of its type. */
  readonly type: string;
  readonly kind: "CREATED" | "UPDATED" | "REMOVED";
  /** The fields that differ, in alphabetical order. */
  readonly fields: readonly ShownFieldChange[];
}

/** A field before and after, each as JSON text; null where the record did not state it. */
export interface ShownFieldChange {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Which changes of a revision an answer shows. */
export interface WantedChanges {
  /** The number of the revision, for messages. */
  readonly revision: number;
  /** The id of the only record to show; undefined for all. */
  readonly of: string | undefined;
  /** How many of the changes come before the first one to show, and how many are shown. */
  readonly skip: number;
  readonly first: number;
}

/** Reads changes from the packed bytes of a revision, as the journal stores them. */
export type ChangesOf = (packed: Uint8Array | Int8Array, wanted: WantedChanges) => readonly ShownChange[];

/** For an answer that shows no changes. */
export const noChanges: ChangesOf = () => [];
