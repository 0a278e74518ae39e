import { nearMiss } from "../../errors/near-miss.js";
import { ServiceError } from "../../errors/service-error.js";
import {
  type Derived,
  type Embedded,
  type Entity,
  entityNamed,
  type GraphField,
  type GraphModel,
  type Group,
  type Property,
  type Relation,
} from "../../graph/graph-model.js";
import { ignoreCase } from "../../graph/filter-types.js";
import { fold } from "../../graph/fold.js";
import { type Operator, operators } from "../../graph/operators.js";
import { toMinorUnits } from "../../graph/scalars/currency.js";
import { dayRange } from "../../graph/scalars/edtf.js";
import { type ValueKind, valueKinds } from "../../graph/value-kind.js";
import type { ArgumentValue, Leaf, ObjectValue } from "./argument-value.js";
import type { QueryRequest } from "./query-request.js";
import { isEmptyCondition, refuseAbsent } from "./empty-condition.js";
import { entityTypeLabels } from "./entity-type-labels.js";
import { negate } from "./negate.js";
import type { Argument, Parameter, Predicate, Source, ValueReference } from "./expression.js";

/** What a filter is about: the matched nodes, and where they were reached by an edge, that. */
export interface FilterSubject {
  readonly entity: Entity;
  readonly relation: Pick<Relation, "hops" | "edge" | "entries"> | undefined;
}

/**
 * Plans a `where`: every field given must hold.
 * @throws ServiceError FILTER_INVALID for a null, or a variable that is absent where it may not be, with what to write instead.
 */
export function planFilter(
  model: GraphModel,
  subject: FilterSubject,
  where: ArgumentValue | undefined,
): Predicate | undefined {
  if (where === undefined || (where.kind === "leaf" && where.current === null)) return undefined;
  refuseAbsent(where, "where");
  return new FilterPlanner(model).where(subject, where, "where");
}

class FilterPlanner {
  constructor(private readonly model: GraphModel) {}

  where(subject: FilterSubject, value: ArgumentValue, path: string): Predicate | undefined {
    const { entity, relation } = subject;
    const edge = relation?.edge === undefined ? undefined : this.model.edges.get(relation.edge);
    return this.every(value, path, (name, part, place) => {
      const again = (item: ArgumentValue, itemPlace: string): Predicate | undefined =>
        this.where(subject, item, itemPlace);
      const combination = combine(name, part, place, again);
      if (combination !== undefined) return combination;
      if (relation?.entries && edge !== undefined) {
        if (name === edge.endField) return this.where({ entity, relation: undefined }, part, place);
        return this.field(requireField(edge.fields, name), "edge", relation, part, place);
      }
      if (name === "edge" && edge !== undefined) return this.edgeWhere(edge.fields, relation, part, place);
      const field = entity.fields.get(name);
      if (field !== undefined) return this.field(field, "node", relation, part, place, entity);
      if (name === "type") return typeCondition(this.model, part, place);
      const member = entity.concrete
        .map((concrete) => entityNamed(this.model, concrete))
        .find((concrete) => concrete.singular === name);
      if (member === undefined)
        throw invalid(place, `there is no "${name}" to filter by.${nearMiss(name, [...entity.fields.keys()])}`);
      return and([
        { kind: "label", label: member.label },
        this.where({ entity: member, relation: undefined }, part, place),
      ]);
    });
  }

  private edgeWhere(
    fields: ReadonlyMap<string, GraphField>,
    relation: FilterSubject["relation"],
    value: ArgumentValue,
    path: string,
  ): Predicate | undefined {
    return this.every(value, path, (name, part, place) => {
      const combination = combine(name, part, place, (item, itemPlace) =>
        this.edgeWhere(fields, relation, item, itemPlace),
      );
      return combination ?? this.field(requireField(fields, name), "edge", relation, part, place);
    });
  }

  private field(
    field: GraphField,
    on: "node" | "edge",
    relation: FilterSubject["relation"],
    value: ArgumentValue,
    path: string,
    owner?: Entity,
  ): Predicate | undefined {
    switch (field.kind) {
      case "property":
        return this.operators({ kind: "property", on, property: field }, field.value, value, path);
      case "derived":
        return this.operators(this.derived(field, owner?.fields.get(field.over), path), field.value, value, path);
      case "embedded":
        return this.embedded(field, value, path, owner);
      case "relation":
        return this.related(field, value, path);
      case "between": {
        if (relation === undefined) throw invalid(path, "stands on an edge only");
        const source: Source = { kind: "between", between: field, relation };
        return this.quantified(
          source,
          { entity: entityNamed(this.model, field.target), relation: undefined },
          value,
          path,
        );
      }
      case "group":
        return this.every(value, path, (quantifier, part, place) => {
          if (quantifier === "count") return this.operators(countOfGroup(this.model, field), "int", part, place);
          const inner = this.groupWhere(field.valueField, field.by, part, place);
          return quantify(quantifier, inner, (filter) => ({ kind: "grouped", group: field, filter }));
        });
    }
  }

