import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLSchema,
} from "graphql";
import type { Entity, GraphModel, Relation } from "../../graph/graph-model.js";
import type { Lens } from "../lens.js";
import type { ArgumentValue } from "./argument-value.js";
import type { Source } from "./expression.js";
import type { RowPlan, SetPlan } from "./plan.js";
import type { Variables } from "./query-request.js";
import type { QuestionTable } from "./question.js";

/** What the planner needs from a request. */
export interface PlanningRequest {
  readonly model: GraphModel;
  readonly questions: QuestionTable;
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Variables;
  /** Whether to return the source passages of every node. */
  readonly cites: boolean;
  /** Most values in the arguments of the root field and all fields below it; each adds to the statement. */
  readonly argumentLimit?: number | undefined;
}

/** The selected fields of a type by response key, merged, with fragments and directives resolved. */
export type AskedFields = ReadonlyMap<string, readonly FieldNode[]>;

/** The arguments given to a field, by name. */
export type GivenArguments = ReadonlyMap<string, ArgumentValue>;

/** A type with fields. */
export type FieldsType = GraphQLObjectType | GraphQLInterfaceType;

/** A page of nodes as a document asks for it. */
export interface AskedPage {
  readonly source: Source;
  readonly entity: Entity;
  /** The relation that leads to the nodes, if one does. */
  readonly relation?: Relation | undefined;
  readonly nodes: readonly FieldNode[];
  readonly given: GivenArguments;
  /** Identifies the list in cursors. */
  readonly way: string;
}

/** What the planners of rows, pages, aggregates and questions share while they plan one root field. */
export interface Planning {
  readonly model: GraphModel;
  /** The lens for everything under the root field. */
  readonly lens: Lens;
  readonly cites: boolean;
  readonly fieldsOf: (type: GraphQLObjectType, nodes: readonly FieldNode[]) => AskedFields;
  readonly typeNamed: (name: string) => FieldsType;
  readonly argumentsOf: (definition: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]) => GivenArguments;
  readonly row: (entity: Entity, nodes: readonly FieldNode[]) => RowPlan;
  readonly page: (asked: AskedPage) => SetPlan;
}

/**
 * The definition of the field that these AST nodes select.
 * @throws RangeError if the type has no such field, which validation rules out.
 */
export function definitionOf(type: FieldsType, nodes: readonly FieldNode[]): GraphQLField<unknown, unknown> {
  const name = nodes[0]?.name.value ?? "";
  const definition = type.getFields()[name];
  if (definition === undefined) throw new RangeError(`there is no field ${type.name}.${name}`);
  return definition;
}
