/** One row per reason why an answer is empty that can be told: what it means and what to write instead. */
export interface HintRow {
  /** In one sentence, as the table in docs/errors.md shows it. */
  readonly meaning: string;
}

/** Every coded hint there is. docs/errors.md shows this table, and a test compares the two. */
export const hintTable = {
  ID_UNKNOWN: { meaning: "Nothing has the id; the message names ids that are nearly it, or how to find one." },
  ID_OF_ANOTHER_TYPE: { meaning: "What has the id is of another type; the message names the field to ask for it." },
  OUTSIDE_AS_OF: {
    meaning: "There is something, but not at the time of `asOf`; the message says since when, where that is known.",
  },
  UNDATED_LEFT_OUT: {
    meaning: "What there is has no date, so that `asOf` leaves it out; `includeUndated: true` keeps it.",
  },
  THROUGH_STATE: {
    meaning: "Paths lead through a State only where that is asked for; with `through: [STATE]` there is one.",
  },
  LONGER_PATH: { meaning: "There is no path of so few steps; the message says of how many there is one." },
  LESS_SURE_PATH: { meaning: "No path has steps as sure as asked for; without `minCertainty` there is one." },
  WORDS_NOT_FOUND: {
    meaning: "Some of the words are found nowhere; the message names them. Leave them out or write them otherwise.",
  },
  OTHER_TYPES: { meaning: "There are hits, none of them of the `types` asked for; leave `types` out." },
  OTHER_VERDICTS: { meaning: "There are pairs, with other verdicts than those asked for; the message counts them." },
} as const satisfies Record<string, HintRow>;

/** A code of {@link hintTable}: stable, in capitals, meant for programs. */
export type HintCode = keyof typeof hintTable;

/** Why an answer is empty, and what to write instead. */
export interface Hint {
  readonly code: HintCode;
  readonly message: string;
}
