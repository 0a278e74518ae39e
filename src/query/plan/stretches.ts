/**
 * A stretch of an ordered list: a piece that one index can serve in order. An index omits nodes that lack the first
 * key of the order, so the nodes with it and those without it are two stretches, and the latter come last. If an index
 * covers both the first key and the second, the nodes that tie with the cursor in the first key are a stretch of their
 * own: a page among thousands of the same day is then read from the cursor on, not from the start of that day.
 */
export interface Stretch {
  /**
   * What is true of the first key throughout the stretch: `any` if nothing is known, `tied` if it equals the cursor's,
   * `beyond` if it lies past the cursor's in the direction of reading.
   */
  readonly first: "any" | "present" | "absent" | "tied" | "beyond";
  /** Whether the cursor `after` bounds it, by the keys that vary in it: all of them, or all but the first. */
  readonly isAfter: boolean;
  readonly isBefore: boolean;
}

/** What the stretches of a list depend on. */
export interface StretchedList {
  /** Whether nodes can lack the first key of the order. */
  readonly isNullable: boolean;
  /** The first key of each cursor: `none` if there is no cursor. */
  readonly after: "none" | "value" | "null";
  readonly before: "none" | "value" | "null";
  /** Whether one index covers the first key and the second, in this order. */
  readonly hasCommonIndex: boolean;
  /** Whether the page is counted from the end. */
  readonly isBackward: boolean;
}

/**
 * The stretches of a page, in the order in which they are read. A stretch that lies wholly outside the cursors is
 * left out.
 *
 * | after | before | stretches, forwards                        | with a common index, forwards             |
 * |-------|--------|--------------------------------------------|-------------------------------------------|
 * | none  | none   | present, absent                            | the same                                  |
 * | value | none   | present after, absent                      | tied after, beyond, absent                |
 * | null  | none   | absent after                               | the same                                  |
 * | none  | value  | present before                             | the same; backwards: tied before, beyond  |
 * | none  | null   | present, absent before                     | the same                                  |
 * | value | value  | present after and before                   | the same                                  |
 * | value | null   | present after, absent before               | tied after, beyond, absent before         |
 * | null  | null   | absent after and before                    | the same                                  |
 * | null  | value  | none                                       | none                                      |
 *
 * If no node can lack the first key, there is no stretch `absent`, and `present` is bounded by whichever cursors there
 * are. Backwards, the order of the stretches is reversed, and a common index splits only at `before`.
 */
export function stretchesOf(list: StretchedList): readonly Stretch[] {
  const { isNullable, after, before, isBackward } = list;
  const [hasPresent, hasAbsent] = isNullable ? [after !== "null", before !== "value"] : [true, false];
  const present: Stretch = {
    first: "present",
    isAfter: after !== "none",
    isBefore: isNullable ? before === "value" : before !== "none",
  };
  const absent: Stretch = { first: "absent", isAfter: after === "null", isBefore: before !== "none" };
  const stretches = [...(hasPresent ? tiesApart(present, list) : []), ...(hasAbsent ? [absent] : [])];
  return isBackward ? stretches.toReversed() : stretches;
}

/** Splits the stretch `present` in two if a common index lets reading start at the cursor. */
function tiesApart(present: Stretch, { after, before, hasCommonIndex, isBackward }: StretchedList): readonly Stretch[] {
  const { isAfter, isBefore } = present;
  const isOpenBeyond = isBackward ? before === "value" && !isAfter : after === "value" && !isBefore;
  if (!hasCommonIndex || !isOpenBeyond) return [present];
  const tied: Stretch = { first: "tied", isAfter, isBefore };
  const beyond: Stretch = { first: "beyond", isAfter: false, isBefore: false };
  return isBackward ? [beyond, tied] : [tied, beyond];
}
