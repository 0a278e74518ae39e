import { type FieldNode, getNamedType, type GraphQLObjectType } from "graphql";
import { ServiceError } from "../../errors/service-error.js";
import { groupKeys, type KeySource } from "../../graph/aggregates.js";
import {
  edgeOf,
  type Entity,
  entityNamed,
  type GraphField,
  type GraphModel,
  type Relation,
} from "../../graph/graph-model.js";
import type { ArgumentValue, Leaf } from "./argument-value.js";
import { namedFields } from "./named-fields.js";
import type { Parameter, ValueReference } from "./expression.js";
import type {
  AggregateField,
  AggregatePart,
  GroupKeyPlan,
  GroupsField,
  KeyField,
  MeasureFunction,
  MeasurePlan,
  NamedField,
  PageField,
  RowPlan,
} from "./plan.js";

/** Fewest and most groups, and how many there are if nothing is said. */
const groupCount = { least: 1, most: 1_000, usual: 100 } as const;

/** What the planner of selections does for that of aggregates. */
export interface SelectionReader {
  readonly model: GraphModel;
  readonly fieldsOf: (
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
  ) => ReadonlyMap<string, readonly FieldNode[]>;
  readonly row: (entity: Entity, nodes: readonly FieldNode[]) => RowPlan;
}

/** What is aggregated: the items of a connection. */
export interface AggregateSubject {
  readonly entity: Entity;
  readonly relation: Relation | undefined;
}

/** Plans the field `aggregate` of a connection. */
export function planAggregate(
  reader: SelectionReader,
  subject: AggregateSubject,
  responseKey: string,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): PageField {
  const planner = new AggregatePlanner(reader, subject, []);
  const fields = planner.fields(type, subject.entity.fields, nodes);
  return { kind: "aggregate", responseKey, part: planner.part([], undefined), fields };
}

/**
 * Plans the field `groups` of a connection.
 * @throws ServiceError PAGE_SIZE_INVALID when the parameters are read.
 */
export function planGroups(
  reader: SelectionReader,
  subject: AggregateSubject,
  responseKey: string,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  given: ReadonlyMap<string, ArgumentValue>,
): PageField {
  const edge = subject.relation === undefined ? undefined : edgeOf(reader.model, subject.relation);
  const asked = (given.get("by") as Leaf).current as readonly string[];
  const sources = groupKeys(reader.model, subject.entity, edge);
  const keys = [...new Set(asked)].map((value) => sources.find((source) => source.value === value) as KeySource);
  if (keys.length === 0)
    throw new ServiceError(
      "BAD_USER_INPUT",
      "`by` needs at least one key; for one count over everything ask `aggregate { count }`.",
      { field: "by" },
    );
  const planner = new AggregatePlanner(reader, subject, keys);
  const fields = [...reader.fieldsOf(type, nodes)].flatMap(([key, fieldNodes]): readonly GroupsField[] => {
    const name = fieldNodes[0]?.name.value;
    if (name === "__typename") return [{ kind: "typename", responseKey: key, typeName: type.name }];
    if (name === "hasMore") return [{ kind: "hasMore", responseKey: key }];
    if (name !== "nodes") return [];
    const group = getNamedType(type.getFields()["nodes"]?.type) as GraphQLObjectType;
    return [{ kind: "nodes", responseKey: key, fields: planner.fields(group, subject.entity.fields, fieldNodes) }];
  });
  const size = sizeOf(given.get("first"));
  return {
    kind: "groups",
    responseKey,
    part: planner.part(planner.keyPlans(), { read: (request) => (size.read(request) as number) + 1 }),
    fields,
    size,
  };
}