  private related(relation: Relation, value: ArgumentValue, path: string): Predicate | undefined {
    const entity = entityNamed(this.model, relation.target);
    const source: Source = { kind: "relation", relation };
    if (relation.many === "one" && isEmptyCondition(this.model, entity, value)) return undefined;
    if (relation.many === "one")
      return { kind: "exists", source, entity, filter: this.where({ entity, relation }, value, path) };
    return this.quantified(source, { entity, relation }, value, path);
  }

  private quantified(
    source: Source,
    subject: FilterSubject,
    value: ArgumentValue,
    path: string,
  ): Predicate | undefined {
    return this.every(value, path, (quantifier, part, place) =>
      quantifier === "count"
        ? this.operators({ kind: "count", source, entity: subject.entity }, "int", part, place)
        : quantify(quantifier, this.where(subject, part, place), (filter) => ({
            kind: "exists",
            source,
            entity: subject.entity,
            filter,
          })),
    );
  }

  private embedded(
    embedded: Embedded,
    value: ArgumentValue,
    path: string,
    owner: Entity | undefined,
  ): Predicate | undefined {
    const given = requireObject(value, path).fields;
    return this.every(value, path, (name, part, place) => {
      const combination = combine(name, part, place, (item, itemPlace) =>
        this.embedded(embedded, item, itemPlace, owner),
      );
      if (combination !== undefined) return combination;
      if (name === "isNull" && embedded.presenceKey !== undefined) {
        return { kind: "present", key: embedded.presenceKey, negated: requireLeaf(part, place).current === true };
      }
      const field = requireField(embedded.fields, name);
      if (field.kind === "derived") {
        return this.operators(
          this.derived(field, embedded.fields.get(field.over) ?? owner?.fields.get(field.over), place),
          field.value,
          part,
          place,
        );
      }
      if (field.kind !== "property") return this.field(field, "node", undefined, part, place, owner);
      const reference: ValueReference = { kind: "property", on: "node", property: field };
      if (field.value === "currency")
        return this.compare(
          reference,
          field.value,
          operators["eq"] as Operator,
          requireLeaf(part, place),
          place,
          undefined,
        );
      const currency = field.value === "decimal" ? given.get(currencyFieldOf(embedded, field)) : undefined;
      return this.operators(reference, field.value, part, place, currency);
    });
  }

  private derived(derived: Derived, over: GraphField | undefined, path: string): ValueReference {
    if (over?.kind !== "relation") throw invalid(path, `there is no ${derived.over} to compute it over`);
    return { kind: "derived", derived, over, entity: entityNamed(this.model, over.target) };
  }

  private groupWhere(valueField: string, by: string, value: ArgumentValue, path: string): Predicate | undefined {
    return this.every(value, path, (name, part, place) => {
      const combination = combine(name, part, place, (item, itemPlace) =>
        this.groupWhere(valueField, by, item, itemPlace),
      );
      if (combination !== undefined) return combination;
      const property: Property = { ...textOnEdge, name: valueField, key: by };
      return this.operators({ kind: "property", on: "edge", property }, "text", part, place);
    });
  }

  private operators(
    reference: ValueReference,
    kind: ValueKind,
    value: ArgumentValue,
    path: string,
    currency?: ArgumentValue,
  ): Predicate | undefined {
    const folded = isFolded(value);
    return this.every(value, path, (name, part, place) => {
      if (name === ignoreCase) return undefined;
      const operator = valueKinds[kind].operators
        .map((key) => operators[key])
        .find((candidate) => candidate?.name === name);
      if (operator === undefined) throw invalid(place, `there is no operator "${name}"`);
      const leaf = requireLeaf(part, place);
      if (!folded || reference.kind !== "property" || operator.takes === "choice")
        return this.compare(reference, kind, operator, leaf, place, currency);
      return this.compare(
        { ...reference, folded },
        kind,
        operator,
        { ...leaf, read: (request) => foldAll(leaf.read(request)) },
        place,
        currency,
      );
    });
  }

  private compare(
    value: ValueReference,
    kind: ValueKind,
    operator: Operator,
    leaf: Leaf,
    place: string,
    currency: ArgumentValue | undefined,
  ): Predicate {
    if (leaf.current === null)
      throw invalid(
        place,
        operator.takes === "choice"
          ? "takes true or false, not null"
          : "null cannot be compared; write `isNull: true` for what is unknown, or leave it out",
      );
    return { kind: "compare", value, operator, argument: argumentOf(kind, operator, leaf, place, currency) };
  }

  private every(
    value: ArgumentValue,
    path: string,
    plan: (name: string, part: ArgumentValue, place: string) => Predicate | undefined,
  ): Predicate | undefined {
    const predicates = [...requireObject(value, path).fields].map(([name, part]) =>
      plan(name, part, `${path}.${name}`),
    );
    return predicates.length === 1 ? predicates[0] : and(predicates);
  }
}

