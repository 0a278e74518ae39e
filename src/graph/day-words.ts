/*
 * Days written as words, because full-text indexes only know words. Every day word has nine digits, so that
 * alphabetical order is chronological order and a range of days can be searched as a range of words.
 */

/** Added to the day number, to make every result positive and nine digits long. */
const origin = 500_000_000;

/** The word of a day, given as the number of days since 1970-01-01. */
export const dayWord = (day: number): string => String(origin + day);

/** Words that sort before the first and after the last representable day. */
export const dayBounds = { first: "400000000", last: "600000000" } as const;

/** The word for an unknown date; it sorts after every day. */
export const undatedWord = "undated";

/**
 * A Cypher expression for the word of a day, with a fallback where it is null:
 * `coalesce(toString(500000000 + n.worldFrom), 'undated')`.
 */
export const printDayWord = (day: string, otherwise: string = undatedWord): string =>
  `coalesce(toString(${origin} + ${day}), '${otherwise}')`;

/**
 * A Cypher expression for the day from which something is known, followed by `undated` where an undated article reports
 * it too: `500020345 undated`. If only undated articles do, a word that sorts after every day stands first.
 */
export const printKnownWords = (knownFrom: string, knownUndated: string): string =>
  `${printDayWord(knownFrom, "900000000")} + CASE WHEN ${knownUndated} THEN ' ${undatedWord}' ELSE '' END`;
