import {
  edgeOf,
  type Entity,
  entityNamed,
  type GraphModel,
  nodesOf,
  type Relation,
} from "../../../graph/graph-model.js";
import { isObject } from "./draft.js";

type Raw = Readonly<Record<string, unknown>>;

/** What a record of a type has to state so that nothing is left to expand. */
interface LongType {
  /** Fields that would otherwise have a default. */
  readonly needed: readonly string[];
  /** Relations that rest on evidence, with the field that needs it. */
  readonly evidence: readonly (readonly [field: string, relation: string])[];
  readonly relations: ReadonlyMap<string, (value: unknown) => boolean>;
  readonly fields: Entity["fields"];
}

const known = new WeakMap<GraphModel, ReadonlyMap<string, LongType>>();

/**
 * Whether a document is in long form already, so that expanding it would change nothing. Large documents, which
 * programs write, are in long form, and this is ten times as fast as expanding them. It may be wrong in one direction
 * only: a document that it says no to may still be in long form.
 */
export function isLongForm(model: GraphModel, content: unknown): boolean {
  const types = known.get(model) ?? longTypes(model);
  known.set(model, types);
  return (
    isObject(content) &&
    Object.entries(content).every(([plural, list]) => {
      const type = types.get(plural);
      return type !== undefined && Array.isArray(list) && list.every((record) => isLongRecord(type, record));
    })
  );
}

function isLongRecord({ needed, evidence, relations, fields }: LongType, record: unknown): boolean {
  if (!isObject(record) || typeof record["id"] !== "string") return false;
  for (const name of needed) if (record[name] === undefined) return false;
  for (const [field, relation] of evidence)
    if (record[field] !== undefined && record[relation] === undefined) return false;
  for (const name of Object.keys(record)) {
    if (!fields.has(name)) return false;
    if (relations.get(name)?.(record[name]) === false) return false;
  }
  return true;
}

const longTypes = (model: GraphModel): ReadonlyMap<string, LongType> =>
  new Map(nodesOf(model).map((entity) => [entity.plural, longType(model, entity)]));

function longType(model: GraphModel, { fields }: Entity): LongType {
  const relations = [...fields.values()].flatMap((field) =>
    field.kind === "relation" && field.written ? [field] : [],
  );
  const properties = [...fields.values()].filter(
    (field) => field.kind === "property" && field.shortDefault !== undefined,
  );
  const demanded = relations.filter(
    ({ required, many, atLeastOne, shortDefault }) =>
      (many === "one" && required) || atLeastOne || shortDefault !== undefined,
  );
  return {
    needed: [...properties, ...demanded].map(({ name }) => name),
    evidence: relations.flatMap(({ name, evidenceOf }) => (evidenceOf === undefined ? [] : [[evidenceOf, name]])),
    relations: new Map(relations.map((relation) => [relation.name, longValue(model, relation)])),
    fields,
  };
}

/** Whether the value of a relation is an id, or a list of ids or of items that leave nothing out. */
function longValue(model: GraphModel, relation: Relation): (value: unknown) => boolean {
  const { concrete } = entityNamed(model, relation.target);
  const prefixes = new Set(concrete.map((name) => entityNamed(model, name).idPrefix));
  const isId = (value: unknown): boolean =>
    typeof value === "string" && prefixes.has(value.slice(0, value.indexOf(":"))) && !/\s/.test(value);
  if (relation.many === "one") return isId;
  const edge = edgeOf(model, relation);
  if (edge === undefined) return (value) => Array.isArray(value) && value.every(isId);
  const end = edge.endField ?? "node";
  const needed = [...edge.fields.values()].flatMap((field) => {
    const hasDefault = field.kind === "property" ? field.shortDefault !== undefined : field.kind === "between";
    return hasDefault ? [field.name] : [];
  });
  const isItem = (item: Raw): boolean => isId(item[end]) && needed.every((name) => item[name] !== undefined);
  return (value) => Array.isArray(value) && value.every((item: unknown) => isObject(item) && isItem(item));
}
