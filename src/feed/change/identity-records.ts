import type { StatedRecord } from "../../graph/rule.js";
import type { RecordChange } from "./change-set.js";

/*
 * What a curator decides about who is who. No document states it, so it is kept beside the entities, under ids of its
 * own; but it changes by change sets as they do, so that it has a history and can be taken back.
 */

/** An id that leads to another one, since the record that had it was merged into that one. */
export interface Redirect extends StatedRecord {
  readonly from: string;
  readonly into: string;
  /** What each dataset states of the merged record, so that it can be split off again: JSON by dataset. */
  readonly stated: readonly string[];
  /** Datasets that state the other record only since they stated relations of this one. */
  readonly lent: readonly string[];
  /** The ids that led to this one when it was merged. */
  readonly via: readonly string[];
}

export type Verdict = "SAME" | "NOT_SAME";

/** Whether two ids stand for the same, as somebody judged. */
export interface Judgement extends StatedRecord {
  /** The two ids, the first in alphabetical order first. */
  readonly of: readonly string[];
  readonly verdict: Verdict;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly reason?: string;
}

/** The types of these records in change sets, which are also their labels in the graph, and how their ids begin. */
export const identityTypes = { Redirect: "redirect:", Judgement: "judgement:" } as const;

export const redirectId = (from: string): string => `${identityTypes.Redirect}${from}`;

/** The same for both orders of the two. */
export const judgementId = (one: string, other: string): string =>
  identityTypes.Judgement + [one, other].toSorted().join("=");

/** Whether a change is about one of these records, and not about an entity. */
export const isOfIdentity = ({ type }: Pick<RecordChange, "type">): boolean => Object.hasOwn(identityTypes, type);

/** What each dataset states of a merged record. */
export const statedOf = ({ stated }: Redirect): ReadonlyMap<string, StatedRecord> =>
  new Map(stated.map((line) => JSON.parse(line) as [string, StatedRecord]));

/** A redirect in canonical form. */
export const redirectOf = (
  { from, into, lent, via }: Pick<Redirect, "from" | "into" | "lent" | "via">,
  stated: ReadonlyMap<string, StatedRecord>,
): Redirect => ({
  from,
  id: redirectId(from),
  into,
  lent,
  stated: [...stated].toSorted(([a], [b]) => (a < b ? -1 : 1)).map((entry) => JSON.stringify(entry)),
  via,
});

/** A judgement in canonical form. */
export const judgementOf = (
  ids: readonly [string, string],
  verdict: Verdict,
  { by, at, reason }: { readonly by: string; readonly at: string; readonly reason?: string | undefined },
): Judgement => ({
  at,
  by,
  id: judgementId(...ids),
  of: ids.toSorted(),
  ...(reason !== undefined && { reason }),
  verdict,
});
