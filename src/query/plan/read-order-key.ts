import { ServiceError } from "../../errors/service-error.js";
import { type Entity, entityNamed, type GraphField, type GraphModel, type Relation } from "../../graph/graph-model.js";
import type { ArgumentValue } from "./argument-value.js";
import type { OrderKey } from "./order-key.js";

/** What is ordered: nodes and, if a relation led to them, its edges. */
export interface OrderSubject {
  readonly entity: Entity;
  readonly relation: Pick<Relation, "hops" | "edge"> | undefined;
}

/**
 * Reads one item of `orderBy`: one key, or two for an amount, whose currency comes first.
 * @throws ServiceError BAD_USER_INPUT for an item that does not have exactly one key, or a direction that is null.
 */
export function readKey(model: GraphModel, subject: OrderSubject, item: ArgumentValue): readonly OrderKey[] {
  const [name, value] = onlyKey(item);
  if (name === "edge") {
    const [property, direction] = onlyKey(value);
    const field = model.edges.get(subject.relation?.edge ?? "")?.fields.get(property);
    if (field?.kind !== "property") throw new RangeError(`no property ${property} on the edge`);
    return [
      {
        value: { kind: "property", on: "edge", property: field },
        descending: isDescending(direction),
        nullable: !field.required,
      },
    ];
  }
  return fieldKeys(model, subject.entity, subject.entity.fields, name, value);
}

function fieldKeys(
  model: GraphModel,
  owner: Entity,
  fields: ReadonlyMap<string, GraphField>,
  name: string,
  value: ArgumentValue,
): readonly OrderKey[] {
  const field = fields.get(name);
  if (field?.kind === "property") {
    const key: OrderKey = {
      value: { kind: "property", on: "node", property: field },
      descending: isDescending(value),
      nullable: fields !== owner.fields || !field.required,
    };
    const currency = [...fields.values()].find((part) => part.kind === "property" && part.key === field.currencyKey);
    // Amounts in different currencies cannot be compared, so the currency comes first.
    return currency?.kind === "property"
      ? [{ value: { kind: "property", on: "node", property: currency }, descending: false, nullable: true }, key]
      : [key];
  }
  if (field?.kind === "derived") {
    const over = fields.get(field.over) ?? owner.fields.get(field.over);
    if (over?.kind !== "relation") throw new RangeError(`no relation ${field.over} to compute over`);
    return [
      {
        value: { kind: "derived", derived: field, over, entity: entityNamed(model, over.target) },
        descending: isDescending(value),
        nullable: !field.required,
      },
    ];
  }
  if (field?.kind === "embedded") {
    const [part, direction] = onlyKey(value);
    return fieldKeys(model, owner, field.fields, part, direction);
  }
  if (field?.kind === "relation") {
    const entity = entityNamed(model, field.target);
    const [part, direction] = onlyKey(value);
    return fieldKeys(model, entity, entity.fields, part, direction).map((key) => ({
      ...key,
      value: { kind: "related", relation: field, entity, value: key.value },
      nullable: key.nullable || !field.required,
    }));
  }
  throw new RangeError(`no field ${name} to order by`);
}

function onlyKey(value: ArgumentValue): readonly [string, ArgumentValue] {
  const entries = value.kind === "object" ? [...value.fields] : [];
  const [entry] = entries;
  if (entry === undefined || entries.length !== 1) {
    throw new ServiceError(
      "BAD_USER_INPUT",
      "Each item of `orderBy` must have exactly one key. Write `orderBy: [{saidOn: DESC}, {act: ASC}]`.",
      { field: "orderBy" },
    );
  }
  return entry;
}

function isDescending(value: ArgumentValue): boolean {
  if (value.kind !== "leaf" || value.current === null)
    throw new ServiceError("BAD_USER_INPUT", "`orderBy` takes ASC or DESC for each key, not null.", {
      field: "orderBy",
    });
  return value.current === "DESC";
}
