/** The Cypher expressions an operator compares; for a date also those of its first and last day. */
export interface Operand<Piece> {
  /** Whether the value has a text index, which serves CONTAINS and ENDS WITH. */
  readonly hasTextIndex: boolean;
  readonly value: Piece;
  readonly earliest: Piece;
  readonly latest: Piece;
}

/** Text with expressions in their places. */
type TextAround<Piece> = readonly (string | Piece)[];

/** A filter operator: how it is written, what it takes and the Cypher it becomes. */
export interface Operator {
  /** Its name in a filter. */
  readonly name: string;
  /**
   * What its argument is: one value, a list of values, or a choice between true and false that changes the query text.
   */
  readonly takes: "one" | "many" | "choice";
  readonly description: string;
  /** The Cypher conditions that must all hold. */
  readonly cypher: <Piece>(
    property: Operand<Piece>,
    argument: Operand<Piece>,
    /** What was chosen, for `choice`. */
    isChosen: boolean,
  ) => readonly TextAround<Piece>[];
}

/**
 * The expression on which CONTAINS and ENDS WITH operate. A property without a text index is wrapped in `toString`, so
 * that the planner cannot choose its range index: Neo4j 2026.09 does so where it joins from both sides and sorts
 * (NodeIndexContainsScan), and a range index rejects these predicates at run time.
 */
function withinText<Piece>(
  { value, hasTextIndex }: Operand<Piece>,
  word: "CONTAINS" | "ENDS WITH",
  argument: Operand<Piece>,
): readonly TextAround<Piece>[] {
  return hasTextIndex
    ? [text`${value} ${word} ${argument.value}`]
    : [text`${value} IS NOT NULL`, text`toString(${value}) ${word} ${argument.value}`];
}

/** A template's text with the expressions left as they are. */
const text = <Piece>(strings: TemplateStringsArray, ...pieces: readonly (Piece | string)[]): TextAround<Piece> =>
  strings.flatMap((string, place) => {
    const piece = pieces[place];
    return piece === undefined ? [string] : [string, piece];
  });

/**
 * Every filter operator. To add one, add a row here and name its key in the rows of `valueKinds` that should offer it.
 *
 * The date operators that bound the last day bound the first day too. That is logically redundant, but the first day is
 * what indexes are declared on.
 */
export const operators: Readonly<Record<string, Operator>> = {
  eq: {
    name: "eq",
    takes: "one",
    description: "Equals this exactly.",
    cypher: (x, y) => [text`${x.value} = ${y.value}`],
  },
  in: {
    name: "in",
    takes: "many",
    description: "Is one of these.",
    cypher: (x, y) => [text`${x.value} IN ${y.value}`],
  },
  lt: {
    name: "lt",
    takes: "one",
    description: "Is less than this.",
    cypher: (x, y) => [text`${x.value} < ${y.value}`],
  },
  lte: {
    name: "lte",
    takes: "one",
    description: "Is less than or equal to this.",
    cypher: (x, y) => [text`${x.value} <= ${y.value}`],
  },
  gt: {
    name: "gt",
    takes: "one",
    description: "Is greater than this.",
    cypher: (x, y) => [text`${x.value} > ${y.value}`],
  },
  gte: {
    name: "gte",
    takes: "one",
    description: "Is greater than or equal to this.",
    cypher: (x, y) => [text`${x.value} >= ${y.value}`],
  },
  contains: {
    name: "contains",
    takes: "one",
    description: "Contains this text. Case and accents must match.",
    cypher: (x, y) => withinText(x, "CONTAINS", y),
  },
  startsWith: {
    name: "startsWith",
    takes: "one",
    description: "Begins with this text.",
    cypher: (x, y) => [text`${x.value} STARTS WITH ${y.value}`],
  },
  endsWith: {
    name: "endsWith",
    takes: "one",
    description: "Ends with this text.",
    cypher: (x, y) => withinText(x, "ENDS WITH", y),
  },
  isNull: {
    name: "isNull",
    takes: "choice",
    description: "Whether the value must be unknown (true) or known (false).",
    cypher: (x, _y, isChosen) => [text`${x.value} IS ${isChosen ? "" : "NOT "}NULL`],
  },
  has: {
    name: "has",
    takes: "one",
    description: "The list contains this value.",
    cypher: (x, y) => [text`${y.value} IN ${x.value}`],
  },
  hasAny: {
    name: "hasAny",
    takes: "many",
    description: "The list contains at least one of these values.",
    cypher: (x, y) => [text`any(item IN ${y.value} WHERE item IN ${x.value})`],
  },
  hasAll: {
    name: "hasAll",
    takes: "many",
    description: "The list contains all of these values.",
    cypher: (x, y) => [text`all(item IN ${y.value} WHERE item IN ${x.value})`],
  },
  isEmpty: {
    name: "isEmpty",
    takes: "choice",
    description: "Whether the list is empty.",
    cypher: (x, _y, isChosen) => [text`size(${x.value}) ${isChosen ? "=" : ">"} 0`],
  },
  timeEq: {
    name: "eq",
    takes: "one",
    description: "Is exactly this moment.",
    cypher: (x, y) => [text`${x.value} = datetime(${y.value})`],
  },
  timeLt: {
    name: "lt",
    takes: "one",
    description: "Is before this moment.",
    cypher: (x, y) => [text`${x.value} < datetime(${y.value})`],
  },
  timeLte: {
    name: "lte",
    takes: "one",
    description: "Is this moment or before it.",
    cypher: (x, y) => [text`${x.value} <= datetime(${y.value})`],
  },
  timeGt: {
    name: "gt",
    takes: "one",
    description: "Is after this moment.",
    cypher: (x, y) => [text`${x.value} > datetime(${y.value})`],
  },
  timeGte: {
    name: "gte",
    takes: "one",
    description: "Is this moment or after it.",
    cypher: (x, y) => [text`${x.value} >= datetime(${y.value})`],
  },
  dateEq: {
    name: "eq",
    takes: "one",
    description: "Is written exactly like this.",
    cypher: (x, y) => [text`${x.value} = ${y.value}`],
  },
  dateIn: {
    name: "in",
    takes: "many",
    description: "Is written exactly like one of these.",
    cypher: (x, y) => [text`${x.value} IN ${y.value}`],
  },
  dateLt: {
    name: "lt",
    takes: "one",
    description: "Its last day is before the first day of this date.",
    cypher: (x, y) => [text`${x.latest} < ${y.earliest}`, text`${x.earliest} < ${y.earliest}`],
  },
  dateLte: {
    name: "lte",
    takes: "one",
    description: "Its last day is not after the last day of this date.",
    cypher: (x, y) => [text`${x.latest} <= ${y.latest}`, text`${x.earliest} <= ${y.latest}`],
  },
  dateGt: {
    name: "gt",
    takes: "one",
    description: "Its first day is after the last day of this date.",
    cypher: (x, y) => [text`${x.earliest} > ${y.latest}`],
  },
  dateGte: {
    name: "gte",
    takes: "one",
    description: "Its first day is not before the first day of this date.",
    cypher: (x, y) => [text`${x.earliest} >= ${y.earliest}`],
  },
  overlaps: {
    name: "overlaps",
    takes: "one",
    description: "Has at least one day in common with this date.",
    cypher: (x, y) => [text`${x.earliest} <= ${y.latest}`, text`${x.latest} >= ${y.earliest}`],
  },
};
