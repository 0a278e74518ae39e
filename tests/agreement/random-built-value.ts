import { collectSubFields } from "@graphql-tools/utils";
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
} from "graphql";
import { typeNameKey } from "../../src/graph/names.js";

/** Gives the next number of a pseudorandom sequence of whole numbers. */
export type Dice = () => number;

/** The sequence of a seed. */
export function diceOf(seed: number): Dice {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 8;
}

/** Stand-ins for a damaged value: nothing, or something that no scalar accepts. */
const damages = [null, null, undefined, { not: "a value" }, Number.NaN, 1e99, "word"];
export const damageOf = (dice: Dice): unknown => damages[dice() % damages.length];

/** What determines the shape of a value. */
export interface BuiltValueRequest {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly dice: Dice;
  /** On average, one value in this many is missing or wrong. */
  readonly damagedOneOf: number;
}

/** A value for a field, in the form in which the row builder makes it but with random content. */
export function randomBuiltValue(
  request: BuiltValueRequest,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  mayBeNull = true,
): unknown {
  const { schema, fragments, variables, dice, damagedOneOf } = request;
  if (dice() % damagedOneOf === 0) return damageOf(dice);
  if (isNonNullType(type)) return randomBuiltValue(request, type.ofType, nodes, false);
  if (mayBeNull && dice() % 10 === 0) return null;
  if (isListType(type)) return Array.from({ length: dice() % 4 }, () => randomBuiltValue(request, type.ofType, nodes));
  if (isLeafType(type)) return leaf(type, dice);
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const chosen = possible[dice() % possible.length] ?? possible[0];
  if (chosen === undefined) return null;
  const value: Record<string | symbol, unknown> = { [typeNameKey]: chosen.name };
  for (const [key, fieldNodes] of collectSubFields(schema, { ...fragments }, { ...variables }, chosen, [...nodes])
    .fields) {
    const field = chosen.getFields()[fieldNodes[0]?.name.value ?? ""];
    value[key] = field === undefined ? chosen.name : randomBuiltValue(request, field.type, fieldNodes);
  }
  return value;
}

function leaf(type: GraphQLLeafType, dice: Dice): unknown {
  if (isEnumType(type)) return type.getValues()[dice() % type.getValues().length]?.value;
  const values: Readonly<Record<string, unknown>> = {
    Int: dice() % 1_000,
    Float: dice() / 7,
    Boolean: dice() % 2 === 0,
  };
  return values[type.name] ?? `text ${dice()}`;
}
