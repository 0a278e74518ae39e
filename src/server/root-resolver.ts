import type { GraphQLResolveInfo } from "graphql";
import type { Config } from "../config.js";
import type { Database } from "../database/database.js";
import type { GraphModel } from "../graph/graph-model.js";
import type { RootResolver } from "../graph/widen-schema.js";
import { collectCitations } from "../query/build/citations.js";
import type { CompiledQuery } from "../query/compile.js";
import { citesSources, CompiledQueries, type RootField } from "../query/compiled-queries.js";
import type { QueryRequest } from "../query/plan/query-request.js";
import { questionNamed } from "../query/plan/question.js";
import { allQuestions } from "../questions/all-questions.js";
import { checkSelections, type DocumentLimits } from "./document-limits.js";
import { findHint } from "./find-hint.js";
import type { RequestContext } from "./request-cost.js";
import { widestSelection } from "./widest-selection.js";

/** What a root field was answered with: the built value, and the compiled query that built it. */
export interface RootAnswer {
  readonly value: unknown;
  readonly query: CompiledQuery;
}

/** Answers a root field: one compiled statement, run once, its rows built into the shape that was asked for. */
export type AnswerRootField = (field: RootField, context: RequestContext) => Promise<RootAnswer>;

/** Makes what answers root fields: those of one request a few at a time, and all of them before its deadline. */
export function rootAnswers(
  model: GraphModel,
  database: Database,
  limits: DocumentLimits & Pick<Config, "conditionLimit" | "hints">,
): AnswerRootField {
  const queries = new CompiledQueries({
    model,
    questions: allQuestions,
    check: ({ fieldNodes, fragments }) => checkSelections(fieldNodes, fragments, limits),
    argumentLimit: limits.conditionLimit,
  });
  const answer: AnswerRootField = async (field, context) => {
    const { cost, citations, explanations, hints, turns } = context;
    turns.requireTime();
    // Without a prototype: a variable named `toString` that was left out has no value, not what every object has.
    const variables = Object.assign(Object.create(null), field.variableValues) as Readonly<Record<string, unknown>>;
    const question = questionNamed(allQuestions, field.fieldName);
    if (question?.mostPerRequest !== undefined) cost.admitQuestion(question.mostPerRequest, String(field.path.key));
    const query = queries.get({ ...field, variableValues: variables });
    const request: QueryRequest = { variables, viewer: undefined, now: context.now };
    const parameters = query.parameters(request);
    cost.admit(query.estimate(request));
    cost.admitWidth(query.subqueries.count, () => widestSelection(field.fieldNodes, field.fragments));
    cost.admitDepth(query.subqueries.depth, String(field.path.key));
    if (explanations !== undefined) {
      const explained = database
        .explain(query.text, parameters)
        .then((plan) => ({ cypher: query.text, parameters: Object.keys(parameters), plan }));
      explanations.set(String(field.path.key), explained);
      await explained;
    }
    const start = performance.now();
    const rows = await database.read(query.text, parameters, { timeoutMs: turns.requireTime() });
    cost.ran(performance.now() - start);
    const value = query.build(rows, request);
    if (limits.hints && query.isEmpty(rows)) {
      const hint = await findHint(query, request, context, database);
      if (hint !== undefined) hints.set(String(field.path.key), hint);
    }
    if (citesSources(field.operation)) collectCitations(value, String(field.path.key), citations);
    return { value, query };
  };
  return (field, context) => context.turns.inTurn(() => answer(field, context));
}

/** The resolver of root fields for graphql-js. What was answered already comes as root value, by response key. */
export function rootResolver(answer: AnswerRootField): RootResolver<RequestContext> {
  return async (
    answered: unknown,
    _arguments: unknown,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): Promise<unknown> => {
    if (answered instanceof Map) return (answered as ReadonlyMap<string, unknown>).get(String(info.path.key));
    return (await answer(info, context)).value;
  };
}

/** Reads a field from a built object: those have response keys, so that two aliases of one field do not meet. */
export function readResponseKey(
  source: unknown,
  _arguments: unknown,
  _context: unknown,
  info: GraphQLResolveInfo,
): unknown {
  return (source as Readonly<Record<string, unknown>>)[info.path.key];
}
