import { collectSubFields } from "@graphql-tools/utils";
import {
  type FieldNode,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import { ServiceError } from "../../errors/service-error.js";
import { entityNamed } from "../../graph/graph-model.js";
import { Lens } from "../lens.js";
import { ArgumentCount } from "./argument-count.js";
import { type ArgumentValue, givenLeaf, readArgument } from "./argument-value.js";
import { planNodesPage } from "./plan-connection.js";
import type { RootPlan } from "./plan.js";
import { planQuestion } from "./plan-question.js";
import { planRow } from "./plan-row.js";
import {
  type AskedFields,
  definitionOf,
  type FieldsType,
  type GivenArguments,
  type Planning,
  type PlanningRequest,
} from "./planning.js";
import { questionNamed } from "./question.js";

/** Plans one field of Query. */
export function planRootField(request: PlanningRequest, nodes: readonly FieldNode[]): RootPlan {
  const { model, schema, questions, argumentLimit } = request;
  const query = schema.getQueryType();
  if (query === undefined || query === null) throw new RangeError("the schema has no Query");
  const count = new ArgumentCount(argumentLimit);
  const definition = definitionOf(query, nodes);
  const given = readArguments(request, count, definition, nodes);
  const planning = planningOf(request, count, Lens.of(model, given.get("asOf")));
  const question = questionNamed(questions, definition.name);
  if (question !== undefined) return planQuestion(planning, question, { definition, nodes, given });
  const { lens } = planning;
  const id = givenLeaf<string>(given.get("id"));
  if (id !== undefined) {
    const entity = entityNamed(model, getNamedType(definition.type).name);
    const result = { kind: "one", row: planning.row(entity, nodes) } as const;
    return { source: { kind: "id", id }, entity, filter: undefined, order: [], result, lens, checks: [] };
  }
  const entity = [...model.entities.values()].find((candidate) => candidate.plural === definition.name);
  if (entity === undefined) throw new RangeError(`no entity behind the field ${definition.name}`);
  const way = `Query.${definition.name}`;
  return { ...planning.page({ source: { kind: "all" }, entity, nodes, given, way }), lens, checks: [] };
}

function planningOf(request: PlanningRequest, count: ArgumentCount, lens: Lens): Planning {
  const planning: Planning = {
    model: request.model,
    lens,
    cites: request.cites,
    fieldsOf: (type, nodes) => fieldsOf(request, type, nodes),
    typeNamed: (name) => typeNamed(request, name),
    argumentsOf: (definition, nodes) => readArguments(request, count, definition, nodes),
    row: (entity, nodes) => planRow(planning, entity, nodes),
    page: (asked) => planNodesPage(planning, asked),
  };
  return planning;
}

function readArguments(
  { variables }: PlanningRequest,
  count: ArgumentCount,
  definition: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): GivenArguments {
  const given = new Map<string, ArgumentValue>();
  for (const argument of nodes[0]?.arguments ?? []) {
    const type = definition.args.find((candidate) => candidate.name === argument.name.value)?.type;
    const value = type === undefined ? undefined : readArgument(argument.value, type, variables);
    if (value === undefined) continue;
    count.admit(value, definition.name);
    given.set(argument.name.value, value);
  }
  return given;
}

function fieldsOf(
  { schema, fragments, variables }: PlanningRequest,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): AskedFields {
  const asked = collectSubFields(schema, { ...fragments }, { ...variables }, type, [...nodes]).fields;
  // Assigning this key to an object would set its prototype. GraphQL reserves such names anyway.
  if (asked.has("__proto__"))
    throw new ServiceError(
      "BAD_USER_INPUT",
      "`__proto__` cannot be an alias: GraphQL reserves names that begin with two underscores. Choose another.",
      { field: "__proto__" },
    );
  return asked;
}

function typeNamed({ schema }: PlanningRequest, name: string): FieldsType {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new RangeError(`${name} is no type with fields`);
  return type;
}
