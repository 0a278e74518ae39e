import { collectFields } from "@graphql-tools/utils";
import {
  execute,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getVariableValues,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  locatedError,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { ServiceError } from "../errors/service-error.js";
import type { CompiledQuery } from "../query/compile.js";
import { type AnswerCheck, makeAnswerCheck } from "../query/build/check-answer.js";
import type { RequestContext } from "./request-cost.js";
import { type AnswerRootField, readResponseKey, type RootAnswer } from "./root-resolver.js";

/** An operation to be executed; it was validated before. */
export interface Operation {
  readonly document: DocumentNode;
  /** The operation that was chosen; undefined where the request names none that is there. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
}

/** One root field under its response key. */
interface AskedField {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly definition: GraphQLField<unknown, unknown>;
}

/** Thrown for a value that is not what the schema promises. */
class Irregular extends Error {}

/**
 * Executes operations: root fields are answered side by side, and what their statements built is the answer, once closures
 * that are made with each compiled query have found that it keeps the schema's promises. graphql-js, which takes many times
 * as long for a large answer, executes what this does not cover: introspection, what it would refuse, and answers that
 * break a promise, which it locates.
 */
export class DirectExecutor {
  private readonly checks = new WeakMap<CompiledQuery, AnswerCheck>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly answer: AnswerRootField,
    private readonly rootFieldLimit = Number.MAX_SAFE_INTEGER,
  ) {}

  /** The result, with `extensions.hints` where root fields are empty and it is known why. */
  async execute(operation: Operation): Promise<ExecutionResult> {
    const result = await this.executeOperation(operation);
    const { hints } = operation.context;
    if (hints.size === 0 || result.data === null || result.data === undefined) return result;
    // In the order of the answer: they were found in any.
    const told = Object.keys(result.data).flatMap((key) => {
      const hint = hints.get(key);
      return hint === undefined ? [] : [{ path: [key], ...hint }];
    });
    return { ...result, extensions: { ...result.extensions, hints: told } };
  }

  private async executeOperation(operation: Operation): Promise<ExecutionResult> {
    const chosen = operation.operation;
    if (chosen === undefined || chosen.operation !== "query") return this.byGraphQl(operation);
    const tooMany = this.refuseRootFields(chosen, operation.document);
    if (tooMany !== undefined) return { errors: [tooMany] };
    const { coerced, errors } = getVariableValues(this.schema, chosen.variableDefinitions ?? [], operation.variables, {
      maxErrors: 50,
    });
    if (errors !== undefined) return { errors };
    const fragments = fragmentsOf(operation.document);
    const asked = this.rootFields(chosen, fragments, coerced);
    if (asked === undefined || hasNullForDefault(chosen, coerced)) return this.byGraphQl(operation);
    return this.answerAll(operation, chosen, fragments, coerced, asked);
  }

  /** Refuses an operation with too many root fields, introspection among them: each is a statement, or a walk over the whole schema. */
  private refuseRootFields(operation: OperationDefinitionNode, document: DocumentNode): GraphQLError | undefined {
    let counted = counts.get(operation);
    if (counted === undefined)
      counts.set(operation, (counted = countRootFields(operation.selectionSet, fragmentsOf(document))));
    const refuse = (message: string): GraphQLError =>
      new GraphQLError(message, { nodes: operation, originalError: new ServiceError("QUERY_TOO_COSTLY", message) });
    if (counted.fields > this.rootFieldLimit)
      return refuse(
        `The document has ${counted.fields} root fields, and at most ${this.rootFieldLimit} are allowed. Send several documents, or select many nodes of one type with \`where: {id: {in: [...]}}\`.`,
      );
    if (counted.introspections > mostIntrospections)
      return refuse(
        `The document asks for \`__schema\` or \`__type\` ${counted.introspections} times, and at most ${mostIntrospections} are allowed; a single \`__schema\` returns all types.`,
      );
    return undefined;
  }

  /** All root fields in order; undefined where one is not answered by a statement. */
  private rootFields(
    operation: OperationDefinitionNode,
    fragments: Fragments,
    variables: Readonly<Record<string, unknown>>,
  ): readonly AskedField[] | undefined {
    const type = this.schema.getQueryType();
    if (type === undefined || type === null) return undefined;
    const asked: AskedField[] = [];
    for (const [key, nodes] of collectFields(this.schema, { ...fragments }, variables, type, operation.selectionSet)
      .fields) {
      const definition = type.getFields()[nodes[0]?.name.value ?? ""];
      if (definition === undefined || key === "__proto__") return undefined;
      asked.push({ key, nodes, definition });
    }
    return asked;
  }

  private async answerAll(
    operation: Operation,
    chosen: OperationDefinitionNode,
    fragments: Fragments,
    variables: Readonly<Record<string, unknown>>,
    asked: readonly AskedField[],
  ): Promise<ExecutionResult> {
    const errors: GraphQLError[] = [];
    const answers = new Map<string, Promise<RootAnswer>>();
    const locate = (error: unknown, { key, nodes }: AskedField): GraphQLError => locatedError(error, nodes, [key]);
    for (const field of asked) answers.set(field.key, this.answerField(operation, chosen, fragments, variables, field));
    try {
      const values = await Promise.all(
        asked.map(async (field) => {
          try {
            const { query, value } = (await answers.get(field.key)) as RootAnswer;
            if (!this.checkOf(query, field, fragments, variables)(value)) throw new Irregular();
            return value;
          } catch (error) {
            if (error instanceof Irregular) throw error;
            const located = locate(error, field);
            if (isNonNullType(field.definition.type)) throw located;
            errors.push(located);
            return null;
          }
        }),
      );
      operation.context.cost.executedBy("statements");
      const data = Object.fromEntries(asked.map(({ key }, index) => [key, values[index]]));
      return errors.length === 0 ? { data } : { errors, data };
    } catch (error) {
      if (error instanceof Irregular) return this.byGraphQl(operation, valuesOf(answers));
      operation.context.cost.executedBy("statements");
      return { errors: [...errors, error as GraphQLError], data: null };
    }
  }

  /** Answers one root field, once its arguments are known to be right. */
  private async answerField(
    { context }: Operation,
    operation: OperationDefinitionNode,
    fragments: Fragments,
    variables: Readonly<Record<string, unknown>>,
    { key, nodes, definition }: AskedField,
  ): Promise<RootAnswer> {
    const [node] = nodes;
    if (node !== undefined) getArgumentValues(definition, node, variables);
    const parentType = this.schema.getQueryType() as NonNullable<ReturnType<GraphQLSchema["getQueryType"]>>;
    return this.answer(
      {
        schema: this.schema,
        operation,
        fragments,
        variableValues: variables,
        fieldNodes: nodes,
        fieldName: definition.name,
        parentType,
        path: { key },
      },
      context,
    );
  }

  private checkOf(
    query: CompiledQuery,
    { definition, nodes }: AskedField,
    fragments: Fragments,
    variables: Readonly<Record<string, unknown>>,
  ): AnswerCheck {
    let check = this.checks.get(query);
    if (check === undefined)
      this.checks.set(
        query,
        (check = makeAnswerCheck({ schema: this.schema, fragments, variables }, definition.type, nodes)),
      );
    return check;
  }

  /** @param answers what the root fields were answered with already. */
  private async byGraphQl(
    { document, operationName, variables, context }: Operation,
    answers?: ReadonlyMap<string, Promise<unknown>>,
  ): Promise<ExecutionResult> {
    context.cost.executedBy("graphql-js");
    return execute({
      schema: this.schema,
      document,
      operationName,
      variableValues: variables,
      contextValue: context,
      fieldResolver: readResponseKey,
      ...(answers && { rootValue: answers }),
    });
  }
}

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** Most introspections of one request: a whole one takes some ten milliseconds, during which nobody else is answered. */
const mostIntrospections = 5;

const counts = new WeakMap<OperationDefinitionNode, RootFieldCount>();

interface RootFieldCount {
  readonly fields: number;
  readonly introspections: number;
}

/** Counts the response keys of an operation, with its fragments written out, each once. */
function countRootFields(set: SelectionSetNode, fragments: Fragments): RootFieldCount {
  const names = new Map<string, string>();
  const visited = new Set<string>();
  const visit = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD)
        names.set(selection.alias?.value ?? selection.name.value, selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet);
      else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = fragments[selection.name.value];
        if (fragment !== undefined) visit(fragment.selectionSet);
      }
    }
  };
  visit(set);
  return {
    fields: names.size,
    introspections: [...names.values()].filter((name) => name === "__schema" || name === "__type").length,
  };
}

const knownFragments = new WeakMap<DocumentNode, Fragments>();

function fragmentsOf(document: DocumentNode): Fragments {
  let fragments = knownFragments.get(document);
  if (fragments === undefined) {
    const definitions = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    fragments = Object.assign(
      Object.create(null),
      Object.fromEntries(definitions.map((definition) => [definition.name.value, definition])),
    ) as Fragments;
    knownFragments.set(document, fragments);
  }
  return fragments;
}

/** Whether null was given for a variable with a default: it may then stand where null may not, which graphql-js finds field by field. */
const hasNullForDefault = (
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): boolean =>
  variableDefinitions.some(
    ({ variable, defaultValue }) => defaultValue !== undefined && variables[variable.name.value] === null,
  );

function valuesOf(answers: ReadonlyMap<string, Promise<RootAnswer>>): ReadonlyMap<string, Promise<unknown>> {
  return new Map([...answers].map(([key, answer]) => [key, answer.then(({ value }) => value)]));
}
