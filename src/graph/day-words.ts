/*
 * Days as words, for the full-text indexes, which know nothing of numbers: all are of nine digits, so that their order is
 * that of the days, and a range of them is asked for as a range of words.
 */

/** What a day is added to, which is further from either end than any day is. */
const origin = 500_000_000;

/** The word of a day, which is counted from 1970-01-01. */
export const dayWord = (day: number): string => String(origin + day);

/** Words before the first and behind the last day there is. */
export const dayBounds = { first: "400000000", last: "600000000" } as const;

/** Stands for, or behind, a day that is not known. */
export const undatedWord = "undated";

/** The word of a day in Cypher, and of none: `coalesce(toString(500000000 + n.worldFrom), 'undated')`. */
export const printDayWord = (day: string, otherwise: string = undatedWord): string =>
  `coalesce(toString(${origin} + ${day}), '${otherwise}')`;

/** Since when something is known, with a word for what no date is known of: `500020345 undated`; what is known of no day stands behind all days. */
export const printKnownWords = (knownFrom: string, knownUndated: string): string =>
  `${printDayWord(knownFrom, "900000000")} + CASE WHEN ${knownUndated} THEN ' ${undatedWord}' ELSE '' END`;
