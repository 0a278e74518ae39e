import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin, type GraphQLResponse } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import type { GraphQLSchema } from "graphql";
import type { Server } from "node:http";
import { citesSources } from "../query/compiled-queries.js";
import type { DocumentLimits } from "./document-limits.js";
import type { DirectExecutor } from "./direct-executor.js";
import { notExplained } from "./explanation.js";
import { errorResponse, type FaultLog } from "./error-response.js";
import type { KnownDocuments } from "./known-documents.js";
import type { RequestContext } from "./request-cost.js";

/** What the GraphQL layer is made of. */
export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly executor: DirectExecutor;
  /** Keeps the documents that are found right, and their operations. */
  readonly documents: KnownDocuments;
  readonly limits: DocumentLimits;
  /** Whether whoever asks is told the Cypher and its plan. */
  readonly explains: boolean;
  readonly httpServer: Server;
  readonly logFault: FaultLog;
}

/** Makes the GraphQL layer over the widened schema. */
export function createApollo({ schema, executor, documents, limits, explains, httpServer, logFault }: ApolloOptions): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: gatewayTo(schema, executor),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // The server wires the signals: a stop also ends Neo4j, in the right order.
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.documentTokenLimit },
    documentStore: documents,
    plugins: [
      // Without it every field is instrumented, which costs a third of a large answer's time.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: 10_000 }),
      keepOperations(documents),
      showCitations,
      showCost,
      showExplanations(explains),
      answerJsonAsWell,
    ],
    formatError: (formatted, error) => errorResponse(schema, formatted, error, logFault),
  });
}

/** Apollo's way to be handed an executor: what stands between it and a federation's gateway. */
function gatewayTo(schema: GraphQLSchema, executor: DirectExecutor): ApolloServerOptionsWithGateway<RequestContext>["gateway"] {
  return {
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => {};
    },
    load: async () => ({
      executor: async ({ document, operation, operationName, request, context: given }) => {
        const context = given as unknown as RequestContext;
        return context.executed ?? executor.execute({ document, operation, operationName: operationName ?? undefined, variables: request.variables ?? {}, context });
      },
    }),
    stop: async () => {},
  };
}

/** Adds to the `extensions` of an answer; it comes in one piece, since there is no `@defer`. */
function addExtension({ body }: GraphQLResponse, name: string, value: unknown): void {
  if (body.kind === "single") body.singleResult.extensions = { ...body.singleResult.extensions, [name]: value };
}

/** Keeps operations whose answers are complete without Apollo: `@cite` adds to `extensions`. */
const keepOperations = (documents: KnownDocuments): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ source, document, operation, request: { operationName } }) => {
      if (operation !== undefined && !citesSources(operation)) documents.keepOperation(source, { document, operation, operationName });
    },
  }),
});

/** Adds `extensions.citations` where the operation has `@cite`. */
const showCitations: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ operation, contextValue, response }) => {
      if (operation && citesSources(operation)) addExtension(response, "citations", Object.fromEntries(contextValue.citations));
    },
  }),
};

/** Adds `extensions.cost` where the request asked for it by `"extensions": {"cost": true}` or the header `x-cost: true`. */
const showCost: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, contextValue, response }) => {
      if (contextValue.wantsCost || request.extensions?.["cost"] === true) addExtension(response, "cost", contextValue.cost.summary);
    },
  }),
};

/** Adds `extensions.explain` where the request asked for it by `"extensions": {"explain": true}`: Cypher and plan of each root field. */
const showExplanations = (isAllowed: boolean): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async ({ request, contextValue }) => {
    if (request.extensions?.["explain"] !== true) return {};
    if (isAllowed) contextValue.explanations = new Map();
    return {
      willSendResponse: async ({ response }) => {
        const found = await Promise.allSettled([...(contextValue.explanations ?? [])].map(async ([key, explanation]) => [key, await explanation] as const));
        const explained = found.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
        addExtension(response, "explain", isAllowed ? Object.fromEntries(explained) : notExplained);
      },
    };
  },
});

/**
 * A well-formed request that accepts `application/json` only is answered with 200, whatever its errors: with that media
 * type an intermediary's 400 could not be told from ours. Who accepts `application/graphql-response+json` gets 400.
 * @see https://graphql.github.io/graphql-over-http/draft/#sec-application-json
 */
const answerJsonAsWell: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response }) => {
      const accept = request.http?.headers.get("accept") ?? "";
      const isWellFormed = typeof request.query === "string" && request.query !== "";
      if (response.http.status === 400 && isWellFormed && !accept.includes("application/graphql-response+json")) response.http.status = 200;
    },
  }),
};
