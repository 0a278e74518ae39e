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

/** No ids but those that are known from elsewhere. */
export function emptyRecordIds(elsewhere: { readonly has: (id: string) => boolean }): RecordIds {
  const made = createIdSet();
  const known = Object.assign(new Set<string>(), { has: (id: string) => made.has(id) || elsewhere.has(id) });
  return { known, made, same: new Map(), seen: { has: (id) => made.has(id) } };
}

/** Keeps the ids of a document that was handed out. */
export function keepIds(ids: RecordIds, { fresh, shared }: MadeDocument): void {
  for (const id of fresh) ids.made.add(id);
  for (const [id, content] of shared) ids.same.set(id, content);
}
