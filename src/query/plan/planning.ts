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

/** The fields asked of a type by response key, merged, with fragments and directives followed. */
export type AskedFields = ReadonlyMap<string, readonly FieldNode[]>;

/** The arguments that a field was given, by their names. */
export type GivenArguments = ReadonlyMap<string, ArgumentValue>;

/** A type with fields. */
export type FieldsType = GraphQLObjectType | GraphQLInterfaceType;

/** A page of nodes that is asked for. */
export interface AskedPage {
  readonly source: Source;
  readonly entity: Entity;
  /** The relation that leads to them, where it is one. */
  readonly relation?: Relation | undefined;
  readonly nodes: readonly FieldNode[];
  readonly given: GivenArguments;
  /** Names the list in cursors. */
  readonly way: string;
}

/** The plan of one root field while it is made: what the planners of rows, pages, aggregates and questions share. */
export interface Planning {
  readonly model: GraphModel;
  /** What everything under the root field is seen through. */
  readonly lens: Lens;
  readonly cites: boolean;
  readonly fieldsOf: (type: GraphQLObjectType, nodes: readonly FieldNode[]) => AskedFields;
  readonly typeNamed: (name: string) => FieldsType;
  readonly argumentsOf: (definition: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]) => GivenArguments;
  readonly row: (entity: Entity, nodes: readonly FieldNode[]) => RowPlan;
  readonly page: (asked: AskedPage) => SetPlan;
}

/**
 * The definition of the field that nodes ask for.
 * @throws RangeError where the type has none, which a valid document never asks for.
 */
export function definitionOf(type: FieldsType, nodes: readonly FieldNode[]): GraphQLField<unknown, unknown> {
  const name = nodes[0]?.name.value ?? "";
  const definition = type.getFields()[name];
  if (definition === undefined) throw new RangeError(`there is no field ${type.name}.${name}`);
  return definition;
}
