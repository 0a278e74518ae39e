import type { EdgeType, GraphField, Relation } from "../../src/graph/graph-model.js";
import { entityTypeValue } from "../../src/graph/names.js";
import { fold } from "../../src/graph/fold.js";
import { dayRange } from "../../src/graph/scalars/edtf.js";
import type { ValueKind } from "../../src/graph/value-kind.js";
import { compareValues } from "./reference-compare.js";
import type { ReferenceNode, Values } from "./reference-graph.js";
import type { Item, ReferenceRelations } from "./reference-relations.js";

/** A filter, coerced by graphql-js. */
export type Conditions = Readonly<Record<string, unknown>>;

/**
 * Decides whether something meets a filter. The result is true or false, never unknown: a comparison with an absent
 * value does not hold, `not` is the complement, an empty `and` holds and an empty `or` does not.
 */
export class ReferenceFilter {
  constructor(private readonly relations: ReferenceRelations) {}

  /** Whether an item of a list meets a `where`. */
  meets(item: Item, where: Conditions, typeName: string): boolean {
    const relation = item.from?.relation;
    const edge = this.edgeOf(relation);
    return every(where, (name, condition) => {
      const combined = combine(name, condition, (part) => this.meets(item, part, typeName));
      if (combined !== undefined) return combined;
      if (relation?.entries && edge !== undefined) {
        if (name === edge.endField) return this.meets({ node: item.node }, condition as Conditions, typeName);
        return this.onEdge(item, edge, name, condition);
      }
      if (name === "edge" && edge !== undefined) return this.edgeMeets(item, edge, condition as Conditions);
      const { fields, concrete } = this.relations.entity(typeName);
      const field = fields.get(name);
      if (field !== undefined) return this.fieldMeets(item.node, field, item.node.values[name], condition, fields);
      if (name === "type") return valueMeets("enum", entityTypeValue(item.node.type), condition as Conditions);
      const member = concrete.find((candidate) => this.relations.entity(candidate).singular === name);
      if (member === undefined)
        throw new RangeError(`the reference does not know the condition ${name} of ${typeName}`);
      return item.node.type === member && this.meets({ node: item.node }, condition as Conditions, member);
    });
  }

  /** Whether a filter contains no condition. Everything meets such a filter, even an absent node. */
  private saysNothing(where: Conditions, typeName: string | undefined): boolean {
    const entity = typeName === undefined ? undefined : this.relations.entity(typeName);
    return Object.entries(where).every(([name, part]) => {
      if (name === "and") return (part as readonly Conditions[]).every((one) => this.saysNothing(one, typeName));
      if (name === "ignoreCase") return true;
      if (["or", "not", "some", "none", "all"].includes(name)) return false;
      const field = entity?.fields.get(name);
      // Being of a certain type is a condition, even without further ones.
      if (field === undefined && entity?.concrete.some((type) => this.relations.entity(type).singular === name))
        return false;
      return (
        typeof part === "object" &&
        part !== null &&
        !Array.isArray(part) &&
        this.saysNothing(part as Conditions, field?.kind === "relation" ? field.target : undefined)
      );
    });
  }

  private edgeOf(relation: Relation | undefined): EdgeType | undefined {
    return relation?.edge === undefined ? undefined : this.relations.model.edges.get(relation.edge);
  }

  private edgeMeets(item: Item, edge: EdgeType, where: Conditions): boolean {
    return every(
      where,
      (name, condition) =>
        combine(name, condition, (part) => this.edgeMeets(item, edge, part)) ??
        this.onEdge(item, edge, name, condition),
    );
  }

  private onEdge(item: Item, edge: EdgeType, name: string, condition: unknown): boolean {
    const field = edge.fields.get(name);
    if (field?.kind === "property") return valueMeets(field.value, item.link?.values[name], condition as Conditions);
    if (field?.kind === "between") {
      return quantified(this.relations.between(item, field), condition as Conditions, (node, where) =>
        this.meets({ node }, where, field.target),
      );
    }
    throw new RangeError(`the reference does not know the condition ${name} of ${edge.name}`);
  }

  private fieldMeets(
    owner: ReferenceNode,
    field: GraphField,
    value: unknown,
    condition: unknown,
    siblings: ReadonlyMap<string, GraphField>,
  ): boolean {
    switch (field.kind) {
      case "property":
        // A currency is compared with a single value instead of a filter.
        return field.value === "currency"
          ? valueMeets("currency", value, { eq: condition })
          : valueMeets(field.value, value, condition as Conditions);
      case "derived":
        return valueMeets(field.value, this.relations.derived(owner, field, siblings), condition as Conditions);
      case "embedded":
        return this.embeddedMeets(
          owner,
          field.fields,
          field.required ? {} : (value as Values | undefined),
          condition as Conditions,
        );
      case "relation": {
        const { target, many } = field;
        if (many !== "one")
          return quantified(this.relations.items(owner, field), condition as Conditions, (item, where) =>
            this.meets(item, where, target),
          );
        if (this.saysNothing(condition as Conditions, target)) return true;
        const node = this.relations.one(owner, field);
        return node !== undefined && this.meets({ node }, condition as Conditions, target);
      }
      case "group":
        return quantified(this.relations.groups(owner, field), condition as Conditions, (item, where) =>
          groupMeets(item.value, where),
        );
      case "fromText":
        throw new RangeError(`${field.name} cannot be filtered by`);
      case "between":
        throw new RangeError(`${field.name} stands on an edge only`);
    }
  }

