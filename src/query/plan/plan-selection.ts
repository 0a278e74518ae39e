import { collectSubFields } from "@graphql-tools/utils";
import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from "graphql";
import { ServiceError } from "../../errors/service-error.js";
import {
  edgeOf,
  type Embedded,
  type Entity,
  entityNamed,
  type GraphField,
  type GraphModel,
  type Relation,
} from "../../graph/graph-model.js";
import { connectionBase } from "../../graph/names.js";
import { ArgumentCount } from "./argument-count.js";
import { type ArgumentValue, readArgument } from "./argument-value.js";
import type { Variables } from "./query-request.js";
import { citationsKey } from "./citations-key.js";
import { Lens } from "../lens.js";
import { withoutAbsent } from "./narrowed.js";
import type { Source } from "./expression.js";
import type {
  Cell,
  FieldPlan,
  GroupField,
  ObjectRow,
  PageField,
  PageResult,
  RootPlan,
  RowPlan,
  SetPlan,
} from "./plan.js";
import { planAggregate, planGroups, type SelectionReader } from "./plan-aggregate.js";
import { planFilter } from "./plan-filter.js";
import { planListOrder, planOrder, servingIndex } from "./plan-order.js";
import { hasCursor, infoNames, listName, partsOf, planPage } from "./plan-page.js";
import { namedFields } from "./named-fields.js";
import { questionNamed, type QuestionTable } from "./question.js";
import { planQuestion, type SelectionTools } from "./plan-question.js";

/** What of a request the planner needs. */
export interface PlanningRequest {
  readonly model: GraphModel;
  readonly questions: QuestionTable;
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Variables;
  /** Whether every node says where it is cited from. */
  readonly cites: boolean;
  /** Most values in all arguments of the root field and of what is below it; each becomes a piece of the statement. */
  readonly argumentLimit?: number | undefined;
}

type Fields = ReadonlyMap<string, GraphField>;

/** The fields asked of a type by response key, merged. */
type AskedFields = ReadonlyMap<string, readonly FieldNode[]>;

/** Plans one field of Query. */
export function planRootField(request: PlanningRequest, nodes: readonly FieldNode[]): RootPlan {
  return new SelectionPlanner(request).root(nodes);
}

class SelectionPlanner {
  private readonly reader: SelectionReader;
  private readonly tools: SelectionTools;
  /** What everything under the root field is seen through. */
  private lens: Lens;
  private readonly count: ArgumentCount;

  constructor(private readonly request: PlanningRequest) {
    this.lens = Lens.open(request.model);
    this.count = new ArgumentCount(request.argumentLimit);
    this.reader = {
      model: request.model,
      fieldsOf: (type, nodes) => this.fieldsOf(type, nodes),
      row: (entity, nodes) => this.row(entity, nodes),
    };
    this.tools = {
      ...this.reader,
      page: (source, entity, nodes, given, way) => this.page(source, entity, undefined, nodes, given, way),
      argumentsOf: (definition, nodes) => this.arguments(definition, nodes),
    };
  }

  root(nodes: readonly FieldNode[]): RootPlan {
    const query = this.request.schema.getQueryType() as GraphQLObjectType;
    const definition = definitionOf(query, nodes);
    const given = this.arguments(definition, nodes);
    const lens = Lens.of(this.request.model, given.get("asOf"));
    this.lens = lens;
    const question = questionNamed(this.request.questions, definition.name);
    if (question !== undefined) return planQuestion(this.tools, question, definition, nodes, given, lens);
    const id = given.get("id");
    if (id?.kind === "leaf") {
      const entity = entityNamed(this.request.model, getNamedType(definition.type).name);
      const result = { kind: "one", row: this.row(entity, nodes) } as const;
      return { source: { kind: "id", id }, entity, filter: undefined, order: [], result, lens, checks: [] };
    }
    const entity = [...this.request.model.entities.values()].find((candidate) => candidate.plural === definition.name);
    if (entity === undefined) throw new RangeError(`no entity behind the field ${definition.name}`);
    return {
      ...this.page({ kind: "all" }, entity, undefined, nodes, given, `Query.${definition.name}`),
      lens,
      checks: [],
    };
  }

