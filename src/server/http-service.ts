import { allQuestions } from "../questions/all-questions.js";
import etag from "@fastify/etag";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { printSchema } from "graphql";
import { type Config, packageVersion } from "../config.js";
import type { Database } from "../database/database.js";
import { ServiceError } from "../errors/service-error.js";
import type { GraphModel } from "../graph/graph-model.js";
import { wholeSchema } from "../query/whole-schema.js";
import { allowedOperations } from "./allowed-operations.js";
import { registerCompression } from "./compression.js";
import { createApollo } from "./apollo.js";
import { DirectExecutor } from "./direct-executor.js";
import { checkRequest } from "./document-limits.js";
import { registerCors } from "./cors.js";
import { registerExport } from "./export-endpoint.js";
import { isGraphEmpty } from "./graph-service.js";
import { registerGraphQl } from "./graphql-endpoint.js";
import type { GraphQlRequest } from "./graphql-request.js";
import { answerClientError, registerErrors, sendError } from "./http-errors.js";
import { registerJsonBody } from "./json-body.js";
import { KnownDocuments } from "./known-documents.js";
import { otherMethods } from "./other-methods.js";
import { registerPlayground } from "./playground.js";
import { RequestCost, type RequestContext } from "./request-cost.js";
import { requestIdOf } from "./request-id.js";
import { RequestTurns } from "./request-turns.js";
import { rootAnswers, rootResolver } from "./root-resolver.js";
import { registerHeaders } from "./security-headers.js";

/** The service while it listens. */
export interface HttpService {
  /** Where it listens, with a slash at the end. */
  readonly url: string;
  /** Lets what is under way finish, ten seconds at most, and stops listening. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the HTTP service over an open database whose schema is applied.
 * @throws ServiceError PORT_IN_USE.
 */
export async function startHttpService(config: Config, model: GraphModel, database: Database): Promise<HttpService> {
  const app = Fastify({
    logger: config.logLevel === "silent" ? false : { level: config.logLevel },
    bodyLimit: config.bodyLimitBytes,
    // Idle connections of browsers would hold up a stop.
    forceCloseConnections: "idle",
    // A body that does not come to an end holds a connection.
    requestTimeout: 30_000,
    genReqId: ({ headers: given }) => requestIdOf(given["x-request-id"]),
    frameworkErrors: (error, request, reply) => void sendError(error, request, reply),
    clientErrorHandler: (error, socket) => answerClientError(error, socket),
    trustProxy: config.trustProxy,
  });
  registerJsonBody(app);
  const refuseOtherMethods = otherMethods(app, config.corsOrigins.length > 0);
  const checkAllowed = allowedOperations(config.operationsFolder);
  const answer = rootAnswers(model, database, config);
  const schema = wholeSchema(model, allQuestions, rootResolver(answer));
  const executor = new DirectExecutor(schema, answer, config.rootFieldLimit);
  const documents = new KnownDocuments();
  const apollo = createApollo({
    schema,
    executor,
    documents,
    limits: config,
    explains: config.explains,
    httpServer: app.server,
  });
  await apollo.start();

  registerHeaders(app, config.trustProxy !== false);
  await registerCors(app, config.corsOrigins);
  registerErrors(app);
  const admit = (asked: GraphQlRequest): void => {
    checkRequest(asked, config);
    checkAllowed(asked.query);
  };
  const newContext = (request: FastifyRequest): RequestContext => ({
    cost: new RequestCost(config.estimatedRowLimit, config.subqueryLimit, config.subqueryDepthLimit),
    turns: new RequestTurns(config.parallelStatements, config.queryTimeoutMs),
    citations: new Map(),
    hints: new Map(),
    explanations: undefined,
    now: new Date(),
    wantsCost: request.headers["x-cost"] === "true",
  });
  registerHealth(app, database);
  await app.register(async (scope) => {
    await registerCompression(scope);
    registerGraphQl(scope, { apollo, executor, documents, admit, newContext });
    registerExport(scope, model, database, config.exports);
  });
  const schemaText = printSchema(schema);
  await app.register(async (scope) => {
    // A weak tag: it is of what is sent before it is compressed.
    await scope.register(etag, { weak: true });
    await registerCompression(scope);
    scope.get("/schema.graphql", (_request, reply) =>
      reply.header("cache-control", "no-cache").type("application/graphql; charset=utf-8").send(schemaText),
    );
    await registerPlayground(scope);
  });
  refuseOtherMethods();
  return { url: await listen(app, config), stop: async () => stop(app, apollo) };
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return `${await app.listen({ host, port })}/`;
  } catch (cause) {
    await app.close();
    if ((cause as NodeJS.ErrnoException).code !== "EADDRINUSE") throw cause;
    throw new ServiceError(
      "PORT_IN_USE",
      `Port ${port} on ${host} is in use by another program. Stop that program, or choose another port: PORT=4001.`,
      { field: "PORT" },
      { cause },
    );
  }
}

async function stop(app: FastifyInstance, apollo: { readonly stop: () => Promise<void> }): Promise<void> {
  await apollo.stop();
  await app.close();
}

function registerHealth(app: FastifyInstance, database: Database): void {
  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const checks = { graph: await database.isReachable(), data: false };
    if (checks.graph) checks.data = !(await isGraphEmpty(database.probe).catch(() => true));
    const ready = checks.graph && checks.data;
    return reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "not ready", checks });
  });
  app.get("/version", () => ({ name: "pledgegraph", version: packageVersion }));
}