  /** If the object is absent, all of its parts are. */
  private embeddedMeets(
    owner: ReferenceNode,
    fields: ReadonlyMap<string, GraphField>,
    object: Values | undefined,
    where: Conditions,
  ): boolean {
    return every(where, (name, condition) => {
      const combined = combine(name, condition, (part) => this.embeddedMeets(owner, fields, object, part));
      if (combined !== undefined) return combined;
      if (name === "isNull") return (object === undefined) === condition;
      const field = fields.get(name);
      if (field === undefined) throw new RangeError(`the reference does not know the condition ${name}`);
      return this.fieldMeets(owner, field, object?.[name], condition, fields);
    });
  }
}

const every = (where: Conditions, holds: (name: string, condition: unknown) => boolean): boolean =>
  Object.entries(where).every(([name, condition]) => holds(name, condition));

function combine(name: string, condition: unknown, meets: (part: Conditions) => boolean): boolean | undefined {
  if (name === "and") return (condition as readonly Conditions[]).every(meets);
  if (name === "or") return (condition as readonly Conditions[]).some(meets);
  return name === "not" ? !meets(condition as Conditions) : undefined;
}

function quantified<Part>(
  parts: readonly Part[],
  condition: Conditions,
  meets: (part: Part, where: Conditions) => boolean,
): boolean {
  return every(condition, (quantifier, where) => {
    const holds = (part: Part): boolean => meets(part, where as Conditions);
    if (quantifier === "count") return valueMeets("int", parts.length, where as Conditions);
    if (quantifier === "some") return parts.some(holds);
    return quantifier === "none" ? !parts.some(holds) : parts.every(holds);
  });
}

/** The value of a group is text, whatever its field is called. */
const groupMeets = (value: string, where: Conditions): boolean =>
  every(
    where,
    (name, condition) =>
      combine(name, condition, (part) => groupMeets(value, part)) ?? valueMeets("text", value, condition as Conditions),
  );

type Test = (value: unknown, argument: unknown, kind: ValueKind) => boolean;

const isText =
  (test: (value: string, argument: string) => boolean): Test =>
  (value, argument) =>
    test(value as string, argument as string);
const isOrdered =
  (test: (sign: number) => boolean): Test =>
  (value, argument, kind) =>
    test(compareValues(kind, value, argument));
const same: Test = (value, argument, kind) =>
  kind === "edtf" ? value === argument : compareValues(kind, value, argument) === 0;
const list = (value: unknown): readonly unknown[] => value as readonly unknown[];

/** The meaning of each operator, for present values. */
const tests: Readonly<Record<string, Test>> = {
  eq: same,
  in: (value, argument, kind) => list(argument).some((one) => same(value, one, kind)),
  lt: isOrdered((sign) => sign < 0),
  lte: isOrdered((sign) => sign <= 0),
  gt: isOrdered((sign) => sign > 0),
  gte: isOrdered((sign) => sign >= 0),
  contains: isText((value, argument) => value.includes(argument)),
  startsWith: isText((value, argument) => value.startsWith(argument)),
  endsWith: isText((value, argument) => value.endsWith(argument)),
  has: (value, argument) => list(value).includes(argument),
  hasAny: (value, argument) => list(argument).some((one) => list(value).includes(one)),
  isEmpty: (value, argument) => (list(value).length === 0) === argument,
  hasAll: (value, argument) => list(argument).every((one) => list(value).includes(one)),
};

/** The meaning of the operators for dates, which may cover many days. */
const dateTests: Readonly<Record<string, Test>> = {
  lt: (value, argument) => days(value).latest < days(argument).earliest,
  lte: (value, argument) => days(value).latest <= days(argument).latest,
  gt: (value, argument) => days(value).earliest > days(argument).latest,
  gte: (value, argument) => days(value).earliest >= days(argument).earliest,
  overlaps: (value, argument) =>
    days(value).earliest <= days(argument).latest && days(argument).earliest <= days(value).latest,
};

const days = (value: unknown): { readonly earliest: number; readonly latest: number } => dayRange(value as string);

function valueMeets(kind: ValueKind, value: unknown, condition: Conditions): boolean {
  const isAbsent = value === undefined || value === null;
  const isFolded = condition["ignoreCase"] === true;
  const folded = (text: unknown): unknown =>
    isFolded ? (Array.isArray(text) ? text.map((one) => fold(one as string)) : fold(text as string)) : text;
  return every(condition, (name, argument) => {
    if (name === "ignoreCase") return true;
    if (name === "isNull") return isAbsent === argument;
    const test = (kind === "edtf" ? dateTests[name] : undefined) ?? tests[name];
    if (test === undefined)
      throw new RangeError(
        `the reference does not know the operator ${name}; say what it means in reference-filter.ts`,
      );
    return !isAbsent && test(folded(value), folded(argument), kind);
  });
}
