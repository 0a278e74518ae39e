import { allQuestions } from "../../src/questions/all-questions.js";
import fc from "fast-check";
import { execute, type ExecutionResult, getOperationAST, type OperationDefinitionNode, parse, validate } from "graphql";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { readConfig } from "../../src/config/config.js";
import type { CompiledQuery } from "../../src/query/compile.js";
import { connect } from "../../src/database/connect.js";
import type { Database, Row } from "../../src/database/database.js";
import { readDocumentSources } from "../../src/feed/documents/document-source.js";
import { wholeSchema } from "../../src/query/whole-schema.js";
import { buildModel } from "../../src/service/build-model.js";
import { DirectExecutor } from "../../src/server/graphql/direct-executor.js";
import { AdmittedReads } from "../../src/server/reads/admitted-reads.js";
import { admission } from "../../src/server/access/admission.js";
import { OperationAdmission } from "../../src/server/graphql/operation-admission.js";
import { readResponseKey } from "../../src/server/graphql/read-response-key.js";
import type { RequestContext } from "../../src/server/graphql/request-context.js";
import { RequestCost } from "../../src/server/graphql/request-cost.js";
import { RequestTurns } from "../../src/server/reads/request-turns.js";
import { type AnswerRootField, rootAnswers } from "../../src/server/graphql/root-answers.js";
import { rootResolver } from "../../src/server/graphql/root-resolver.js";
import { loadReferenceGraph } from "./load-reference-graph.js";
import { printDocument } from "./print-document.js";
import { RandomDocument } from "./random-document.js";
import { type Dice, damageOf, diceOf, randomBuiltValue } from "./random-built-value.js";
import { readRecordedAt } from "./read-recorded-at.js";
import type { ReferenceGraph } from "./reference-graph.js";
import { ReferenceWalker } from "./reference-walker.js";
import { ValuePool } from "./value-pool.js";

/*
 * The executor must answer as graphql-js does, character by character: over correct rows, and over rows with missing or
 * wrong values, so that null propagation and the paths of errors are compared too. EXECUTOR_RUNS=20000 EXECUTOR_SEED=7
 * npx vitest run tests/agreement/executors.test.ts
 */
const runs = Number(process.env["EXECUTOR_RUNS"] ?? 1_000);
/** Fewer runs, since Neo4j has to plan every new document, which takes a tenth of a second. */
const fewer = Math.ceil(runs / 20);
const seed = Number(process.env["EXECUTOR_SEED"] ?? 20_250_904);

const model = buildModel();
/** Here every question is answered, however large. */
const admitAll = admission([]);
let database: Database;

beforeAll(async () => {
  database = await connect(inject("neo4j"), "neo4j", { queryTimeoutMs: 60_000 });
  graph = readDocumentSources(readConfig({}).seedFolder).then(async (sources) =>
    loadReferenceGraph(model, sources, await readRecordedAt(database)),
  );
});

afterAll(async () => {
  await database.close();
});

/** Replaces some of the values in rows; the same dice give the same damage. */
function damage(value: unknown, dice: Dice): unknown {
  if (Array.isArray(value)) return value.map((part) => damage(part, dice));
  return dice() % 40 === 0 ? damageOf(dice) : value;
}

let graph: Promise<ReferenceGraph>;

