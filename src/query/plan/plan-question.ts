import {
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isListType,
  isObjectType,
} from "graphql";
import { givenLeaf } from "./argument-value.js";
import { entityNamed } from "../../graph/graph-model.js";
import { layOutObject, type UnplacedField } from "./layout.js";
import type { Cell, ListResult, ObjectRow, OneResult, PageResult, RootPlan, RowPlan } from "./plan.js";
import type { MadeField } from "./made-cell.js";
import { planConnection } from "./plan-connection.js";
import { definitionOf, type GivenArguments, type Planning } from "./planning.js";
import type { CellSource, FieldRequest, MadeObjects, Question, QuestionPlan } from "./question.js";
import { requestOf } from "./question-request.js";
import { listSize } from "./list-size.js";

/** A question as a document asks it. */
export interface AskedQuestion {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly given: GivenArguments;
}

/** Plans a question: its clauses are the source, and the rows are objects of its types. */
export function planQuestion(planning: Planning, question: Question, asked: AskedQuestion): RootPlan {
  const plan = question.plan(requestOf(planning, asked.given));
  return {
    source: { kind: "question", text: plan.text },
    entity: undefined,
    filter: undefined,
    order: plan.order,
    result: new QuestionPlanner(planning, question, plan).result(asked),
    lens: planning.lens,
    checks: plan.checks ?? [],
    most: plan.most,
    looks: plan.looks ?? [],
  };
}

class QuestionPlanner {
  constructor(
    private readonly planning: Planning,
    private readonly question: Question,
    private readonly plan: QuestionPlan,
  ) {}

  result({ definition, nodes, given }: AskedQuestion): OneResult | ListResult | PageResult {
    const type = objectTypeOf(getNamedType(definition.type));
    if (isConnection(type))
      return planConnection(this.planning, {
        type,
        nodes,
        given,
        order: this.plan.order,
        way: `Query.${this.question.name}`,
        cursorsOf: this.plan.cursorsOf,
        edgeRow: (edge, edgeNodes) => this.objectRow(edge, edgeNodes),
        nodeRow: (item, itemNodes) => this.itemRow(item, itemNodes),
      });
    const row = this.objectRow(type, nodes);
    if (!isListType(getNullableType(definition.type))) return { kind: "one", row };
    const limit = this.plan.limit ?? listSize(definition, given);
    return { kind: "list", row, limit, expected: this.plan.expected };
  }

  /** The row of a connection's item: a node of the graph, or an object of one of the question's own types. */
  private itemRow(type: GraphQLNamedType, nodes: readonly FieldNode[]): RowPlan {
    const entity = this.planning.model.entities.get(type.name);
    return entity === undefined ? this.objectRow(objectTypeOf(type), nodes) : this.planning.row(entity, nodes);
  }

  private objectRow(type: GraphQLObjectType, nodes: readonly FieldNode[]): ObjectRow {
    const fields = [...this.planning.fieldsOf(type, nodes)].map(([responseKey, fieldNodes]): UnplacedField => {
      if (fieldNodes[0]?.name.value === "__typename")
        return { responseKey, cell: { kind: "typename", typeName: type.name } };
      return { responseKey, cell: this.cell(type, definitionOf(type, fieldNodes), fieldNodes) };
    });
    return layOutObject(fields);
  }

  private cell(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): Cell {
    const named = getNamedType(field.type);
    const source: CellSource | undefined = this.plan.shape[type.name]?.[field.name];
    if (source === undefined) {
      if (field.name === "cursor") return { kind: "cursor" };
      if (field.name === "node") return { kind: "node", row: this.itemRow(named, nodes) };
      throw new RangeError(
        `the question ${this.question.name} does not say where ${type.name}.${field.name} comes from`,
      );
    }
    if ("value" in source) return { kind: "column", expression: source.value, read: source.read };
    if ("made" in source) return this.made(field, source.made, nodes);
    if ("node" in source) return { kind: "bound", node: source.node, row: this.nodeRow(named.name, nodes) };
    if ("items" in source) {
      const { items, as, binds = {}, most } = source;
      return { kind: "each", list: items, item: as, binds, most, row: this.objectRow(objectTypeOf(named), nodes) };
    }
    if (isObjectType(named) && isConnection(named)) return this.nodesPage(type, field, source, nodes);
    const { nodes: members, most } = source;
    return { kind: "each", list: members, item: undefined, binds: {}, most, row: this.nodeRow(named.name, nodes) };
  }

  /** Objects that the builder makes: no cells of the statement, but fields of what is made. */
  private made(
    field: GraphQLField<unknown, unknown>,
    objectsOf: (asked: FieldRequest) => MadeObjects,
    nodes: readonly FieldNode[],
  ): Cell {
    const given = this.planning.argumentsOf(field, nodes);
    const size = listSize(field, given);
    if (size === undefined) throw new RangeError(`${field.name} has no \`first\` with a default`);
    const { from, make, parameters, comparisons } = objectsOf({
      argument: (name) => givenLeaf(given.get(name)),
      size,
    });
    const fields = this.madeFields(objectTypeOf(getNamedType(field.type)), nodes);
    return { kind: "made", expression: from, make, most: size, parameters, comparisons, fields };
  }

  private madeFields(type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly MadeField[] {
    return [...this.planning.fieldsOf(type, nodes)].map(([responseKey, fieldNodes]): MadeField => {
      const name = fieldNodes[0]?.name.value ?? "";
      if (name === "__typename") return { kind: "typename", responseKey, typeName: type.name };
      const named = getNamedType(definitionOf(type, fieldNodes).type);
      if (!isObjectType(named)) return { kind: "named", responseKey, name };
      return { kind: "objects", responseKey, name, fields: this.madeFields(named, fieldNodes) };
    });
  }

  /** A page over nodes in a list that the question has bound. */
  private nodesPage(
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    { nodes: list }: Extract<CellSource, { readonly nodes: unknown }>,
    nodes: readonly FieldNode[],
  ): Cell {
    const { model } = this.planning;
    const base = getNamedType(field.type).name;
    const entity = entityNamed(model, base.slice(0, -"Connection".length));
    const given = this.planning.argumentsOf(field, nodes);
    const source = { kind: "members", list } as const;
    return {
      kind: "set",
      set: this.planning.page({ source, entity, nodes, given, way: `${type.name}.${field.name}` }),
    };
  }

  private nodeRow(name: string, nodes: readonly FieldNode[]): RowPlan {
    return this.planning.row(entityNamed(this.planning.model, name), nodes);
  }
}

const isConnection = (type: GraphQLObjectType): boolean => type.getFields()["pageInfo"] !== undefined;

function objectTypeOf(type: GraphQLNamedType): GraphQLObjectType {
  if (!isObjectType(type)) throw new RangeError(`${type.name} is no object type`);
  return type;
}