  private arguments(
    definition: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): ReadonlyMap<string, ArgumentValue> {
    const given = new Map<string, ArgumentValue>();
    for (const argument of nodes[0]?.arguments ?? []) {
      const type = definition.args.find((candidate) => candidate.name === argument.name.value)?.type;
      const value = type === undefined ? undefined : readArgument(argument.value, type, this.request.variables);
      if (value === undefined) continue;
      this.count.admit(value, definition.name);
      given.set(argument.name.value, value);
    }
    return given;
  }

  /** The fields asked of an object type, merged, with fragments and directives followed. */
  private fieldsOf(type: GraphQLObjectType, nodes: readonly FieldNode[]): AskedFields {
    const { schema, fragments, variables } = this.request;
    const asked = collectSubFields(schema, { ...fragments }, { ...variables }, type, [...nodes]).fields;
    // An object cannot have this key like any other, and GraphQL reserves such names.
    if (asked.has("__proto__"))
      throw new ServiceError(
        "BAD_USER_INPUT",
        "`__proto__` cannot be an alias: names that begin with two underscores are GraphQL's own. Choose another.",
        { field: "__proto__" },
      );
    return asked;
  }

  private objectType(name: string): GraphQLObjectType {
    const type = this.request.schema.getType(name);
    if (!isObjectType(type)) throw new RangeError(`${name} is no object type`);
    return type;
  }

  private row(entity: Entity, nodes: readonly FieldNode[]): RowPlan {
    if (entity.kind === "node")
      return this.cited(this.nodeRow(entity, this.fieldsOf(this.objectType(entity.name), nodes)));
    const asked = entity.concrete.map((name) => ({
      entity: entityNamed(this.request.model, name),
      fields: this.fieldsOf(this.objectType(name), nodes),
    }));
    // What every type is asked alike is planned once: planned per type, nested abstract types would multiply.
    const [first] = asked;
    const common = this.commonInterface(entity);
    const sharedKeys = [...(first?.fields ?? [])].flatMap(([key, fieldNodes]) => {
      const alike =
        common.fields.has(fieldNodes[0]?.name.value ?? "") &&
        asked.every(({ fields }) => sameNodes(fields.get(key), fieldNodes));
      return alike ? [key] : [];
    });
    const only = (fields: AskedFields, shared: boolean): AskedFields =>
      new Map([...fields].filter(([key]) => sharedKeys.includes(key) === shared));
    const shared = this.cited(this.nodeRow(common, only(first?.fields ?? new Map(), true)));
    // Where all types are asked alike, which of them a node is shows nowhere.
    if (asked.every(({ fields }) => fields.size === sharedKeys.length)) return shared;
    const variants = asked.map(({ entity: { name, label }, entity: type, fields }) => ({
      typeName: name,
      label,
      own: this.nodeRow(type, only(fields, false)),
      order: [...fields.keys()],
    }));
    return { kind: "variants", shared, variants };
  }

  private cited(row: ObjectRow): ObjectRow {
    return this.request.cites
      ? { ...row, fields: [...row.fields, { responseKey: citationsKey, cell: { kind: "citations", lens: this.lens } }] }
      : row;
  }

  /** The interface that all types of an abstract one have in common: itself, or of a union the narrowest over its members. */
  private commonInterface(entity: Entity): Entity {
    if (entity.kind === "interface") return entity;
    const covering = [...this.request.model.entities.values()].filter(
      (candidate) =>
        candidate.kind === "interface" && entity.concrete.every((name) => candidate.concrete.includes(name)),
    );
    return covering.toSorted((a, b) => a.concrete.length - b.concrete.length)[0] ?? entity;
  }

  private nodeRow(entity: Entity, asked: AskedFields): ObjectRow {
    const type = this.request.schema.getType(entity.name) as GraphQLObjectType | GraphQLInterfaceType;
    return this.objectRow(type, entity.fields, entity, asked);
  }

  private objectRow(
    type: GraphQLObjectType | GraphQLInterfaceType,
    fields: Fields,
    owner: Entity,
    asked: AskedFields,
  ): ObjectRow {
    const plans: FieldPlan[] = [];
    for (const [responseKey, fieldNodes] of asked) {
      const name = fieldNodes[0]?.name.value ?? "";
      const field = fields.get(name);
      if (name === "__typename") plans.push({ responseKey, cell: { kind: "typename", typeName: type.name } });
      else if (field === undefined) throw new RangeError(`the model has no ${type.name}.${name}`);
      else
        plans.push({
          responseKey,
          cell: this.cell(field, definitionOf(type, fieldNodes), fields, owner, undefined, fieldNodes, "node"),
        });
    }
    return { kind: "object", fields: plans };
  }

