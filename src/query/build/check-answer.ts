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
 * Whether a built value keeps the schema's promises, so that it can be the answer as it is: nothing is null or missing
 * where null is not allowed, lists are lists, and leaf values have the form of their scalars. A check is made once, as
 * closures. If a promise is broken, graphql-js finds out where.
 * @see https://spec.graphql.org/October2021/#sec-Value-Completion
 */
export type AnswerCheck = (value: unknown) => boolean;

/** What determines the shape of an answer, besides the fields asked for. */
export interface AnswerRequest {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** The values for `@skip` and `@include` decide which fields there are. */
  readonly variables: Variables;
}

/** Makes the check of a value by its type and the selections below it. */
export function makeAnswerCheck(
  request: AnswerRequest,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): AnswerCheck {
  if (isNonNullType(type)) return makePresentCheck(request, type.ofType, nodes);
  const holds = makePresentCheck(request, type, nodes);
  // A missing value is refused: graphql-js completes it to null, but JSON would leave the field out.
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

/** Checks for scalars that serialise a value of the right type to itself. */
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
  // A node comes without its type if the same fields are asked of all types.
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
    // Only `__typename` is not among the fields of the type.
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