function sizeOf(first: ArgumentValue | undefined): Parameter {
  const leaf = first?.kind === "leaf" && first.current !== null ? first : undefined;
  return {
    read: (request) => {
      const size = (leaf?.read(request) as number | undefined) ?? groupCount.usual;
      if (size < groupCount.least || size > groupCount.most) {
        throw new ServiceError(
          "PAGE_SIZE_INVALID",
          `\`groups(first: ${size})\` is outside ${groupCount.least}-${groupCount.most}; narrow \`where\` if there are more groups than that.`,
          { field: "first" },
        );
      }
      return size;
    },
  };
}

class AggregatePlanner {
  private readonly measures: MeasurePlan[] = [];
  /** What is asked of each key, alias by alias. */
  private readonly keyRows = new Map<number | undefined, RowPlan[]>();

  constructor(
    private readonly reader: SelectionReader,
    private readonly subject: AggregateSubject,
    private readonly keys: readonly KeySource[],
  ) {}

  part(keys: readonly GroupKeyPlan[], limit: Parameter | undefined): AggregatePart {
    return { kind: "aggregate", keys, limit, measures: this.measures, unshown: this.keyRows.get(undefined) ?? [] };
  }

  /** The keys, once the fields are planned and it is known what is asked of each. */
  keyPlans(): readonly GroupKeyPlan[] {
    return this.keys.map(({ on, field, part, isType }, index): GroupKeyPlan => {
      if (field.kind === "property") return { kind: "value", on, property: field, part };
      const entity = entityNamed(this.reader.model, field.target);
      if (isType === true) return { kind: "type", relation: field, entity };
      return { kind: "node", relation: field, entity, rows: this.keyRows.get(index) ?? [] };
    });
  }

  fields(
    type: GraphQLObjectType,
    graphFields: ReadonlyMap<string, GraphField>,
    nodes: readonly FieldNode[],
  ): readonly AggregateField[] {
    return [...this.reader.fieldsOf(type, nodes)].flatMap(([responseKey, fieldNodes]): readonly AggregateField[] => {
      const name = fieldNodes[0]?.name.value ?? "";
      const fieldType = getNamedType(type.getFields()[name]?.type);
      if (name === "__typename") return [{ kind: "typename", responseKey, typeName: type.name }];
      if (name === "count") return [{ kind: "count", responseKey }];
      if (name === "key" && this.keys.length > 0)
        return [{ kind: "key", responseKey, fields: this.keyFields(fieldType as GraphQLObjectType, fieldNodes) }];
      const field = graphFields.get(name);
      return field === undefined
        ? []
        : [this.measureField(field, responseKey, fieldType as GraphQLObjectType, fieldNodes, graphFields)];
    });
  }

  private keyFields(type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly KeyField[] {
    return [...this.reader.fieldsOf(type, nodes)].map(([responseKey, fieldNodes]): KeyField => {
      const name = fieldNodes[0]?.name.value ?? "";
      if (name === "__typename") return { kind: "typename", responseKey, typeName: type.name };
      const place = this.keys.findIndex((source) => source.name === name);
      const key = place < 0 ? undefined : place;
      const entity = this.reader.model.entities.get(getNamedType(type.getFields()[name]?.type)?.name ?? "");
      const rows = this.keyRows.get(key) ?? [];
      if (entity !== undefined) this.keyRows.set(key, [...rows, this.reader.row(entity, fieldNodes)]);
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
        namedFields(type, this.reader.fieldsOf(type, nodes)),
      );
    }
    if (field.kind === "property")
      return this.measure(
        { kind: "property", on: "node", property: field },
        undefined,
        responseKey,
        namedFields(type, this.reader.fieldsOf(type, nodes)),
      );
    if (field.kind !== "derived") throw new RangeError(`${field.name} cannot be aggregated`);
    const over = siblings.get(field.over) ?? this.subject.entity.fields.get(field.over);
    if (over?.kind !== "relation") throw new RangeError(`no relation ${field.over} to compute ${field.name} over`);
    return this.measure(
      { kind: "derived", derived: field, over, entity: entityNamed(this.reader.model, over.target) },
      undefined,
      responseKey,
      namedFields(type, this.reader.fieldsOf(type, nodes)),
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