  private cell(
    field: GraphField,
    definition: GraphQLField<unknown, unknown>,
    siblings: Fields,
    owner: Entity,
    relation: Relation | undefined,
    nodes: readonly FieldNode[],
    on: "node" | "edge",
  ): Cell {
    switch (field.kind) {
      case "property":
        return { kind: "property", on, property: field };
      case "derived": {
        const over = siblings.get(field.over) ?? owner.fields.get(field.over);
        if (over?.kind !== "relation") throw new RangeError(`no relation ${field.over} to compute ${field.name} over`);
        return { kind: "derived", derived: field, over, entity: entityNamed(this.request.model, over.target) };
      }
      case "embedded":
        return { kind: "embedded", embedded: field, row: this.embeddedRow(field, owner, nodes) };
      case "group":
        return {
          kind: "group",
          group: field,
          entity: entityNamed(this.request.model, field.target),
          fields: this.groupFields(field.type, field.nodesField, field.target, nodes),
        };
      case "between": {
        const entity = entityNamed(this.request.model, field.target);
        if (relation === undefined) throw new RangeError(`${field.name} stands on an edge only`);
        const result = { kind: "list", row: this.row(entity, nodes) } as const;
        const order = planOrder(this.request.model, { entity, relation: undefined }, undefined);
        return {
          kind: "set",
          set: { source: { kind: "between", between: field, relation }, entity, filter: undefined, order, result },
        };
      }
      case "relation":
        return { kind: "set", set: this.relation(field, definition, nodes) };
    }
  }

  private embeddedRow(embedded: Embedded, owner: Entity, nodes: readonly FieldNode[]): ObjectRow {
    const type = this.objectType(embedded.type);
    return this.objectRow(type, embedded.fields, owner, this.fieldsOf(type, nodes));
  }

  private relation(
    relation: Relation,
    definition: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): SetPlan {
    const { model } = this.request;
    const entity = entityNamed(model, relation.target);
    const source: Source = { kind: "relation", relation };
    if (relation.many === "connection") {
      const way = relation.hops.map((hop) => `${hop.direction} ${hop.type}`).join(", ");
      return this.page(source, entity, relation, nodes, this.arguments(definition, nodes), way);
    }
    const row = relation.entries ? this.entryRow(relation, entity, nodes) : this.row(entity, nodes);
    const order = relation.many === "list" ? planListOrder(model, relation) : [];
    return {
      source,
      entity,
      filter: undefined,
      order,
      result: { kind: relation.many === "list" ? "list" : "one", row },
    };
  }

  /** The row of an edge that is shown as an object of its own, such as an entry of a pledge's history. */
  private entryRow(relation: Relation, entity: Entity, nodes: readonly FieldNode[]): ObjectRow {
    const edge = edgeOf(this.request.model, relation);
    if (edge === undefined) throw new RangeError(`${relation.name} has no edge type`);
    return this.edgeRow(edge.name, relation, entity, nodes, edge.endField ?? "");
  }

  private edgeRow(
    typeName: string,
    relation: Relation | undefined,
    entity: Entity,
    nodes: readonly FieldNode[],
    endField: string,
  ): ObjectRow {
    const type = this.objectType(typeName);
    const fields: Fields = this.request.model.edges.get(typeName)?.fields ?? new Map();
    const plans: FieldPlan[] = [];
    for (const [responseKey, fieldNodes] of this.fieldsOf(type, nodes)) {
      const name = fieldNodes[0]?.name.value ?? "";
      const field = fields.get(name);
      if (name === endField) plans.push({ responseKey, cell: { kind: "node", row: this.row(entity, fieldNodes) } });
      else if (field !== undefined)
        plans.push({
          responseKey,
          cell: this.cell(field, definitionOf(type, fieldNodes), fields, entity, relation, fieldNodes, "edge"),
        });
      else if (name === "cursor") plans.push({ responseKey, cell: { kind: "cursor" } });
      else if (name === "__typename") plans.push({ responseKey, cell: { kind: "typename", typeName } });
    }
    return { kind: "object", fields: plans };
  }

