import fc from "fast-check";
import {
  getNamedType,
  getNullableType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isInputObjectType,
  isLeafType,
  isListType,
} from "graphql";
import type { LeafValue, ValuePool } from "./value-pool.js";

/**
 * A value of an argument before it is printed, each part either a literal or a variable. Each leaf has a second value,
 * for the second request if it is a variable.
 */
export type InputTree = LeafTree | ObjectTree | ListTree;

/** How a leaf is printed: `absent` is a variable without a value, `defaulted` one that falls back to its default. */
export type LeafForm = "literal" | "variable" | "absent" | "defaulted";

export interface LeafTree {
  readonly kind: "leaf";
  readonly value: LeafValue | null;
  readonly second: LeafValue | null;
  readonly form: LeafForm;
}

export interface ObjectTree {
  readonly kind: "object";
  readonly fields: readonly (readonly [string, InputTree])[];
  /** Whether exactly one field must be given, so that none may be absent. */
  readonly isOneOf: boolean;
  readonly isVariable: boolean;
}

export interface ListTree {
  readonly kind: "list";
  readonly items: readonly InputTree[];
  readonly isVariable: boolean;
  /** Whether a list with one item is printed without brackets, as GraphQL allows. */
  readonly isBare: boolean;
}

const leafForm: fc.Arbitrary<LeafForm> = fc.constantFrom(
  "literal",
  "literal",
  "literal",
  "literal",
  "literal",
  "variable",
  "variable",
  "variable",
  "absent",
  "defaulted",
);

/** True in one of this many cases; shrinks to false. */
export const rarely = (oneIn: number): fc.Arbitrary<boolean> =>
  fc.nat({ max: oneIn - 1 }).map((number) => number === oneIn - 1);

/** A value in one of this many cases, otherwise undefined; shrinks to undefined. */
export const sometimes = <Value>(oneIn: number, arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: oneIn - 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary },
  );

/**
 * Arbitrary values of input types, derived from the schema, so that new fields and operators are tried without a change
 * here.
 */
export class RandomInput {
  private readonly known = new Map<string, fc.Arbitrary<InputTree>>();

  constructor(private readonly pool: ValuePool) {}

  /**
   * A value of a type, nested at most `depth` objects deep. Leaves are drawn from the values of fields of that name.
   */
  of(type: GraphQLInputType, fieldName: string, depth: number): fc.Arbitrary<InputTree> {
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const items = fc.array(this.of(nullable.ofType, fieldName, depth), { maxLength: 3 });
      return fc.record({ kind: fc.constant("list" as const), items, isVariable: rarely(6), isBare: fc.boolean() });
    }
    if (isInputObjectType(nullable)) return this.object(nullable, fieldName, depth);
    if (!isLeafType(nullable)) throw new RangeError(`${String(type)} is no input type`);
    return this.leaf(this.pool.valuesFor(fieldName, nullable));
  }

  leaf(values: fc.Arbitrary<LeafValue>): fc.Arbitrary<LeafTree> {
    return fc.record({ kind: fc.constant("leaf" as const), value: values, second: values, form: leafForm });
  }

  private object(type: GraphQLInputObjectType, fieldName: string, depth: number): fc.Arbitrary<InputTree> {
    const key = `${type.name} ${isOperators(type) ? fieldName : depth}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = this.makeObject(type, fieldName, depth);
    this.known.set(key, made);
    return made;
  }

  private makeObject(type: GraphQLInputObjectType, fieldName: string, depth: number): fc.Arbitrary<InputTree> {
    const fields = Object.values(type.getFields());
    const flat = fields.filter((field) => !isCombination(field, type) && isFlat(field.type));
    const deep = fields.filter((field) => !flat.includes(field));
    const offered =
      depth > 0 ? fields : flat.length > 0 ? flat : deep.filter((field) => getNamedType(field.type) !== type);
    const nameOf = (field: GraphQLInputField): string => (isOperators(type) ? fieldName : field.name);
    const choices = offered.map((field) => ({
      weight: isCombination(field, type) ? 3 : 2,
      arbitrary: this.of(field.type, nameOf(field), Math.max(0, depth - 1)).map(
        (value) => [field.name, value] as const,
      ),
    }));
    const given = fc.array(
      fc.oneof(...choices),
      type.isOneOf ? { minLength: 1, maxLength: 1 } : { minLength: 1, maxLength: 2 },
    );
    const chosen = type.isOneOf
      ? given
      : fc.oneof({ weight: 15, arbitrary: given }, { weight: 1, arbitrary: fc.constant([]) });
    const currency = fields.find((field) => getNamedType(field.type).name === "Currency");
    const complete = currency === undefined ? chosen : this.withCurrency(chosen, currency, fields);
    return fc.record({
      kind: fc.constant("object" as const),
      fields: complete.map(withoutRepetition),
      isOneOf: fc.constant(type.isOneOf),
      isVariable: rarely(12),
    });
  }

  /** Adds the currency to an amount, which is meaningless without it. */
  private withCurrency(
    chosen: fc.Arbitrary<Entries>,
    currency: GraphQLInputField,
    fields: readonly GraphQLInputField[],
  ): fc.Arbitrary<Entries> {
    const amounts = fields
      .filter((field) => getNamedType(field.type).name === "DecimalFilter")
      .map((field) => field.name);
    const needsCurrency = (entries: Entries): boolean =>
      entries.some(([name]) => amounts.includes(name)) && !entries.some(([name]) => name === currency.name);
    return fc
      .tuple(chosen, this.of(currency.type, currency.name, 0))
      .map(([entries, value]) => (needsCurrency(entries) ? [...entries, [currency.name, value] as const] : entries));
  }
}

type Entries = readonly (readonly [string, InputTree])[];

const withoutRepetition = (entries: Entries): Entries => [...new Map(entries)];

/**
 * Whether the type is a value, the filter of one, or the filter of a value object; not one that leads to other nodes.
 */
const isFlat = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || isOperators(named)) return true;
  const parts = Object.values(named.getFields())
    .map((field) => getNamedType(field.type))
    .filter((part) => part !== named);
  return parts.every((part) => !isInputObjectType(part) || isOperators(part));
};

/** Whether the type is the filter of a single value: all of its fields are operators. */
const isOperators = (type: GraphQLInputObjectType): boolean =>
  !type.isOneOf && Object.values(type.getFields()).every((field) => isLeafType(getNamedType(field.type)));

const isCombination = (field: GraphQLInputField, type: GraphQLInputObjectType): boolean =>
  getNamedType(field.type) === type;
