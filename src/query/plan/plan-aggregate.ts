import { type FieldNode, getNamedType, type GraphQLNamedType, type GraphQLObjectType, isObjectType } from "graphql";
import { ServiceError } from "../../errors/service-error.js";
import { groupKeys, type KeySource } from "../../graph/aggregates.js";
import { edgeOf, type Entity, entityNamed, type GraphField, type Relation } from "../../graph/graph-model.js";
import { type ArgumentValue, givenLeaf } from "./argument-value.js";
import type { QueryRequest } from "./query-request.js";
import type { UnplacedPageField } from "./layout.js";
import type { GivenArguments, Planning } from "./planning.js";
import { namedFields } from "./named-fields.js";
import type { Parameter, ValueReference } from "./expression.js";
import type { AggregateField, GroupsField, KeyField, MeasureFunction, MeasurePlan } from "./aggregate-field.js";
import type { NamedField } from "./named-field.js";
import type { AggregatePart, GroupKeyPlan, RowPlan } from "./plan.js";

/** Fewest and most groups, and how many without `first`. */
const groupCount = { least: 1, most: 1_000, usual: 100 } as const;

/** The connection whose items are aggregated. */
export interface AggregateSubject {
  readonly entity: Entity;
  readonly relation: Relation | undefined;
}

/** An `aggregate` or `groups` field of a connection, as a document asks for it. */
export interface AskedAggregate {
  readonly responseKey: string;
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
}

/** Plans the field `aggregate` of a connection. */
export function planAggregate(
  planning: Planning,
  subject: AggregateSubject,
  { responseKey, type, nodes }: AskedAggregate,
): UnplacedPageField {
  const planner = new AggregatePlanner(planning, subject, []);
  const fields = planner.fields(type, subject.entity.fields, nodes);
  return { kind: "aggregate", responseKey, part: planner.part([], undefined), fields };
}

/**
 * Plans the field `groups` of a connection.
 * @throws ServiceError BAD_USER_INPUT without a key, and PAGE_SIZE_INVALID when the parameters are read.
 */
export function planGroups(
  planning: Planning,
  subject: AggregateSubject,
  { responseKey, type, nodes, given }: AskedAggregate & { readonly given: GivenArguments },
): UnplacedPageField {
  const edge = subject.relation === undefined ? undefined : edgeOf(planning.model, subject.relation);
  const sources = groupKeys(planning.model, subject.entity, edge);
  const keys = namesOf(given.get("by")).flatMap((value) => sources.find((source) => source.value === value) ?? []);
  if (keys.length === 0)
    throw new ServiceError(
      "BAD_USER_INPUT",
      "`by` needs at least one key. For a single count over everything, ask for `aggregate { count }`.",
      { field: "by" },
    );
  const planner = new AggregatePlanner(planning, subject, keys);
  const fields = [...planning.fieldsOf(type, nodes)].flatMap(([key, fieldNodes]): readonly GroupsField[] => {
    const name = fieldNodes[0]?.name.value;
    if (name === "__typename") return [{ kind: "typename", responseKey: key, typeName: type.name }];
    if (name === "hasMore") return [{ kind: "hasMore", responseKey: key }];
    if (name !== "nodes") return [];
    const group = requireObjectType(getNamedType(type.getFields()["nodes"]?.type));
    return [{ kind: "nodes", responseKey: key, fields: planner.fields(group, subject.entity.fields, fieldNodes) }];
  });
  const size = sizeOf(given.get("first"));
  const limit = { read: (request: QueryRequest) => size.read(request) + 1 };
  return { kind: "groups", responseKey, part: planner.part(planner.keyPlans(), limit), fields, size };
}

/** The requested keys as values of the enum, without duplicates. */
function namesOf(by: ArgumentValue | undefined): readonly unknown[] {
  const asked: unknown = by?.kind === "leaf" ? by.current : [];
  return Array.isArray(asked) ? [...new Set<unknown>(asked)] : [];
}

function requireObjectType(type: GraphQLNamedType | undefined): GraphQLObjectType {
  if (!isObjectType(type)) throw new RangeError(`${type?.name} is no object type`);
  return type;
}

function sizeOf(first: ArgumentValue | undefined): Parameter<number> {
  const leaf = givenLeaf<number>(first);
  return {
    read: (request) => {
      const size = leaf?.read(request) ?? groupCount.usual;
      if (size < groupCount.least || size > groupCount.most) {
        throw new ServiceError(
          "PAGE_SIZE_INVALID",
          `\`groups(first: ${size})\` is outside ${groupCount.least}-${groupCount.most}. Narrow \`where\` if ` +
            "there are more groups than that.",
          { field: "first" },
        );
      }
      return size;
    },
  };
}

class AggregatePlanner {
  private readonly measures: MeasurePlan[] = [];
  /** The rows planned for each key, one per alias; under `undefined` those of keys that are not grouped by. */
  private readonly keyRows = new Map<number | undefined, RowPlan[]>();