  private groupFields(
    typeName: string,
    nodesField: string,
    target: string,
    nodes: readonly FieldNode[],
  ): readonly GroupField[] {
    const entity = entityNamed(this.request.model, target);
    return [...this.fieldsOf(this.objectType(typeName), nodes)].map(([responseKey, fieldNodes]): GroupField => {
      const name = fieldNodes[0]?.name.value;
      if (name === "__typename") return { kind: "typename", responseKey, typeName };
      return name === nodesField
        ? { kind: "nodes", responseKey, row: this.row(entity, fieldNodes) }
        : { kind: "value", responseKey };
    });
  }

  private page(
    source: Source,
    entity: Entity,
    relation: Relation | undefined,
    nodes: readonly FieldNode[],
    given: ReadonlyMap<string, ArgumentValue>,
    way: string,
  ): SetPlan {
    const { model } = this.request;
    const base = connectionBase({ target: entity.name, edge: relation?.edge });
    const fields = this.pageFields(this.objectType(`${base}Connection`), relation, entity, nodes);
    const infos = infoNames(fields);
    const lookAhead = infos.includes("hasNextPage") || infos.includes("hasPreviousPage");
    const needsKeys =
      infos.includes("startCursor") ||
      infos.includes("endCursor") ||
      fields.some((field) => field.kind === "edges" && hasCursor(field.row));
    const order = planOrder(model, { entity, relation }, given.get("orderBy"));
    const list = listName(way, order);
    const result: PageResult = {
      kind: "page",
      list,
      ...planPage(given, list, order, lookAhead ? 1 : 0),
      lookAhead,
      fields,
      parts: partsOf(fields),
      needsKeys,
    };
    const filter = planFilter(model, { entity, relation }, given.get("where"));
    const ordered =
      source.kind === "relation" && relation !== undefined
        ? { ...source, index: servingIndex(model, relation, order, filter) }
        : source;
    return { source: ordered, entity, filter, order: withoutAbsent(order, filter), result };
  }

  private pageFields(
    type: GraphQLObjectType,
    relation: Relation | undefined,
    entity: Entity,
    nodes: readonly FieldNode[],
  ): readonly PageField[] {
    return [...this.fieldsOf(type, nodes)].flatMap(([responseKey, fieldNodes]): readonly PageField[] => {
      const name = fieldNodes[0]?.name.value ?? "";
      const fieldType = getNamedType(definitionOf(type, fieldNodes)?.type);
      switch (name) {
        case "edges":
          return [
            {
              kind: "edges",
              responseKey,
              row: this.edgeRow(fieldType?.name ?? "", relation, entity, fieldNodes, "node"),
            },
          ];
        case "nodes":
          return [{ kind: "nodes", responseKey, row: this.row(entity, fieldNodes) }];
        case "pageInfo":
          return [
            {
              kind: "pageInfo",
              responseKey,
              fields: namedFields(
                fieldType as GraphQLObjectType,
                this.fieldsOf(fieldType as GraphQLObjectType, fieldNodes),
              ),
            },
          ];
        case "__typename":
          return [{ kind: "typename", responseKey, typeName: type.name }];
        case "totalCount":
          return [{ kind: "totalCount", responseKey }];
        case "aggregate":
          return [
            planAggregate(this.reader, { entity, relation }, responseKey, fieldType as GraphQLObjectType, fieldNodes),
          ];
        case "groups":
          return [
            planGroups(
              this.reader,
              { entity, relation },
              responseKey,
              fieldType as GraphQLObjectType,
              fieldNodes,
              this.arguments(definitionOf(type, fieldNodes), fieldNodes),
            ),
          ];
        default:
          return [];
      }
    });
  }
}

function definitionOf(
  type: GraphQLObjectType | GraphQLInterfaceType,
  nodes: readonly FieldNode[],
): GraphQLField<unknown, unknown> {
  return type.getFields()[nodes[0]?.name.value ?? ""] as GraphQLField<unknown, unknown>;
}

const sameNodes = (a: readonly FieldNode[] | undefined, b: readonly FieldNode[]): boolean =>
  a !== undefined && a.length === b.length && a.every((node, index) => node === b[index]);
