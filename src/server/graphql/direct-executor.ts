import { collectFields } from "@graphql-tools/utils";
import {
  execute,
  type ExecutionResult,
  type FieldNode,
  getArgumentValues,
  getVariableValues,
  type GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  locatedError,
  type OperationDefinitionNode,
} from "graphql";
import type { CompiledQuery } from "../../query/compile.js";
import { type AnswerCheck, makeAnswerCheck } from "../../query/build/check-answer.js";
import type { Admitted } from "../access/policy.js";
import type { RequestContext } from "./request-context.js";
import { readResponseKey } from "./read-response-key.js";
import type { AnswerRootField, RootAnswer } from "./root-answers.js";
import type { ResolverContext } from "./root-resolver.js";

type Variables = Readonly<Record<string, unknown>>;

/** An operation that is being executed. */
interface Execution {
  readonly admitted: Admitted<"operation">;
  readonly context: RequestContext;
  /** Its variables as the schema reads them, defaults filled in. */
  readonly variables: Variables;
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
 * Executes operations: root fields are answered side by side, and what their statements built is the answer, once
 * closures that are made with each compiled query have found that it keeps the schema's promises. graphql-js, which
 * takes many times as long for a large answer, executes what this does not cover: introspection, what it would refuse,
 * and answers that break a promise, since it finds the place where they do.
 */
export class DirectExecutor {
  private readonly checks = new WeakMap<CompiledQuery, AnswerCheck>();
  private readonly queryType: GraphQLObjectType;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly answer: AnswerRootField,
  ) {
    this.queryType = schema.getQueryType() as GraphQLObjectType;
  }

  /** The result, with `extensions.hints` where root fields are empty and it is known why. */
  async execute(admitted: Admitted<"operation">, context: RequestContext): Promise<ExecutionResult> {
    const result = await this.executeOperation(admitted, context);
    const { hints } = context;
    if (hints.size === 0 || result.data === null || result.data === undefined) return result;
    // In the order of the answer: they were found in any.
    const told = Object.keys(result.data).flatMap((key) => {
      const hint = hints.get(key);
      return hint === undefined ? [] : [{ path: [key], ...hint }];
    });
    return { ...result, extensions: { ...result.extensions, hints: told } };
  }

  private async executeOperation(admitted: Admitted<"operation">, context: RequestContext): Promise<ExecutionResult> {
    const { operation, variables } = admitted.asked;
    if (operation.operation !== "query") return this.byGraphQl(admitted, context);
    const { coerced, errors } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables, {
      maxErrors: 50,
    });
    if (errors !== undefined) return { errors };
    const asked = this.rootFields(admitted, coerced);
    if (asked === undefined || hasNullForDefault(operation, coerced)) return this.byGraphQl(admitted, context);
    return this.answerAll({ admitted, context, variables: coerced }, asked);
  }

  /** All root fields in order; undefined where one is not answered by a statement. */
  private rootFields(
    { asked: { operation, fragments } }: Admitted<"operation">,
    variables: Variables,
  ): readonly AskedField[] | undefined {
    const definitions = this.queryType.getFields();
    const { fields } = collectFields(this.schema, { ...fragments }, variables, this.queryType, operation.selectionSet);
    const asked: AskedField[] = [];
    for (const [key, nodes] of fields) {
      const definition = definitions[nodes[0]?.name.value ?? ""];
      if (definition === undefined || key === "__proto__") return undefined;
      asked.push({ key, nodes, definition });
    }
    return asked;
  }

  private async answerAll(execution: Execution, asked: readonly AskedField[]): Promise<ExecutionResult> {
    const { admitted, context } = execution;
    const errors: GraphQLError[] = [];
    const answers = asked.map((field) => this.answerField(execution, field));
    const valueOf = async (field: AskedField, index: number): Promise<unknown> => {
      try {
        const { query, value } = (await answers[index]) as RootAnswer;
        if (!this.checkOf(query, field, execution)(value)) throw new Irregular();
        return value;
      } catch (error) {
        if (error instanceof Irregular) throw error;
        const located = locatedError(error, field.nodes, [field.key]);
        if (isNonNullType(field.definition.type)) throw located;
        errors.push(located);
        return null;
      }
    };
    try {
      const values = await Promise.all(asked.map(valueOf));
      context.cost.executedBy("statements");
      const data = Object.fromEntries(asked.map(({ key }, index) => [key, values[index]]));
      return errors.length === 0 ? { data } : { errors, data };
    } catch (error) {
      if (error instanceof Irregular) {
        const answered = asked.map(({ key }, index) => [key, valueIn(answers[index] as Promise<RootAnswer>)] as const);
        return this.byGraphQl(admitted, context, new Map(answered));
      }
      context.cost.executedBy("statements");
      return { errors: [...errors, error as GraphQLError], data: null };
    }
  }

  /** Answers one root field, once its arguments are known to be right. */
  private async answerField(
    { admitted, context, variables }: Execution,
    { key, nodes, definition }: AskedField,
  ): Promise<RootAnswer> {
    const { operation, fragments } = admitted.asked;
    const [node] = nodes;
    if (node !== undefined) getArgumentValues(definition, node, variables);
    const field = {
      schema: this.schema,
      operation,
      fragments,
      variableValues: variables,
      fieldNodes: nodes,
      fieldName: definition.name,
      parentType: this.queryType,
      path: { key },
    };
    return this.answer(field, admitted, context);
  }

  private checkOf(
    query: CompiledQuery,
    { definition, nodes }: AskedField,
    { admitted, variables }: Execution,
  ): AnswerCheck {
    let check = this.checks.get(query);
    if (check === undefined) {
      const { fragments } = admitted.asked;
      check = makeAnswerCheck({ schema: this.schema, fragments, variables }, definition.type, nodes);
      this.checks.set(query, check);
    }
    return check;
  }

  /** @param answers what the root fields were answered with already. */
  private async byGraphQl(
    admitted: Admitted<"operation">,
    context: RequestContext,
    answers?: ReadonlyMap<string, Promise<unknown>>,
  ): Promise<ExecutionResult> {
    context.cost.executedBy("graphql-js");
    const { parsed, operationName, variables } = admitted.asked;
    return execute({
      schema: this.schema,
      document: parsed,
      operationName,
      variableValues: variables,
      contextValue: { admitted, context } satisfies ResolverContext,
      fieldResolver: readResponseKey,
      ...(answers && { rootValue: answers }),
    });
  }
}

/**
 * Whether null was given for a variable with a default: null may then come where it is not allowed, which graphql-js
 * finds field by field.
 */
const hasNullForDefault = ({ variableDefinitions = [] }: OperationDefinitionNode, variables: Variables): boolean =>
  variableDefinitions.some(
    ({ variable, defaultValue }) => defaultValue !== undefined && variables[variable.name.value] === null,
  );

const valueIn = async (answer: Promise<RootAnswer>): Promise<unknown> => (await answer).value;
