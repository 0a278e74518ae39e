/**
 * A stretch of an ordered list: what one index serves. An index has no nodes that lack the first key of the order, so
 * those that have it and those that lack it are two stretches, and the latter come last. With a common index of the
 * first key and the second, the nodes whose first key is that of the cursor are a stretch of their own: a page among
 * thousands of the same day is then read from the cursor on, and not from the beginning of that day.
 */
export interface Stretch {
  /**
   * What holds of the first key in all of it: `any` where it is not known, `tied` where it is that of the cursor,
   * `beyond` where it lies on the far side of that.
   */
  readonly first: "any" | "present" | "absent" | "tied" | "beyond";
  /** Whether the cursor `after` bounds it, by the keys that differ in it: all of them, or all but the first. */
  readonly isAfter: boolean;
  readonly isBefore: boolean;
}

/** What a list's stretches depend on. */
export interface StretchedList {
  /** Whether nodes may lack the first key. */
  readonly isNullable: boolean;
  /** What the first key of each cursor is. */
  readonly after: "none" | "value" | "null";
  readonly before: "none" | "value" | "null";
  /** Whether an index has the first key and the second, in this order. */
  readonly hasCommonIndex: boolean;
  /** Whether the page is counted from the end. */
  readonly isBackward: boolean;
}

/**
 * The stretches of a page, in the order in which they are read. A stretch that lies wholly outside the cursors is
 * left out.
 *
 * | after | before | stretches, forwards                        | with a common index                       |
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
 * Where no node lacks the first key, there is no stretch `absent`, and `present` is bounded by whatever cursors there
 * are. Backwards the order is turned round.
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

/** A stretch whose first key is present, in two where a common index can begin at the cursor. */
function tiesApart(present: Stretch, { after, before, hasCommonIndex, isBackward }: StretchedList): readonly Stretch[] {
  const { isAfter, isBefore } = present;
  const isOpenBeyond = isBackward ? before === "value" && !isAfter : after === "value" && !isBefore;
  if (!hasCommonIndex || !isOpenBeyond) return [present];
  const tied: Stretch = { first: "tied", isAfter, isBefore };
  const beyond: Stretch = { first: "beyond", isAfter: false, isBefore: false };
  return isBackward ? [beyond, tied] : [tied, beyond];
}
