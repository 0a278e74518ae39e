import { collectSubFields } from "@graphql-tools/utils";
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLUnionType,
  type GraphQLInterfaceType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
} from "graphql";
import { typeNameKey } from "../graph/names.js";
import type { Variables } from "./argument-value.js";

/**
 * Completes a built value into the answer, as graphql-js does and in closures made once: every field that was asked for
 * under its response key and in its place, `__typename` among them, leaves in the form of their scalars.
 * @throws Irregular for a value that breaks the schema's promises; graphql-js then says where.
 * @see https://spec.graphql.org/October2021/#sec-Value-Completion
 */
export type Completer = (value: unknown) => unknown;

/** Thrown for a value that is not what the schema promises. */
export class Irregular extends Error {}

/** What decides an answer's shape, beside the fields asked for. */
export interface CompletionRequest {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Those of `@skip` and `@include` decide the shape. */
  readonly variables: Variables;
}

/** Makes the completer of a field's type and of what is asked below it. */
export function makeCompleter(request: CompletionRequest, type: GraphQLOutputType, nodes: readonly FieldNode[]): Completer {
  if (isNonNullType(type)) {
    const complete = makeCompleter(request, type.ofType, nodes);
    return (value) => complete(value) ?? irregular("null where there may be none");
  }
  if (isListType(type)) {
    const complete = makeCompleter(request, type.ofType, nodes);
    return (value) => (value === null || value === undefined ? null : Array.isArray(value) ? value.map(complete) : irregular("no list"));
  }
  if (isLeafType(type)) return makeLeaf(type);
  return isAbstractType(type) ? makeAbstract(request, type, nodes) : makeObject(request, type, nodes);
}

/** Values that a scalar passes on as they are; all others are for the scalar itself to say. */
const passes: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === "string",
  ID: (value) => typeof value === "string",
  Boolean: (value) => typeof value === "boolean",
  Int: (value) => Number.isInteger(value) && (value as number) <= 2_147_483_647 && (value as number) >= -2_147_483_648,
  Float: Number.isFinite,
};

function makeLeaf(type: GraphQLLeafType): Completer {
  const isPlain = passes[type.name] ?? (() => false);
  return (value) => {
    if (value === null || value === undefined) return null;
    return isPlain(value) ? value : serialize(type, value);
  };
}

function serialize(type: GraphQLLeafType, value: unknown): unknown {
  try {
    return type.serialize(value) ?? irregular(`no ${type.name}`);
  } catch {
    return irregular(`no ${type.name}`);
  }
}

function makeAbstract(request: CompletionRequest, type: GraphQLInterfaceType | GraphQLUnionType, nodes: readonly FieldNode[]): Completer {
  const completers = new Map(request.schema.getPossibleTypes(type).map((possible) => [possible.name, makeObject(request, possible, nodes)]));
  return (value) => {
    if (value === null || value === undefined) return null;
    const complete = completers.get((value as { readonly [typeNameKey]: string })[typeNameKey]);
    return complete === undefined ? irregular(`no ${type.name}`) : complete(value);
  };
}

function makeObject({ schema, fragments, variables }: CompletionRequest, type: GraphQLObjectType, nodes: readonly FieldNode[]): Completer {
  const asked = collectSubFields(schema, { ...fragments }, { ...variables }, type, [...nodes]).fields;
  const fields = [...asked].map(([key, fieldNodes]) => {
    const field = type.getFields()[fieldNodes[0]?.name.value ?? ""];
    return { key, complete: field === undefined ? () => type.name : makeCompleter({ schema, fragments, variables }, field.type, fieldNodes) };
  });
  return (value) => {
    if (value === null || value === undefined) return null;
    const answer: Record<string, unknown> = {};
    // Without a field there is only `__typename`, which no built object has.
    for (const { key, complete } of fields) answer[key] = complete((value as Readonly<Record<string, unknown>>)[key]);
    return answer;
  };
}

function irregular(reason: string): never {
  throw new Irregular(reason);
}
