import { createIdSet, type IdSet } from "./id-set.js";
import type { MadeDocument } from "./made-document.js";

/** The ids of the records of earlier documents. */
export interface RecordIds {
  /** All that may be referred to. */
  readonly known: ReadonlySet<string>;
  /** Ids that no later document may state again, and shared ones that it need not. */
  readonly made: IdSet;
  /** What shared records say on which all rows must agree. */
  readonly same: Map<string, string>;
  /** Answers the templates whether a shared record has been made. */
  readonly seen: { has: (id: string) => boolean };
}

/**
 * No ids but those that are known from elsewhere.
 * @param elsewhere ids that may be referred to; a shared record with one of them is not stated again.
 * @param isPart whether the tables are read in part, so that what a reference leads to may not have been read.
 */
export function emptyRecordIds(elsewhere: ReadonlySet<string>, isPart: boolean): RecordIds {
  const made = createIdSet();
  const has = (id: string): boolean => made.has(id) || elsewhere.has(id);
  const known = Object.assign(new Set<string>(), { has: isPart ? (): boolean => true : has });
  return { known, made, same: new Map(), seen: { has } };
}

/** Keeps the ids of a document that was handed out. */
export function keepIds(ids: RecordIds, { fresh, shared }: MadeDocument): void {
  for (const id of fresh) ids.made.add(id);
  for (const [id, content] of shared) ids.same.set(id, content);
}
