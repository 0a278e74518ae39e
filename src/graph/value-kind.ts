/** How a property's values are stored and compared: one row of {@link valueKinds}. */
export type ValueKind =
  | "id"
  | "text"
  | "int"
  | "float"
  | "boolean"
  | "enum"
  | "enumList"
  | "textList"
  | "edtf"
  | "dateTime"
  | "decimal"
  | "currency";

/** What the schema and the query compiler need to know about a kind of value. */
export interface ValueKindRow {
  /** Name of the input type that filters it; for an enum the enum's name is put before it. */
  readonly filter: string;
  /** Operators that the filter offers: keys of `operators`. */
  readonly operators: readonly string[];
  /** GraphQL type of the operators' arguments; empty for an enum, whose arguments are of the enum itself. */
  readonly argument: string;
  readonly sortable: boolean;
}

const textOperators = ["eq", "in", "contains", "startsWith", "endsWith", "isNull"];
const numberOperators = ["eq", "in", "lt", "lte", "gt", "gte", "isNull"];

export const valueKinds: Readonly<Record<ValueKind, ValueKindRow>> = {
  id: { filter: "IdFilter", operators: textOperators, argument: "ID", sortable: true },
  text: { filter: "TextFilter", operators: textOperators, argument: "String", sortable: true },
  int: { filter: "IntFilter", operators: numberOperators, argument: "Int", sortable: true },
  float: { filter: "FloatFilter", operators: numberOperators, argument: "Float", sortable: true },
  boolean: { filter: "BooleanFilter", operators: ["eq"], argument: "Boolean", sortable: true },
  enum: { filter: "Filter", operators: ["eq", "in", "isNull"], argument: "", sortable: true },
  enumList: { filter: "ListFilter", operators: ["has", "hasAny", "hasAll", "isEmpty"], argument: "", sortable: false },
  textList: {
    filter: "TextListFilter",
    operators: ["has", "hasAny", "hasAll", "isEmpty"],
    argument: "String",
    sortable: false,
  },
  edtf: {
    filter: "EdtfFilter",
    operators: ["dateEq", "dateIn", "dateLt", "dateLte", "dateGt", "dateGte", "overlaps", "isNull"],
    argument: "Edtf",
    sortable: true,
  },
  dateTime: {
    filter: "DateTimeFilter",
    operators: ["timeEq", "timeLt", "timeLte", "timeGt", "timeGte"],
    argument: "DateTime",
    sortable: true,
  },
  decimal: {
    filter: "DecimalFilter",
    operators: numberOperators.filter((name) => name !== "isNull"),
    argument: "Decimal",
    sortable: true,
  },
  currency: { filter: "Currency", operators: ["eq"], argument: "Currency", sortable: true },
};

/**
 * Whether a property of this kind holds a list of values. Such a property is never null; without values the list is
 * empty.
 */
export const isListKind = (kind: ValueKind): boolean => kind === "enumList" || kind === "textList";
