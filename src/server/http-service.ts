import cors from "@fastify/cors";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { printSchema } from "graphql";
import { type Config, packageVersion } from "../config.js";
import type { Database } from "../database/database.js";
import { ServiceError } from "../errors/service-error.js";
import type { GraphModel } from "../graph/graph-model.js";
import { wholeSchema } from "../query/whole-schema.js";
import { allowedOperations } from "./allowed-operations.js";
import { createApollo } from "./apollo.js";
import { DirectExecutor } from "./direct-executor.js";
import { checkRequest } from "./document-limits.js";
import { plainErrorResponse, statusOf } from "./error-response.js";
import { registerExport } from "./export-endpoint.js";
import { isGraphEmpty } from "./graph-service.js";
import { registerGraphQl } from "./graphql-endpoint.js";
import { KnownDocuments } from "./known-documents.js";
import { registerPlayground } from "./playground.js";
import { RequestCost, type RequestContext } from "./request-cost.js";
import { RequestTurns } from "./request-turns.js";
import { rootAnswers, rootResolver } from "./root-resolver.js";
import { securityHeaders } from "./security-headers.js";

/** The service while it listens. */
export interface HttpService {
  /** Where it listens, with a slash at the end. */
  readonly url: string;
  /** Lets what is under way finish, ten seconds at most, and stops listening. */
  readonly stop: () => Promise<void>;
}

/** The addresses that answer, for whoever asked for another. */
const addresses = ["/", "/graphql", "/schema.graphql", "/export", "/healthz", "/readyz", "/version"];

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
    requestIdHeader: "x-request-id",
    genReqId: () => crypto.randomUUID(),
  });
  const checkAllowed = allowedOperations(config.operationsFolder);
  const answer = rootAnswers(model, database, config);
  const schema = wholeSchema(model, rootResolver(answer));
  const logFault = (error: unknown): string => {
    const requestId = crypto.randomUUID();
    app.log.error({ err: error, requestId }, "a request failed");
    return requestId;
  };
  const executor = new DirectExecutor(schema, answer, config.rootFieldLimit);
  const documents = new KnownDocuments();
  const apollo = createApollo({ schema, executor, documents, limits: config, explains: config.explains, httpServer: app.server, logFault });
  await apollo.start();

  const headers = securityHeaders();
  app.addHook("onRequest", (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  if (config.corsOrigins.length > 0) await app.register(cors, { origin: config.corsOrigins.includes("*") ? "*" : [...config.corsOrigins] });
  registerErrors(app);
  app.addHook("preHandler", async (request) => {
    if (!request.url.startsWith("/graphql")) return;
    const asked = request.method === "GET" ? request.query : request.body;
    checkRequest(asked, config);
    checkAllowed((asked as { readonly query?: unknown } | undefined)?.query);
  });
  const newContext = (request: FastifyRequest): RequestContext => ({
    cost: new RequestCost(config.estimatedRowLimit, config.subqueryLimit, config.subqueryDepthLimit),
    turns: new RequestTurns(config.parallelStatements, config.queryTimeoutMs),
    citations: new Map(),
    explanations: undefined,
    wantsCost: request.headers["x-cost"] === "true",
  });
  registerGraphQl(app, { apollo, executor, documents, newContext });
  registerHealth(app, database, printSchema(schema));
  registerExport(app, model, database);
  await registerPlayground(app);
  return { url: await listen(app, config), stop: async () => stop(app, apollo) };
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return `${await app.listen({ host, port })}/`;
  } catch (cause) {
    await app.close();
    if ((cause as NodeJS.ErrnoException).code !== "EADDRINUSE") throw cause;
    throw new ServiceError("PORT_IN_USE", `Port ${port} on ${host} is in use by another program; stop that, or choose another port: PORT=4001.`, { field: "PORT" }, { cause });
  }
}

async function stop(app: FastifyInstance, apollo: { readonly stop: () => Promise<void> }): Promise<void> {
  await apollo.stop();
  await app.close();
}

/** Whatever goes wrong before GraphQL answers in GraphQL's shape, too: bad JSON, a large body, an address that is not there. */
function registerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: { readonly code?: string; readonly statusCode?: number; readonly message: string }, request, reply) => {
    if (error instanceof ServiceError) return reply.code(statusOf(error.code)).send(plainErrorResponse(error.code, error.message, error.place));
    const status = error.statusCode ?? 500;
    if (status === 413) return reply.code(413).send(plainErrorResponse("BODY_TOO_LARGE", `The body is larger than ${app.initialConfig.bodyLimit} bytes; use variables, or split the document.`));
    if (status < 500) return reply.code(status).send(plainErrorResponse("BAD_REQUEST", `${error.message}. Send POST /graphql with content-type application/json and a body such as {"query": "{ people { totalCount } }"}.`));
    request.log.error({ err: error }, "a request failed");
    return reply.code(500).send(plainErrorResponse("INTERNAL_SERVER_ERROR", `The service failed; report the request id ${request.id}.`));
  });
  app.setNotFoundHandler((request, reply) =>
    reply.code(statusOf("NOT_FOUND")).send(plainErrorResponse("NOT_FOUND", `There is nothing at ${request.method} ${request.url.split("?")[0]}. There is ${addresses.join(", ")}.`)),
  );
}

function registerHealth(app: FastifyInstance, database: Database, schemaText: string): void {
  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const checks = { graph: await database.isReachable(), data: false };
    if (checks.graph) checks.data = !(await isGraphEmpty(database.probe).catch(() => true));
    const ready = checks.graph && checks.data;
    return reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "not ready", checks });
  });
  app.get("/version", () => ({ name: "pledgegraph", version: packageVersion }));
  app.get("/schema.graphql", (_request, reply) => reply.type("application/graphql; charset=utf-8").send(schemaText));
}
