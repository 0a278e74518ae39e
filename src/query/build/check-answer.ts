import { collectSubFields } from "@graphql-tools/utils";
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLUnionType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
} from "graphql";
import { typeNameKey } from "../../graph/names.js";
import type { Variables } from "../plan/query-request.js";

/**
 * Whether a built value keeps what the schema promises, so that it is the answer as it stands: nothing null or missing
 * where there may be no null, lists where there are lists, leaves in the form of their scalars. Made once, as closures;
 * graphql-js says of whatever breaks a promise where it does.
 * @see https://spec.graphql.org/October2021/#sec-Value-Completion
 */
export type AnswerCheck = (value: unknown) => boolean;

/** What decides an answer's shape, beside the fields asked for. */
export interface AnswerRequest {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Those of `@skip` and `@include` decide the shape. */
  readonly variables: Variables;
}

/** Makes the check of a field's type and of what is asked below it. */
export function makeAnswerCheck(
  request: AnswerRequest,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): AnswerCheck {
  if (isNonNullType(type)) return makePresentCheck(request, type.ofType, nodes);
  const holds = makePresentCheck(request, type, nodes);
  // What is missing is null to graphql-js, and nothing to JSON.
  return (value) => value === null || holds(value);
}

/** The check of a value that may be neither null nor missing. */
function makePresentCheck(
  request: AnswerRequest,
  type: Exclude<GraphQLOutputType, { readonly ofType: GraphQLOutputType }> | GraphQLOutputType,
  nodes: readonly FieldNode[],
): AnswerCheck {
  if (isListType(type)) {
    const holds = makeAnswerCheck(request, type.ofType, nodes);
    return (value) => Array.isArray(value) && value.every(holds);
  }
  if (isLeafType(type)) return makeLeafCheck(type);
  return isAbstractType(type)
    ? makeAbstractCheck(request, type, nodes)
    : makeObjectCheck(request, type as GraphQLObjectType, nodes);
}

const isText: AnswerCheck = (value) => typeof value === "string";

/** Values that these scalars pass on as they are. */
const passes: Readonly<Record<string, AnswerCheck>> = {
  String: isText,
  ID: isText,
  Boolean: (value) => typeof value === "boolean",
  Int: (value) => Number.isInteger(value) && (value as number) <= 2_147_483_647 && (value as number) >= -2_147_483_648,
  Float: Number.isFinite,
};

function makeLeafCheck(type: GraphQLLeafType): AnswerCheck {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().flatMap(({ name, value }) => (name === value ? [name] : [])));
    return (value) => names.has(value);
  }
  return passes[type.name] ?? ((value) => isAsSerialized(type, value));
}

function isAsSerialized(type: GraphQLLeafType, value: unknown): boolean {
  if (value === null || value === undefined) return false;
  try {
    return type.serialize(value) === value;
  } catch {
    return false;
  }
}

function makeAbstractCheck(
  request: AnswerRequest,
  type: GraphQLInterfaceType | GraphQLUnionType,
  nodes: readonly FieldNode[],
): AnswerCheck {
  const possible = request.schema.getPossibleTypes(type);
  const checks = new Map<string | undefined, AnswerCheck>(
    possible.map((one) => [one.name, makeObjectCheck(request, one, nodes)]),
  );
  // The type of a node is not told where all are asked alike.
  const [first] = possible;
  if (first !== undefined) checks.set(undefined, checks.get(first.name) as AnswerCheck);
  return (value) =>
    isObject(value) && checks.get((value as { readonly [typeNameKey]?: string })[typeNameKey])?.(value) === true;
}

function makeObjectCheck(request: AnswerRequest, type: GraphQLObjectType, nodes: readonly FieldNode[]): AnswerCheck {
  const { schema, fragments, variables } = request;
  const asked = collectSubFields(schema, { ...fragments }, { ...variables }, type, [...nodes]).fields;
  const fields = [...asked].map(([key, fieldNodes]) => {
    const field = type.getFields()[fieldNodes[0]?.name.value ?? ""];
    // Without a field it is `__typename`.
    return {
      key,
      holds:
        field === undefined
          ? (value: unknown) => value === type.name
          : makeAnswerCheck(request, field.type, fieldNodes),
    };
  });
  return (value) => {
    if (!isObject(value)) return false;
    for (const { key, holds } of fields) if (!holds((value as Readonly<Record<string, unknown>>)[key])) return false;
    return true;
  };
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;
