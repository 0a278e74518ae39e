import { nearMiss } from "../../errors/near-miss.js";
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
import type { ArgumentValue } from "./argument-value.js";
import { isEmptyCondition, refuseAbsent } from "./empty-condition.js";
import { entityTypeLabels } from "./entity-type-labels.js";
import type { Predicate, Source, ValueReference } from "./expression.js";
import {
  and,
  combine,
  everyField,
  invalid,
  quantify,
  requireField,
  requireLeaf,
  requireObject,
} from "./filter-parts.js";
import { countOfGroup, valueOfGroup } from "./group-value.js";
import { type ComparedValue, planEquality, planOperators } from "./plan-comparison.js";

/** What a filter applies to: the matched nodes and, if a relation led to them, its edges. */
export interface FilterSubject {
  readonly entity: Entity;
  readonly relation: Pick<Relation, "hops" | "edge" | "entries"> | undefined;
}

/** Where to find a field that a filter names. */
interface FieldPlace {
  readonly on: "node" | "edge";
  readonly relation: FilterSubject["relation"];
  /** The entity whose relations a derived field may be computed over. */
  readonly owner?: Entity | undefined;
}

/**
 * Plans a `where`, all of whose fields must hold.
 * @throws ServiceError FILTER_INVALID for a null, or for a variable without a value where that would change the
 * meaning. The message says what to write instead.
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
    return everyField(value, path, (name, part, place) => {
      const again = (item: ArgumentValue, itemPlace: string): Predicate | undefined =>
        this.where(subject, item, itemPlace);
      const combination = combine(name, part, place, again);
      if (combination !== undefined) return combination;
      if (relation?.entries && edge !== undefined) {
        if (name === edge.endField) return this.where({ entity, relation: undefined }, part, place);
        return this.field(requireField(edge.fields, name), { on: "edge", relation }, part, place);
      }
      if (name === "edge" && edge !== undefined) return this.edgeWhere(edge.fields, relation, part, place);
      const field = entity.fields.get(name);
      if (field !== undefined) return this.field(field, { on: "node", relation, owner: entity }, part, place);
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
    return everyField(value, path, (name, part, place) => {
      const combination = combine(name, part, place, (item, itemPlace) =>
        this.edgeWhere(fields, relation, item, itemPlace),
      );
      return combination ?? this.field(requireField(fields, name), { on: "edge", relation }, part, place);
    });
  }

  private field(
    field: GraphField,
    { on, relation, owner }: FieldPlace,
    value: ArgumentValue,
    path: string,
  ): Predicate | undefined {
    switch (field.kind) {
      case "property":
        return planOperators({ reference: { kind: "property", on, property: field }, kind: field.value }, value, path);
      case "derived":
        return planOperators(this.derived(field, owner?.fields.get(field.over), path), value, path);
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
        return everyField(value, path, (quantifier, part, place) => {
          if (quantifier === "count")
            return planOperators({ reference: countOfGroup(this.model, field), kind: "int" }, part, place);
          const inner = this.groupWhere(field, part, place);
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
    return everyField(value, path, (quantifier, part, place) =>
      quantifier === "count"
        ? planOperators({ reference: { kind: "count", source, entity: subject.entity }, kind: "int" }, part, place)
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
    return everyField(value, path, (name, part, place) => {
      const combination = combine(name, part, place, (item, itemPlace) =>
        this.embedded(embedded, item, itemPlace, owner),
      );
      if (combination !== undefined) return combination;
      if (name === "isNull" && embedded.presenceKey !== undefined) {
        return { kind: "present", key: embedded.presenceKey, negated: requireLeaf(part, place).current === true };
      }
      const field = requireField(embedded.fields, name);
      if (field.kind === "derived") {
        const over = embedded.fields.get(field.over) ?? owner?.fields.get(field.over);
        return planOperators(this.derived(field, over, place), part, place);
      }
      if (field.kind !== "property") return this.field(field, { on: "node", relation: undefined, owner }, part, place);
      const reference: ValueReference = { kind: "property", on: "node", property: field };
      if (field.value === "currency")
        return planEquality({ reference, kind: field.value }, requireLeaf(part, place), place);
      const currency = field.value === "decimal" ? given.get(currencyFieldOf(embedded, field)) : undefined;
      return planOperators({ reference, kind: field.value, currency }, part, place);
    });
  }

  private derived(derived: Derived, over: GraphField | undefined, path: string): ComparedValue {
    if (over?.kind !== "relation") throw invalid(path, `there is no ${derived.over} to compute it over`);
    const entity = entityNamed(this.model, over.target);
    return { reference: { kind: "derived", derived, over, entity }, kind: derived.value };
  }

  private groupWhere(group: Group, value: ArgumentValue, path: string): Predicate | undefined {
    return everyField(value, path, (name, part, place) => {
      const combination = combine(name, part, place, (item, itemPlace) => this.groupWhere(group, item, itemPlace));
      if (combination !== undefined) return combination;
      return planOperators(
        { reference: { kind: "property", on: "edge", property: valueOfGroup(group) }, kind: "text" },
        part,
        place,
      );
    });
  }
}

function typeCondition(model: GraphModel, value: ArgumentValue, path: string): Predicate | undefined {
  const conditions = [...requireObject(value, path).fields].map(([name, part]): Predicate => {
    const place = `${path}.${name}`;
    const given = requireLeaf(part, place);
    if (given.current === null) throw invalid(place, "null is not a type; write a type, or leave it out");
    if (name === "isNull") return { kind: given.current === true ? "or" : "and", of: [] };
    return { kind: "typeIn", labels: entityTypeLabels(model, given) };
  });
  return and(conditions);
}

function currencyFieldOf(embedded: Embedded, decimal: Property): string {
  const field = [...embedded.fields.values()].find(
    (part) => part.kind === "property" && part.key === decimal.currencyKey,
  );
  return field?.name ?? "currency";
}
