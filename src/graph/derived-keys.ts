import type { Property } from "./graph-model.js";

/*
 * The keys under which the writer stores what it derives of a record, or of one of its properties.
 */

/**
 * Properties for the two clocks of `asOf`, which the writer derives for every node and for the relationships that name
 * their statements. Days count from 1970-01-01. `knownFrom` is the day of the first dated article that reports it,
 * `knownUndated` whether an undated one does; `worldFrom` and `worldTo` bound the time over which it holds in the
 * world: null where unknown, `openDay` at an open end.
 */
export const clockKeys = {
  knownFrom: "knownFrom",
  knownUndated: "knownUndated",
  worldFrom: "worldFrom",
  worldTo: "worldTo",
} as const;

/**
 * Derived property of what statements convey: for each of those statements the weakest certainty along its chain, and
 * of these the surest.
 */
export const surestKey = "surest";

/** Property with the first day that the date under `key` covers. */
export const earliestKey = (key: string): string => `${key}Earliest`;
/** Property with the last day that the date under `key` covers. */
export const latestKey = (key: string): string => `${key}Latest`;

/** Property with the text under `key` as {@link fold} folds it, for comparisons that ignore case and accents. */
export const foldedKey = (key: string): string => `${key}Folded`;

/** Property with the rank of the enum word under `key`; 0 is the lowest. */
export const rankKey = (key: string): string => `${key}Rank`;

/**
 * The property that an order compares: the first day of a date, the rank of a ranked word, otherwise the value itself.
 */
export function orderKey({ key, value, ranks }: Property): string {
  if (value === "edtf") return earliestKey(key);
  return ranks === undefined ? key : rankKey(key);
}
