import type { QueryRequest } from "../../src/query/plan/query-request.js";
import { allQuestions } from "../../src/questions/all-questions.js";
import { execute, type ExecutionResult, parse, validate, type GraphQLResolveInfo } from "graphql";
import { noTexts } from "../../src/graph/kept-text.js";
import { noChanges } from "../../src/graph/shown-change.js";
import type { GraphModel } from "../../src/graph/graph-model.js";
import { wholeSchema } from "../../src/query/whole-schema.js";
import { type CompiledQuery } from "../../src/query/compile.js";
import { CompiledQueries } from "../../src/query/compiled-queries.js";
import { buildWithTexts } from "../../src/server/graphql/build-with-texts.js";
import { readResponseKey } from "../../src/server/graphql/read-response-key.js";

/** The statement of a root field, with the parameters of its request. */
export interface CompiledField {
  readonly responseKey: string;
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Runs one statement. */
export type RunStatement = (
  text: string,
  parameters: Readonly<Record<string, unknown>>,
) => Promise<readonly (readonly unknown[])[]>;

/** Executes a document with graphql-js over the compiler; gives the answer along with the statements. */
export async function runDocument(
  model: GraphModel,
  document: string,
  variables: Readonly<Record<string, unknown>>,
  run: RunStatement,
  { redirects }: Pick<QueryRequest, "redirects"> = {},
): Promise<{ readonly fields: readonly CompiledField[]; readonly answer: ExecutionResult }> {
  const fields: CompiledField[] = [];
  const queries = new CompiledQueries({ model, questions: allQuestions });
  const schema = wholeSchema(
    model,
    allQuestions,
    async (_source: unknown, _arguments: unknown, _context: never, info: GraphQLResolveInfo) => {
      const query: CompiledQuery = queries.get(info);
      const request = {
        variables: info.variableValues,
        viewer: undefined,
        now: new Date(0),
        textOf: noTexts,
        changesOf: noChanges,
        redirects,
      };
      const parameters = query.parameters(request);
      fields.push({ responseKey: String(info.path.key), text: query.text, parameters });
      const rows = await run(query.text, parameters);
      return (await buildWithTexts(query, rows, request, async () => undefined)).value;
    },
  );
  const parsed = parse(document);
  const problems = validate(schema, parsed);
  if (problems.length > 0) throw new AggregateError(problems, problems.map((problem) => problem.message).join("\n"));
  const answer = await execute({ schema, document: parsed, variableValues: variables, fieldResolver: readResponseKey });
  return { fields, answer };
}
