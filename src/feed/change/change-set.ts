import type { StatedRecord } from "../../graph/rule.js";

/**
 * What a change set is to writing, a plan is to reading: frozen data that says what is to be in the graph, and what was
 * there before. Loading, importing, undoing and restoring all make change sets; one room applies them.
 */
export interface ChangeSet {
  /** The dataset whose records change; what others state is left alone. */
  readonly dataset: string;
  readonly changes: readonly RecordChange[];
}

/** One record of a dataset, before and after. */
export interface RecordChange {
  /** Name of its type. */
  readonly type: string;
  readonly id: string;
  /** In canonical form; undefined where the dataset did not state it. */
  readonly before?: StatedRecord | undefined;
  /** In canonical form; undefined where the dataset states it no more. */
  readonly after?: StatedRecord | undefined;
  /** Name of the document that states it, where a document may later be replaced as a whole. */
  readonly document?: string | undefined;
  /** The dataset that states it, where this is another one than that of the set. */
  readonly dataset?: string | undefined;
  /** Fields of `after` as the document wrote them, where they cite an id that is merged into another one. */
  readonly cited?: Readonly<Record<string, unknown>> | undefined;
  /** The digest of the change as it was, once its content is purged; `before` and `after` are gone then. */
  readonly purged?: string | undefined;
}

/** The changes by the dataset that they belong to, in the order in which the datasets first occur. */
export function byDataset({ dataset, changes }: ChangeSet): ReadonlyMap<string, readonly RecordChange[]> {
  const groups = new Map<string, RecordChange[]>();
  for (const change of changes) {
    const owner = change.dataset ?? dataset;
    const group = groups.get(owner);
    if (group === undefined) groups.set(owner, [change]);
    else group.push(change);
  }
  return groups;
}

/** Whether a change adds a record to its dataset, changes it or takes it away. */
export type ChangeKind = "CREATED" | "UPDATED" | "REMOVED";

export const kindOf = ({ before, after }: RecordChange): ChangeKind =>
  before === undefined ? "CREATED" : after === undefined ? "REMOVED" : "UPDATED";

/** The change set that takes this one back. */
export const reversed = ({ dataset, changes }: ChangeSet): ChangeSet => ({
  dataset,
  changes: changes
    .toReversed()
    .map(({ cited: _cited, ...change }) => ({ ...change, before: change.after, after: change.before })),
});

/** The fields in which two versions of a record differ, in alphabetical order. */
export function changedFields({ before = { id: "" }, after = { id: "" } }: RecordChange): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => name !== "id");
  return names.toSorted().flatMap((name) => {
    const [old, now] = [before[name], after[name]];
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ name, before: old, after: now }];
  });
}

/** A field of a record, before and after; undefined where it was or is absent. */
export interface FieldChange {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}
