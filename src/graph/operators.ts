/** The expressions that an operator compares: of a date also its first and last day. They are whatever the text is made of. */
export interface Operand<Piece> {
  /** Whether a text index has the value, and so what it contains and ends with. */
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
  /** What stands after it: one value, a list of values, or true or false which changes the text. */
  readonly takes: "one" | "many" | "choice";
  readonly description: string;
  /** The conditions in Cypher that must all hold. */
  readonly cypher: <Piece>(
    property: Operand<Piece>,
    argument: Operand<Piece>,
    /** What was chosen, of an operator that takes a choice. */
    isChosen: boolean,
  ) => readonly TextAround<Piece>[];
}

/**
 * A text that is looked into, by its text index where it has one. Of any other an index may find what has one, and no more:
 * where Neo4j 2026.09 joins from both sides and sorts, it asks a range index for what contains or ends with a text
 * (NodeIndexContainsScan), and the index refuses.
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
 * Every operator. What bounds the last day of a date bounds the first too, which says nothing more, but that is the key
 * that an index is declared for. To add one: a row here, and its key in the rows of `valueKinds` that shall offer it.
 */
export const operators: Readonly<Record<string, Operator>> = {
  eq: { name: "eq", takes: "one", description: "Is this, exactly.", cypher: (x, y) => [text`${x.value} = ${y.value}`] },
  in: {
    name: "in",
    takes: "many",
    description: "Is one of these.",
    cypher: (x, y) => [text`${x.value} IN ${y.value}`],
  },
  lt: { name: "lt", takes: "one", description: "Is less.", cypher: (x, y) => [text`${x.value} < ${y.value}`] },
  lte: {
    name: "lte",
    takes: "one",
    description: "Is less or equal.",
    cypher: (x, y) => [text`${x.value} <= ${y.value}`],
  },
  gt: { name: "gt", takes: "one", description: "Is greater.", cypher: (x, y) => [text`${x.value} > ${y.value}`] },
  gte: {
    name: "gte",
    takes: "one",
    description: "Is greater or equal.",
    cypher: (x, y) => [text`${x.value} >= ${y.value}`],
  },
  contains: {
    name: "contains",
    takes: "one",
    description: "Contains this text, case and accents as written.",
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
    description: "Whether it is unknown.",
    cypher: (x, _y, isChosen) => [text`${x.value} IS ${isChosen ? "" : "NOT "}NULL`],
  },
  has: { name: "has", takes: "one", description: "Holds this.", cypher: (x, y) => [text`${y.value} IN ${x.value}`] },
  hasAny: {
    name: "hasAny",
    takes: "many",
    description: "Holds at least one of these.",
    cypher: (x, y) => [text`any(item IN ${y.value} WHERE item IN ${x.value})`],
  },
  hasAll: {
    name: "hasAll",
    takes: "many",
    description: "Holds all of these.",
    cypher: (x, y) => [text`all(item IN ${y.value} WHERE item IN ${x.value})`],
  },
  isEmpty: {
    name: "isEmpty",
    takes: "choice",
    description: "Whether it holds nothing.",
    cypher: (x, _y, isChosen) => [text`size(${x.value}) ${isChosen ? "=" : ">"} 0`],
  },
  timeEq: {
    name: "eq",
    takes: "one",
    description: "Is this moment.",
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
    description: "Is written exactly so.",
    cypher: (x, y) => [text`${x.value} = ${y.value}`],
  },
  dateIn: {
    name: "in",
    takes: "many",
    description: "Is written as one of these.",
    cypher: (x, y) => [text`${x.value} IN ${y.value}`],
  },
  dateLt: {
    name: "lt",
    takes: "one",
    description: "Its last day is before the first day of this.",
    cypher: (x, y) => [text`${x.latest} < ${y.earliest}`, text`${x.earliest} < ${y.earliest}`],
  },
  dateLte: {
    name: "lte",
    takes: "one",
    description: "Its last day is not after the last day of this.",
    cypher: (x, y) => [text`${x.latest} <= ${y.latest}`, text`${x.earliest} <= ${y.latest}`],
  },
  dateGt: {
    name: "gt",
    takes: "one",
    description: "Its first day is after the last day of this.",
    cypher: (x, y) => [text`${x.earliest} > ${y.latest}`],
  },
  dateGte: {
    name: "gte",
    takes: "one",
    description: "Its first day is not before the first day of this.",
    cypher: (x, y) => [text`${x.earliest} >= ${y.earliest}`],
  },
  overlaps: {
    name: "overlaps",
    takes: "one",
    description: "Has a day in common with this.",
    cypher: (x, y) => [text`${x.earliest} <= ${y.latest}`, text`${x.latest} >= ${y.earliest}`],
  },
};
