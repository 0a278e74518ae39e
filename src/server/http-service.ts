import etag from "@fastify/etag";
import Fastify, { type FastifyInstance } from "fastify";
import type { Config } from "../config/config.js";
import type { Database } from "../database/database.js";
import { ServiceError } from "../errors/service-error.js";
import type { GraphModel } from "../graph/graph-model.js";
import { runReads } from "../service/run-reads.js";
import { AdmittedReads } from "./reads/admitted-reads.js";
import { knownRedirects } from "./reads/known-redirects.js";
import { admission } from "./access/admission.js";
import { registerCors } from "./access/cors.js";
import { policiesOf } from "./access/policies.js";
import { registerHeaders } from "./access/security-headers.js";
import { registerCompression } from "./compression.js";
import { registerExport } from "./export/export-endpoint.js";
import type { OpenText } from "./graphql/build-with-texts.js";
import { createGraphQl } from "./graphql/create-graphql.js";
import { registerGraphQl } from "./graphql/graphql-endpoint.js";
import { registerHealth } from "./health/health.js";
import { answerClientError, registerErrors, sendError } from "./http-errors.js";
import { registerJsonBody } from "./json-body.js";
import { otherMethods } from "./other-methods.js";
import { registerPlayground } from "./pages/playground.js";
import { registerSchemaText } from "./pages/schema-text.js";
import { requestIdOf } from "./request-id.js";

/** The service while it listens. */
export interface HttpService {
  /** Where it listens, with a slash at the end. */
  readonly url: string;
  /** Lets what is under way finish, ten seconds at most, and stops listening. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the HTTP service over an open database whose schema is applied.
 * @param policies what may be asked; a test adds one of its own to see that every entry point asks it.
 * @param openText opens the operator's copies of texts; by default there are none.
 * @throws ServiceError PORT_IN_USE, CONFIGURATION_INVALID.
 */
export async function startHttpService(
  config: Config,
  model: GraphModel,
  database: Database,
  policies = policiesOf(config),
  openText: OpenText = async () => undefined,
): Promise<HttpService> {
  const app = createApp(config);
  registerJsonBody(app);
  const refuseOtherMethods = otherMethods(app, config.corsOrigins.length > 0);
  const admit = admission(policies);
  const reads = new AdmittedReads(database);
  const redirects = knownRedirects(runReads(database));
  const graphQl = createGraphQl({ config, model, reads, admit, redirects, httpServer: app.server, openText });
  await graphQl.apollo.start();

  registerHeaders(app, config.trustProxy !== false);
  await registerCors(app, config.corsOrigins);
  registerErrors(app);
  registerHealth(app, database);
  await app.register(async (scope) => {
    await registerCompression(scope);
    registerGraphQl(scope, graphQl);
    registerExport(scope, { model, reads, admit });
  });
  await app.register(async (scope) => {
    // A weak tag, since it is computed before the answer is compressed.
    await scope.register(etag, { weak: true });
    await registerCompression(scope);
    registerSchemaText(scope, graphQl.schema);
    await registerPlayground(scope);
  });
  refuseOtherMethods();
  const stop = async (): Promise<void> => {
    await graphQl.apollo.stop();
    await app.close();
  };
  return { url: await listen(app, config), stop };
}

const createApp = (config: Config): FastifyInstance =>
  Fastify({
    logger: config.logLevel === "silent" ? false : { level: config.logLevel },
    bodyLimit: config.bodyLimitBytes,
    // Idle connections of browsers would hold up a stop.
    forceCloseConnections: "idle",
    // A body that never ends would hold a connection for ever.
    requestTimeout: 30_000,
    genReqId: ({ headers: given }) => requestIdOf(given["x-request-id"]),
    frameworkErrors: (error, request, reply) => void sendError(error, request, reply),
    clientErrorHandler: (error, socket) => answerClientError(error, socket),
    trustProxy: config.trustProxy,
  });

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
