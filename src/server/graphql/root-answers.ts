import type { Config } from "../../config/config.js";
import { noTexts } from "../../graph/kept-text.js";
import { noChanges } from "../../graph/shown-change.js";
import type { GraphModel } from "../../graph/graph-model.js";
import { collectCitations } from "../../query/build/citations.js";
import type { CompiledQuery } from "../../query/compile.js";
import { citesSources, CompiledQueries, type RootField } from "../../query/compiled-queries.js";
import type { QueryRequest } from "../../query/plan/query-request.js";
import type { Hint } from "../../query/plan/hint-table.js";
import { questionNamed } from "../../query/plan/question.js";
import { allQuestions } from "../../questions/all-questions.js";
import type { AdmittedReads } from "../reads/admitted-reads.js";
import type { KnownRedirects } from "../reads/known-redirects.js";
import type { Admit } from "../access/admission.js";
import type { Admitted } from "../access/policy.js";
import { findHint } from "./find-hint.js";
import { buildWithTexts, type OpenText } from "./build-with-texts.js";
import type { RequestContext } from "./request-context.js";

/** What a root field was answered with: the built value, and the compiled query that built it. */
export interface RootAnswer {
  readonly value: unknown;
  readonly query: CompiledQuery;
}

/** Answers a root field: one compiled statement, run once, its rows built into the shape that was asked for. */
export type AnswerRootField = (
  field: RootField,
  operation: Admitted<"operation">,
  context: RequestContext,
) => Promise<RootAnswer>;

/** What root fields are answered with. */
export interface RootAnswerOptions {
  readonly model: GraphModel;
  readonly reads: AdmittedReads;
  readonly admit: Admit;
  readonly config: Pick<Config, "conditionLimit" | "hints">;
  /** The ids of merged records, as they are now; by default none. */
  readonly redirects?: KnownRedirects;
  readonly openText: OpenText;
}

/** Makes what answers root fields: those of one request a few at a time, and all of them before its deadline. */
export function rootAnswers({ model, reads, admit, config, redirects, openText }: RootAnswerOptions): AnswerRootField {
  const queries = new CompiledQueries({ model, questions: allQuestions, argumentLimit: config.conditionLimit });

  const answer: AnswerRootField = async (field, operation, context) => {
    const { cost, citations, explanations, hints, turns } = context;
    turns.requireTime();
    const key = String(field.path.key);
    // Without a prototype: a variable named `toString` that was left out has no value, not what every object has.
    const variables = Object.assign(Object.create(null), field.variableValues) as Readonly<Record<string, unknown>>;
    // Before the field is planned, so that nothing stands between a plan and its statement.
    const known = await redirects?.();
    const limit = questionNamed(allQuestions, field.fieldName)?.mostPerRequest;
    const repeated = limit && { limit, times: cost.addQuestion(limit) };
    const admittedField = admit("field", { operation, field, repeated });
    const query = queries.get({ ...field, variableValues: variables });
    const request: QueryRequest = {
      variables,
      viewer: undefined,
      now: context.now,
      textOf: noTexts,
      changesOf: noChanges,
      redirects: known,
    };
    const parameters = query.parameters(request);
    const estimate = query.estimate(request);
    const total = cost.addEstimate(estimate);
    const statement = admit("statement", { way: "graphql", field: admittedField, query, estimate, total });

    if (explanations !== undefined) {
      const explained = reads
        .explain(statement, { text: query.text, parameters }, turns.requireTime())
        .then((plan) => ({ cypher: query.text, parameters: Object.keys(parameters), plan }));
      explanations.set(key, explained);
      await explained;
    }
    const start = performance.now();
    const rows = await reads.run(statement, { text: query.text, parameters }, turns.requireTime());
    cost.addStatement(performance.now() - start);
    const { value, notKept } = await buildWithTexts(query, rows, request, openText);
    if (config.hints && notKept > 0) hints.set(key, textNotKept(notKept));
    if (config.hints && query.isEmpty(rows)) {
      const hint = await findHint(reads, statement, { query, request }, context);
      if (hint !== undefined) hints.set(key, hint);
    }
    if (citesSources(field.operation)) collectCitations(value, key, citations);
    return { value, query };
  };
  return (field, operation, context) => context.turns.inTurn(() => answer(field, operation, context));
}

const textNotKept = (count: number): Hint => ({
  code: "TEXT_NOT_KEPT",
  message:
    `This server keeps no copy of ${count === 1 ? "a text" : `${count} texts`} that cited passages stand in, so ` +
    "their `text` is null. Whoever has the article can find the passage by its offsets and digest.",
});
