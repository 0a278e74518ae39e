/** A reason that can be given for an answer that is empty, or lacks the words of passages. */
export interface HintRow {
  /** What it means and what to write instead, as the table in docs/errors.md shows it. */
  readonly meaning: string;
}

/** Every hint that has a code. docs/errors.md shows this table, and a test compares the two. */
export const hintTable = {
  ID_UNKNOWN: { meaning: "No node has this id; the message suggests similar ids, or says how to find the right one." },
  ID_OF_ANOTHER_TYPE: {
    meaning: "The node with this id has another type; the message names the field to query instead.",
  },
  OUTSIDE_AS_OF: {
    meaning: "There is a match, but not at the time of `asOf`; the message says from when, if that is known.",
  },
  UNDATED_LEFT_OUT: {
    meaning: "What matches has no date, so `asOf` excludes it; add `includeUndated: true` to include it.",
  },
  THROUGH_STATE: {
    meaning: "Paths pass through a State only on request; with `through: [STATE]` there is one.",
  },
  LONGER_PATH: { meaning: "There is no path within `maxLength` steps; the message gives the length of a longer one." },
  LESS_SURE_PATH: { meaning: "No path reaches `minCertainty` at every step; without it there is one." },
  WORDS_NOT_FOUND: {
    meaning: "Some of the words match nothing; the message names them. Leave them out, or spell them differently.",
  },
  OTHER_TYPES: { meaning: "There are hits, but none of the requested `types`; leave `types` out." },
  OTHER_VERDICTS: {
    meaning: "There are pairs, but with verdicts other than those requested; the message counts them by verdict.",
  },
  TEXT_NOT_KEPT: {
    meaning:
      "The `text` of passages is null because the operator keeps no copy of the texts they stand in; the message " +
      "says of how many.",
  },
} as const satisfies Record<string, HintRow>;

/** A code from {@link hintTable}: stable, so that programs can rely on it. */
export type HintCode = keyof typeof hintTable;

/** Why an answer is empty or lacks something, and what to write instead. */
export interface Hint {
  readonly code: HintCode;
  readonly message: string;
}
