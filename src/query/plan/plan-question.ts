import {
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  GraphQLObjectType,
  isListType,
} from "graphql";
import { ServiceError } from "../../errors/service-error.js";
import { type Entity, entityNamed, type GraphModel } from "../../graph/graph-model.js";
import type { ArgumentValue, Leaf } from "./argument-value.js";
import type { Lens } from "../lens.js";
import type { Parameter, Source } from "./expression.js";
import type { Cell, FieldPlan, ObjectRow, PageField, PageResult, RootPlan, RowPlan, SetPlan } from "./plan.js";
import { planFilter } from "./plan-filter.js";
import { namedFields } from "./named-fields.js";
import { hasCursor, infoNames, listName, pageSize, partsOf, planPage } from "./plan-page.js";
import type { CellSource, Question, QuestionPlan, QuestionRequest } from "./question.js";

type Arguments = ReadonlyMap<string, ArgumentValue>;

/** What the planner of selections does for that of questions. */
export interface SelectionTools {
  readonly model: GraphModel;
  readonly fieldsOf: (
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
  ) => ReadonlyMap<string, readonly FieldNode[]>;
  readonly row: (entity: Entity, nodes: readonly FieldNode[]) => RowPlan;
  readonly page: (
    source: Source,
    entity: Entity,
    nodes: readonly FieldNode[],
    given: Arguments,
    way: string,
  ) => SetPlan;
  readonly argumentsOf: (definition: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]) => Arguments;
}

/** Plans a question: its own clauses as source, and rows of its types. */
export function planQuestion(
  tools: SelectionTools,
  question: Question,
  definition: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  given: Arguments,
  lens: Lens,
): RootPlan {
  const plan = question.plan(requestOf(tools.model, given, lens));
  return {
    ...new QuestionPlanner(tools, question, plan).root(definition, nodes, given),
    lens,
    checks: plan.checks ?? [],
    most: plan.most,
    looks: plan.looks ?? [],
  };
}

function requestOf(model: GraphModel, given: Arguments, lens: Lens): QuestionRequest {
  const leaf = (value: ArgumentValue | undefined): Leaf | undefined =>
    value?.kind === "leaf" && value.current !== null ? value : undefined;
  return {
    model,
    lens,
    argument: (name) => leaf(given.get(name)),
    filter: (argument, entity) =>
      planFilter(model, { entity: entityNamed(model, entity), relation: undefined }, given.get(argument)),
    part: (argument, name) => {
      const value = given.get(argument);
      return value?.kind === "object" ? leaf(value.fields.get(name)) : undefined;
    },
  };
}

class QuestionPlanner {
  constructor(
    private readonly tools: SelectionTools,
    private readonly question: Question,
    private readonly plan: QuestionPlan,
  ) {}

  root(definition: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[], given: Arguments): SetPlan {
    const source: Source = { kind: "question", text: this.plan.text };
    const type = getNamedType(definition.type) as GraphQLObjectType;
    const order = this.plan.order;
    const set = { source, entity: undefined, filter: undefined, order };
    if (type.getFields()["pageInfo"] !== undefined) return { ...set, result: this.page(type, nodes, given) };
    const isList = isListType(getNullableType(definition.type));
    const row = this.objectRow(type, nodes);
    return {
      ...set,
      result: isList
        ? {
            kind: "list",
            row,
            limit: this.plan.limit ?? this.listSize(definition, given),
            expected: this.plan.expected,
          }
        : { kind: "one", row },
    };
  }

  private listSize(definition: GraphQLField<unknown, unknown>, given: Arguments): Parameter | undefined {
    const usual: unknown = definition.args.find(({ name }) => name === "first")?.defaultValue;
    const first = given.get("first");
    if (first?.kind !== "leaf" && usual === undefined) return undefined;
    return {
      read: (request) => {
        const size = ((first?.kind === "leaf" ? first.read(request) : undefined) ?? usual) as number;
        if (size >= pageSize.least && size <= pageSize.most) return size;
        throw new ServiceError(
          "PAGE_SIZE_INVALID",
          `\`first: ${size}\` is outside ${pageSize.least}-${pageSize.most}.`,
          { field: "first" },
        );
      },
    };
  }