/** Whether what stands beside `ignoreCase: true` is compared folded. */
const isFolded = (value: ArgumentValue): boolean => {
  const given = value.kind === "object" ? value.fields.get(ignoreCase) : undefined;
  return given?.kind === "leaf" && given.current === true;
};

const foldAll = (given: unknown): unknown =>
  Array.isArray(given) ? given.map((text) => fold(text as string)) : fold(given as string);

/** How many values of a relationship's property there are. */
const countOfGroup = (model: GraphModel, group: Group): ValueReference => ({
  kind: "count",
  source: { kind: "group", group },
  entity: entityNamed(model, group.target),
});

/** A property of a relationship that a group's value is taken from. */
const textOnEdge: Omit<Property, "name" | "key"> = {
  kind: "property",
  value: "text",
  description: "",
  required: true,
  enumType: undefined,
  ranks: undefined,
  labelOf: undefined,
  currencyKey: undefined,
  fallback: undefined,
  index: false,
  textIndex: false,
  indexWith: [],
  kept: false,
  identity: false,
  vocabulary: undefined,
  search: undefined,
  underCut: undefined,
};

/** Reads `and`, `or` and `not`; undefined for any other name. Nothing to meet is met, and of nothing nothing is met. */
function combine(
  name: string,
  part: ArgumentValue,
  place: string,
  plan: (item: ArgumentValue, place: string) => Predicate | undefined,
): Predicate | undefined {
  if (name === "not") return negate(plan(part, place) ?? always);
  if (name !== "and" && name !== "or") return undefined;
  if (part.kind !== "list") throw invalid(place, "takes a list of conditions, not null");
  const of = part.items.map((item, index) => plan(item, `${place}[${index}]`) ?? always);
  return of.length === 1 ? of[0] : { kind: name, of };
}

function quantify(
  quantifier: string,
  inner: Predicate | undefined,
  exists: (filter: Predicate | undefined) => Predicate,
): Predicate {
  if (quantifier === "some") return exists(inner);
  if (quantifier === "none") return negate(exists(inner));
  return negate(exists(negate(inner ?? always)));
}

const always: Predicate = { kind: "and", of: [] };

function and(predicates: readonly (Predicate | undefined)[]): Predicate | undefined {
  const given = predicates.filter((predicate) => predicate !== undefined);
  if (given.length <= 1) return given[0];
  return { kind: "and", of: given };
}

function typeCondition(model: GraphModel, value: ArgumentValue, path: string): Predicate | undefined {
  const conditions = [...requireObject(value, path).fields].map(([name, part]): Predicate => {
    const place = `${path}.${name}`;
    const given = requireLeaf(part, place);
    if (given.current === null) throw invalid(place, "null is no type");
    if (name === "isNull") return { kind: given.current === true ? "or" : "and", of: [] };
    return { kind: "typeIn", labels: entityTypeLabels(model, given) };
  });
  return and(conditions);
}

function argumentOf(
  kind: ValueKind,
  operator: Operator,
  leaf: Leaf,
  place: string,
  currency: ArgumentValue | undefined,
): Argument {
  if (operator.takes === "choice") return { value: leaf.current === true ? "true" : "false" };
  if (kind === "edtf") {
    const days = (request: QueryRequest): { earliest: number; latest: number } =>
      dayRange(leaf.read(request) as string);
    return {
      value: leaf,
      earliest: { read: (request) => days(request).earliest },
      latest: { read: (request) => days(request).latest },
    };
  }
  if (kind === "decimal") return { value: minorUnits(leaf, currency, place) };
  return { value: leaf };
}

function minorUnits(amount: Leaf, currency: ArgumentValue | undefined, place: string): Parameter {
  if (currency?.kind !== "leaf" || currency.current === null)
    throw invalid(place, "an amount means nothing without its currency; write `currency` beside `amount`");
  return {
    read: (request) => {
      const code = currency.read(request) as string;
      const convert = (text: unknown): bigint => {
        try {
          return toMinorUnits(text as string, code);
        } catch (error) {
          throw invalid(place, (error as Error).message);
        }
      };
      const given = amount.read(request);
      return Array.isArray(given) ? given.map(convert) : convert(given);
    },
  };
}

function currencyFieldOf(embedded: Embedded, decimal: Property): string {
  const field = [...embedded.fields.values()].find(
    (part) => part.kind === "property" && part.key === decimal.currencyKey,
  );
  return field?.name ?? "currency";
}

function requireField(fields: ReadonlyMap<string, GraphField>, name: string): GraphField {
  const field = fields.get(name);
  if (field === undefined) throw new RangeError(`no field ${name}`);
  return field;
}

function requireObject(value: ArgumentValue, path: string): ObjectValue {
  if (value.kind !== "object") throw invalid(path, "null is no condition; leave the field out instead");
  return value;
}

function requireLeaf(value: ArgumentValue, path: string): Leaf {
  if (value.kind !== "leaf") throw invalid(path, "takes a value");
  return value;
}

const invalid = (path: string, reason: string): ServiceError =>
  new ServiceError("FILTER_INVALID", `\`${path}\`: ${reason}.`, { field: path });