  constructor(
    private readonly planning: Planning,
    private readonly subject: AggregateSubject,
    private readonly keys: readonly KeySource[],
  ) {}

  part(keys: readonly GroupKeyPlan[], limit: Parameter<number> | undefined): AggregatePart {
    return { kind: "aggregate", keys, limit, measures: this.measures, unshown: this.keyRows.get(undefined) ?? [] };
  }

  /** The keys. Call it after {@link fields}, which collects what is asked for each. */
  keyPlans(): readonly GroupKeyPlan[] {
    return this.keys.map(({ on, field, part, isType }, index): GroupKeyPlan => {
      if (field.kind === "property") return { kind: "value", on, property: field, part };
      const entity = entityNamed(this.planning.model, field.target);
      if (isType === true) return { kind: "type", relation: field, entity };
      return { kind: "node", relation: field, entity, rows: this.keyRows.get(index) ?? [] };
    });
  }

  fields(
    type: GraphQLObjectType,
    graphFields: ReadonlyMap<string, GraphField>,
    nodes: readonly FieldNode[],
  ): readonly AggregateField[] {
    return [...this.planning.fieldsOf(type, nodes)].flatMap(([responseKey, fieldNodes]): readonly AggregateField[] => {
      const name = fieldNodes[0]?.name.value ?? "";
      const fieldType = getNamedType(type.getFields()[name]?.type);
      if (name === "__typename") return [{ kind: "typename", responseKey, typeName: type.name }];
      if (name === "count") return [{ kind: "count", responseKey }];
      if (name === "key" && this.keys.length > 0)
        return [{ kind: "key", responseKey, fields: this.keyFields(requireObjectType(fieldType), fieldNodes) }];
      const field = graphFields.get(name);
      return field === undefined
        ? []
        : [this.measureField(field, responseKey, requireObjectType(fieldType), fieldNodes, graphFields)];
    });
  }

  private keyFields(type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly KeyField[] {
    return [...this.planning.fieldsOf(type, nodes)].map(([responseKey, fieldNodes]): KeyField => {
      const name = fieldNodes[0]?.name.value ?? "";
      if (name === "__typename") return { kind: "typename", responseKey, typeName: type.name };
      const place = this.keys.findIndex((source) => source.name === name);
      const key = place < 0 ? undefined : place;
      const entity = this.planning.model.entities.get(getNamedType(type.getFields()[name]?.type)?.name ?? "");
      const rows = this.keyRows.get(key) ?? [];
      if (entity !== undefined) this.keyRows.set(key, [...rows, this.planning.row(entity, fieldNodes)]);
      return { kind: "value", responseKey, key, row: rows.length };
    });
  }

  private measureField(
    field: GraphField,
    responseKey: string,
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    siblings: ReadonlyMap<string, GraphField>,
  ): AggregateField {
    if (field.kind === "embedded") {
      const parts = [...field.fields.values()];
      const amount = parts.find((part) => part.kind === "property" && part.value === "decimal");
      if (amount?.kind !== "property")
        return { kind: "object", responseKey, fields: this.fields(type, field.fields, nodes) };
      const currency = parts.find((part) => part.kind === "property" && part.key === amount.currencyKey);
      if (currency?.kind !== "property") throw new RangeError(`${field.name} has no currency`);
      return this.measure(
        { kind: "property", on: "node", property: amount },
        { kind: "property", on: "node", property: currency },
        responseKey,
        namedFields(type, this.planning.fieldsOf(type, nodes)),
      );
    }
    if (field.kind === "property")
      return this.measure(
        { kind: "property", on: "node", property: field },
        undefined,
        responseKey,
        namedFields(type, this.planning.fieldsOf(type, nodes)),
      );
    if (field.kind !== "derived") throw new RangeError(`${field.name} cannot be aggregated`);
    const over = siblings.get(field.over) ?? this.subject.entity.fields.get(field.over);
    if (over?.kind !== "relation") throw new RangeError(`no relation ${field.over} to compute ${field.name} over`);
    return this.measure(
      { kind: "derived", derived: field, over, entity: entityNamed(this.planning.model, over.target) },
      undefined,
      responseKey,
      namedFields(type, this.planning.fieldsOf(type, nodes)),
    );
  }

  private measure(
    value: ValueReference,
    currency: ValueReference | undefined,
    responseKey: string,
    fields: readonly NamedField[],
  ): AggregateField {
    const names = fields.flatMap((field) => (field.kind === "named" ? [field.name] : []));
    const asked = names.flatMap((name): readonly MeasureFunction[] =>
      name === "mean" || name === "sum" ? ["sum", "count"] : name === "currency" ? [] : [name as MeasureFunction],
    );
    this.measures.push({ value, currency, functions: [...new Set(asked)] });
    return { kind: "measure", responseKey, measure: this.measures.length - 1, fields };
  }
}