  private page(type: GraphQLObjectType, nodes: readonly FieldNode[], given: Arguments): PageResult {
    const fields = [...this.tools.fieldsOf(type, nodes)].flatMap(([responseKey, fieldNodes]): readonly PageField[] => {
      const name = fieldNodes[0]?.name.value ?? "";
      const fieldType = getNamedType(type.getFields()[name]?.type);
      switch (name) {
        case "edges":
          return [{ kind: "edges", responseKey, row: this.objectRow(fieldType as GraphQLObjectType, fieldNodes) }];
        case "nodes":
          return [{ kind: "nodes", responseKey, row: this.itemRow(fieldType?.name ?? "", fieldType, fieldNodes) }];
        case "pageInfo":
          return [
            {
              kind: "pageInfo",
              responseKey,
              fields: namedFields(
                fieldType as GraphQLObjectType,
                this.tools.fieldsOf(fieldType as GraphQLObjectType, fieldNodes),
              ),
            },
          ];
        case "totalCount":
          return [{ kind: "totalCount", responseKey }];
        case "__typename":
          return [{ kind: "typename", responseKey, typeName: type.name }];
        default:
          return [];
      }
    });
    const infos = infoNames(fields);
    const lookAhead = infos.includes("hasNextPage");
    const list = listName(`Query.${this.question.name}`, this.plan.order);
    return {
      kind: "page",
      list,
      cursorsOf: this.plan.cursorsOf,
      ...planPage(given, list, this.plan.order, lookAhead ? 1 : 0, this.plan.cursorsOf),
      lookAhead,
      fields,
      parts: partsOf(fields),
      needsKeys:
        fields.some((field) => field.kind === "edges" && hasCursor(field.row)) ||
        infos.includes("startCursor") ||
        infos.includes("endCursor"),
    };
  }

  /** What a connection lists: nodes of the graph, or objects of the question's own. */
  private itemRow(name: string, type: unknown, nodes: readonly FieldNode[]): RowPlan {
    const entity = this.tools.model.entities.get(name);
    return entity === undefined ? this.objectRow(type as GraphQLObjectType, nodes) : this.tools.row(entity, nodes);
  }

  private objectRow(type: GraphQLObjectType, nodes: readonly FieldNode[]): ObjectRow {
    const fields = [...this.tools.fieldsOf(type, nodes)].map(([responseKey, fieldNodes]): FieldPlan => {
      const name = fieldNodes[0]?.name.value ?? "";
      if (name === "__typename") return { responseKey, cell: { kind: "typename", typeName: type.name } };
      return {
        responseKey,
        cell: this.cell(type, type.getFields()[name] as GraphQLField<unknown, unknown>, fieldNodes),
      };
    });
    return { kind: "object", fields };
  }

  private cell(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): Cell {
    const named = getNamedType(field.type);
    const source: CellSource | undefined = this.plan.shape[type.name]?.[field.name];
    if (source === undefined) {
      if (field.name === "cursor") return { kind: "cursor" };
      if (field.name === "node") return { kind: "node", row: this.itemRow(named.name, named, nodes) };
      throw new RangeError(
        `the question ${this.question.name} does not say where ${type.name}.${field.name} comes from`,
      );
    }
    if ("value" in source) return { kind: "column", expression: source.value, read: source.read };
    if ("node" in source)
      return {
        kind: "bound",
        node: source.node,
        row: this.tools.row(entityNamed(this.tools.model, named.name), nodes),
      };
    if ("items" in source)
      return {
        kind: "each",
        list: source.items,
        item: source.as,
        binds: source.binds ?? {},
        most: source.most,
        row: this.objectRow(named as GraphQLObjectType, nodes),
      };
    if (named instanceof GraphQLObjectType && named.getFields()["pageInfo"] !== undefined) {
      const entity = entityNamed(this.tools.model, named.name.replace(/Connection$/, ""));
      const way = `${type.name}.${field.name}`;
      return {
        kind: "set",
        set: this.tools.page(
          { kind: "members", list: source.nodes },
          entity,
          nodes,
          this.tools.argumentsOf(field, nodes),
          way,
        ),
      };
    }
    return {
      kind: "each",
      list: source.nodes,
      item: undefined,
      binds: {},
      most: source.most,
      row: this.tools.row(entityNamed(this.tools.model, named.name), nodes),
    };
  }
}
