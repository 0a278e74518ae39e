import { ServiceError } from "../../errors/service-error.js";
import type { GraphField } from "../../graph/graph-model.js";
import type { ArgumentValue, Leaf, ObjectValue } from "./argument-value.js";
import type { Predicate } from "./expression.js";
import { negate } from "./negate.js";

/** An empty conjunction, which is true. */
const always: Predicate = { kind: "and", of: [] };

/** The conjunction of conditions; undefined if none is given. */
export function and(predicates: readonly (Predicate | undefined)[]): Predicate | undefined {
  const given = predicates.filter((predicate) => predicate !== undefined);
  if (given.length <= 1) return given[0];
  return { kind: "and", of: given };
}

/** Plans the fields of an input object, all of which must hold. */
export function everyField(
  value: ArgumentValue,
  path: string,
  plan: (name: string, part: ArgumentValue, place: string) => Predicate | undefined,
): Predicate | undefined {
  const predicates = [...requireObject(value, path).fields].map(([name, part]) => plan(name, part, `${path}.${name}`));
  return predicates.length === 1 ? predicates[0] : and(predicates);
}

/** Plans `and`, `or` and `not`; undefined for any other name. An empty `and` is true, an empty `or` is false. */
export function combine(
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

/** Plans `some`, `none` or `all` for a list. `all` means that no item fails the condition. */
export function quantify(
  quantifier: string,
  inner: Predicate | undefined,
  exists: (filter: Predicate | undefined) => Predicate,
): Predicate {
  if (quantifier === "some") return exists(inner);
  if (quantifier === "none") return negate(exists(inner));
  return negate(exists(negate(inner ?? always)));
}

export function requireObject(value: ArgumentValue, path: string): ObjectValue {
  if (value.kind !== "object") throw invalid(path, "null is not a condition; leave the field out instead");
  return value;
}

export function requireLeaf(value: ArgumentValue, path: string): Leaf {
  if (value.kind !== "leaf") throw invalid(path, "takes a value");
  return value;
}

/** The error for an invalid filter. */
export const invalid = (path: string, reason: string): ServiceError =>
  new ServiceError("FILTER_INVALID", `\`${path}\`: ${reason}.`, { field: path });

/** A field that exists in every valid document, because the schema comes from the model. */
export function requireField(fields: ReadonlyMap<string, GraphField>, name: string): GraphField {
  const field = fields.get(name);
  if (field === undefined) throw new RangeError(`no field ${name}`);
  return field;
}
