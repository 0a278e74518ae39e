/** The expressions that an operator compares: of a date also its first and last day. */
export interface Operand {
  /** Whether a text index has the value, and so what it contains and ends with. */
  readonly hasTextIndex: boolean;
  readonly value: string;
  readonly earliest: string;
  readonly latest: string;
}

/** A filter operator: how it is written, what it takes and the Cypher it becomes. */
export interface Operator {
  /** Its name in a filter. */
  readonly name: string;
  /** What stands after it: one value, a list of values, or true or false which changes the text. */
  readonly takes: "one" | "many" | "choice";
  readonly description: string;
  /** The predicate in Cypher; `choice` gets the literal `true` or `false` as value. */
  readonly cypher: (property: Operand, argument: Operand) => string;
}

/**
 * A text that is looked into, by its text index where it has one. Of any other an index may find what has one, and no more:
 * where Neo4j 2026.09 joins from both sides and sorts, it asks a range index for what contains or ends with a text
 * (NodeIndexContainsScan), and the index refuses.
 */
const withinText = ({ value, hasTextIndex }: Operand): string =>
  hasTextIndex ? value : `${value} IS NOT NULL AND toString(${value})`;

/**
 * Every operator. What bounds the last day of a date bounds the first too, which says nothing more, but that is the key
 * that an index is declared for. To add one: a row here, and its key in the rows of `valueKinds` that shall offer it.
 */
export const operators: Readonly<Record<string, Operator>> = {
  eq: { name: "eq", takes: "one", description: "Equals this exactly.", cypher: (x, y) => `${x.value} = ${y.value}` },
  in: { name: "in", takes: "many", description: "Is one of these.", cypher: (x, y) => `${x.value} IN ${y.value}` },
  lt: { name: "lt", takes: "one", description: "Is less than this.", cypher: (x, y) => `${x.value} < ${y.value}` },
  lte: {
    name: "lte",
    takes: "one",
    description: "Is less than or equal to this.",
    cypher: (x, y) => `${x.value} <= ${y.value}`,
  },
  gt: { name: "gt", takes: "one", description: "Is greater than this.", cypher: (x, y) => `${x.value} > ${y.value}` },
  gte: {
    name: "gte",
    takes: "one",
    description: "Is greater than or equal to this.",
    cypher: (x, y) => `${x.value} >= ${y.value}`,
  },
  contains: {
    name: "contains",
    takes: "one",
    description: "Contains this text. Case and accents must match.",
    cypher: (x, y) => `${withinText(x)} CONTAINS ${y.value}`,
  },
  startsWith: {
    name: "startsWith",
    takes: "one",
    description: "Begins with this text.",
    cypher: (x, y) => `${x.value} STARTS WITH ${y.value}`,
  },
  endsWith: {
    name: "endsWith",
    takes: "one",
    description: "Ends with this text.",
    cypher: (x, y) => `${withinText(x)} ENDS WITH ${y.value}`,
  },
  isNull: {
    name: "isNull",
    takes: "choice",
    description: "Whether the value must be unknown (true) or known (false).",
    cypher: (x, y) => `${x.value} IS ${y.value === "true" ? "" : "NOT "}NULL`,
  },
  has: {
    name: "has",
    takes: "one",
    description: "The list contains this value.",
    cypher: (x, y) => `${y.value} IN ${x.value}`,
  },
  hasAny: {
    name: "hasAny",
    takes: "many",
    description: "The list contains at least one of these values.",
    cypher: (x, y) => `any(item IN ${y.value} WHERE item IN ${x.value})`,
  },
  hasAll: {
    name: "hasAll",
    takes: "many",
    description: "The list contains all of these values.",
    cypher: (x, y) => `all(item IN ${y.value} WHERE item IN ${x.value})`,
  },
  isEmpty: {
    name: "isEmpty",
    takes: "choice",
    description: "Whether the list is empty.",
    cypher: (x, y) => `size(${x.value}) ${y.value === "true" ? "=" : ">"} 0`,
  },
  timeEq: {
    name: "eq",
    takes: "one",
    description: "Is exactly this moment.",
    cypher: (x, y) => `${x.value} = datetime(${y.value})`,
  },
  timeLt: {
    name: "lt",
    takes: "one",
    description: "Is before this moment.",
    cypher: (x, y) => `${x.value} < datetime(${y.value})`,
  },
  timeLte: {
    name: "lte",
    takes: "one",
    description: "Is this moment or before it.",
    cypher: (x, y) => `${x.value} <= datetime(${y.value})`,
  },
  timeGt: {
    name: "gt",
    takes: "one",
    description: "Is after this moment.",
    cypher: (x, y) => `${x.value} > datetime(${y.value})`,
  },
  timeGte: {
    name: "gte",
    takes: "one",
    description: "Is this moment or after it.",
    cypher: (x, y) => `${x.value} >= datetime(${y.value})`,
  },
  dateEq: {
    name: "eq",
    takes: "one",
    description: "Is written exactly like this.",
    cypher: (x, y) => `${x.value} = ${y.value}`,
  },
  dateIn: {
    name: "in",
    takes: "many",
    description: "Is written exactly like one of these.",
    cypher: (x, y) => `${x.value} IN ${y.value}`,
  },
  dateLt: {
    name: "lt",
    takes: "one",
    description: "Its last day is before the first day of this date.",
    cypher: (x, y) => `${x.latest} < ${y.earliest} AND ${x.earliest} < ${y.earliest}`,
  },
  dateLte: {
    name: "lte",
    takes: "one",
    description: "Its last day is not after the last day of this date.",
    cypher: (x, y) => `${x.latest} <= ${y.latest} AND ${x.earliest} <= ${y.latest}`,
  },
  dateGt: {
    name: "gt",
    takes: "one",
    description: "Its first day is after the last day of this date.",
    cypher: (x, y) => `${x.earliest} > ${y.latest}`,
  },
  dateGte: {
    name: "gte",
    takes: "one",
    description: "Its first day is not before the first day of this date.",
    cypher: (x, y) => `${x.earliest} >= ${y.earliest}`,
  },
  overlaps: {
    name: "overlaps",
    takes: "one",
    description: "Has at least one day in common with this date.",
    cypher: (x, y) => `${x.earliest} <= ${y.latest} AND ${x.latest} >= ${y.earliest}`,
  },
};