/** Runs the same random documents through both executors. */
async function compareExecutors(
  documents: number,
  answer: AnswerRootField,
  onDocument: (isDamaged: boolean) => void,
): Promise<Counts> {
  const schema = wholeSchema(model, allQuestions, rootResolver(answer));
  const executor = new DirectExecutor(schema, answer);
  const newContext = (): RequestContext => ({
    cost: new RequestCost(1_000_000_000),
    turns: new RequestTurns({ atOnce: 4, timeoutMs: 60_000, signal: new AbortController().signal }),
    citations: new Map(),
    hints: new Map(),
    explanations: undefined,
    now: new Date(),
    wantsCost: false,
  });
  const counts: Counts = { documents: 0, requests: 0, statements: 0, "graphql-js": 0, withErrors: 0, characters: 0 };

  const compare = async (query: string, variables: Readonly<Record<string, unknown>>): Promise<void> => {
    const document = parse(query);
    if (validate(schema, document).length > 0) return;
    const operation = getOperationAST(document) as OperationDefinitionNode;
    const request = { query, operationName: undefined, variables, extensions: undefined };
    const chosen = { text: query, parsed: document, operation, operationName: undefined, variables };
    const admitted = new OperationAdmission(admitAll, request).admitOperation(chosen);
    const context = newContext();
    const found = await executor.execute(admitted, context);
    const expected = await execute({
      schema,
      document,
      variableValues: variables,
      contextValue: { admitted, context: newContext() },
      fieldResolver: readResponseKey,
    });
    counts.requests++;
    const { executor: used } = context.cost.summary;
    if (used !== undefined) counts[used]++;
    if (expected.errors !== undefined) counts.withErrors++;
    const text = textOf(expected);
    counts.characters += text.length;
    if (!isSame(found, expected))
      throw new Error(
        `the answers differ\n  by closures: ${textOf(found).slice(0, 3_000)}\n  ` +
          `graphql-js:  ${text.slice(0, 3_000)}\n\n${query}\n${JSON.stringify(variables)}`,
      );
  };

  const walker = new ReferenceWalker(model, await graph);
  const random = new RandomDocument(walker.schema, new ValuePool(model, await graph), (type, field) =>
    walker.knows(type.name, field.name),
  ).document();
  const property = fc.asyncProperty(random, fc.boolean(), async (tree, isDamaged) => {
    counts.documents++;
    onDocument(isDamaged);
    const { query, variables, secondVariables } = printDocument(schema, tree, () => undefined, false);
    await compare(query, variables);
    if (secondVariables !== undefined) await compare(query, secondVariables);
  });
  const result = await fc.check(property, { seed, numRuns: documents });
  if (result.failed)
    throw new Error(
      `different after ${result.numRuns} documents, EXECUTOR_SEED=${seed} repeats it.\n` +
        String((result.errorInstance as Error | undefined)?.message),
    );
  console.info(JSON.stringify(counts));
  expect(counts.statements).toBeGreaterThan(counts.requests / 4);
  expect(counts["graphql-js"]).toBeGreaterThan(0);
  return counts;
}

interface Counts {
  documents: number;
  requests: number;
  /** By executor. */
  statements: number;
  "graphql-js": number;
  withErrors: number;
  characters: number;
}

const errorsOf = ({ errors = [] }: ExecutionResult): readonly string[] =>
  errors.map((error) => JSON.stringify(error)).toSorted();

/** The response text. Errors are sorted, because their order depends on which field completes first. */
const textOf = (result: ExecutionResult): string =>
  JSON.stringify({ ...result, ...(result.errors && { errors: errorsOf(result) }) });

/**
 * Whether the answers are equal. If a root field that may not be null fails, which other errors are reported depends on
 * timing, so one error in common is enough.
 */
function isSame(found: ExecutionResult, expected: ExecutionResult): boolean {
  if (found.data !== null || expected.data !== null) return textOf(found) === textOf(expected);
  const known = new Set(errorsOf(expected));
  return errorsOf(found).some((error) => known.has(error));
}

test(
  `${runs} random documents have the same answer by closures as by graphql-js, over whatever values`,
  { timeout: 120_000 + runs * 200 },
  async () => {
    let isDamaged = false;
    let round = 0;
    await compareExecutors(
      runs,
      async ({ schema, fragments, variableValues, fieldNodes, parentType, fieldName, path }) => {
        const dice = diceOf(round * 7 + String(path.key).length);
        if (isDamaged && dice() % 15 === 0) throw new Error("no answer");
        const type = parentType.getFields()[fieldName]?.type;
        if (type === undefined) throw new RangeError(`no field ${fieldName}`);
        // The query is never run here, so an empty one will do.
        return {
          query: {} as CompiledQuery,
          value: randomBuiltValue(
            {
              schema,
              fragments,
              variables: variableValues,
              dice,
              damagedOneOf: isDamaged ? 50 : Number.MAX_SAFE_INTEGER,
            },
            type,
            fieldNodes,
          ),
        };
      },
      (damaged) => {
        isDamaged = damaged;
        round++;
      },
    );
  },
);

test(
  `${fewer} random documents have the same answer by closures as by graphql-js, over rows of the graph`,
  { timeout: 120_000 + fewer * 1_000 },
  async () => {
    // Both executors get the same rows, so that only the completion is compared.
    const known = new Map<string, Promise<readonly Row[]>>();
    let isDamaged = false;
    const remembered: Database = {
      ...database,
      read: (text, parameters = {}) => {
        const key = JSON.stringify([text, parameters], (_key, part: unknown) =>
          typeof part === "bigint" ? `${part}n` : part,
        );
        const rows =
          known.get(key) ??
          database
            .read(text, parameters)
            .then((found) => (isDamaged ? (damage(found, diceOf(key.length)) as readonly Row[]) : found));
        known.set(key, rows);
        return rows;
      },
    };
    await compareExecutors(
      fewer,
      rootAnswers({
        model,
        reads: new AdmittedReads(remembered),
        admit: admitAll,
        config: { conditionLimit: 10_000, hints: false },
        openText: async () => undefined,
      }),
      (damaged) => {
        isDamaged = damaged;
        known.clear();
      },
    );
  },
);
