import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  isInputObjectType,
} from "graphql";
import type { Cursors } from "./print-document.js";
import type { InputPrinter, JsonValue } from "./print-input.js";
import type { FaultKind, FaultTree } from "./random-document.js";

/** Response key under which the probing document lists cursors of a different list. */
export const foreignKey = "edges_foreign";

/** The `use` of such a foreign cursor. */
export const foreignUse = -1;

/** Prints the arguments of a connection, one of them wrong. */
export function printFault(
  input: InputPrinter,
  fault: FaultTree,
  field: GraphQLField<unknown, unknown>,
  cursors: Cursors,
): readonly string[] {
  const where = field.args.find((argument) => argument.name === "where");
  const given = (name: string, type: string, value: JsonValue): string =>
    `${name}: ${fault.isVariable ? input.variable(type, value, value) : literal(value)}`;
  const filter = (value: JsonValue | undefined): readonly string[] =>
    value === undefined || where === undefined
      ? [given("first", "Int", 0)]
      : [given("where", String(where.type), value)];
  const write: Readonly<Record<FaultKind, () => readonly string[]>> = {
    "none at all": () => [given("first", "Int", 0)],
    "too many": () => [given("last", "Int", 101)],
    negative: () => [given("first", "Int", -1)],
    "first and last": () => [given("first", "Int", 2), given("last", "Int", 2)],
    "broken cursor": () => [
      given("after", "String", ["", "c1.", "c1.W10.AAAAAAAAAA", "null", "person:keir-starmer"][fault.pick % 5]),
    ],
    "foreign cursor": () => [
      given("before", "String", (cursors === "probe" ? undefined : cursors(foreignUse)) ?? "nothing"),
    ],
    "null in a filter": () => filter(nullIn(where?.type, fault.pick)),
    "amount without currency": () => filter(withFilter(where?.type, "DecimalFilter", { gt: "1" })),
    "day that does not exist": () => filter(withFilter(where?.type, "EdtfFilter", { gt: "2025-02-30" })),
  };
  return write[fault.kind]();
}

/** A null where a filter does not take one: `{saidOn: null}`, `{not: null}`, or deeper `{saidOn: {eq: null}}`. */
function nullIn(type: GraphQLInputType | undefined, pick: number): JsonValue | undefined {
  const fields = fieldsOf(type);
  const field = fields[pick % Math.max(1, fields.length)];
  if (field === undefined) return undefined;
  const inner = fieldsOf(field.type)[0];
  return pick % 2 === 0 || inner === undefined || isList(field)
    ? { [field.name]: null }
    : { [field.name]: { [inner.name]: null } };
}

const isList = (field: GraphQLInputField): boolean => String(field.type).startsWith("[");

/** A filter that contains this part at the first place that accepts it, one or two objects deep. */
function withFilter(type: GraphQLInputType | undefined, filterName: string, part: JsonValue): JsonValue | undefined {
  for (const field of fieldsOf(type)) {
    if (getNamedType(field.type).name === filterName) return { [field.name]: part };
    const inner = fieldsOf(field.type).find((candidate) => getNamedType(candidate.type).name === filterName);
    if (inner !== undefined && !isList(field)) return { [field.name]: { [inner.name]: part } };
  }
  return undefined;
}

function fieldsOf(type: GraphQLInputType | undefined): readonly GraphQLInputField[] {
  const named = type === undefined ? undefined : getNamedType(type);
  return isInputObjectType(named) ? Object.values(named.getFields()) : [];
}

/** A JSON value as a GraphQL literal; none of these is an enum value. */
function literal(value: JsonValue | undefined): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .map(([name, part]) => `${name}: ${literal(part)}`)
      .join(", ")}}`;
  return JSON.stringify(value ?? null);
}
