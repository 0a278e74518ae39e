import {
  ApolloServer,
  type ApolloServerOptionsWithGateway,
  type ApolloServerPlugin,
  type GraphQLResponse,
} from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import type { GraphQLSchema } from "graphql";
import type { Server } from "node:http";
import { citesSources } from "../../query/compiled-queries.js";
import type { DocumentLimits } from "../access/document-limits.js";
import type { DirectExecutor } from "./direct-executor.js";
import { notExplained } from "./explanation.js";
import { errorResponse, statusOfAnswer } from "./error-response.js";
import type { GraphQlContext } from "./graphql-context.js";
import type { KnownDocuments } from "./known-documents.js";
import { requireOperation } from "./require-operation.js";

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
}

/** Makes the GraphQL layer over the widened schema. */
export function createApollo({
  schema,
  executor,
  documents,
  limits,
  explains,
  httpServer,
}: ApolloOptions): ApolloServer<GraphQlContext> {
  /** Whose request each error is of: where it is given its form, Apollo says only the error. */
  const requests = new WeakMap<object, GraphQlContext["http"]>();
  return new ApolloServer<GraphQlContext>({
    gateway: gatewayTo(schema, executor),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // The server wires the signals: a stop also ends Neo4j, in the right order.
    stopOnTerminationSignals: false,
    // It sees nothing but what was read as JSON or from an address that changes nothing, see the endpoint.
    csrfPrevention: false,
    parseOptions: { maxTokens: limits.documentTokenLimit },
    documentStore: documents,
    plugins: [
      // Without it every field is instrumented, which costs a third of a large answer's time.
      ApolloServerPluginCacheControlDisabled(),
      // It loads a page from another host.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: 10_000 }),
      rememberRequests(requests),
      requireOperations,
      keepOperations(documents),
      showCitations,
      showCost,
      showExplanations(explains),
      setStatus,
    ],
    formatError: (formatted, error) => errorResponse(schema, formatted, error, requests.get(error as object)),
  });
}

/** Apollo's way to be handed an executor: what stands between it and a federation's gateway. */
function gatewayTo(
  schema: GraphQLSchema,
  executor: DirectExecutor,
): ApolloServerOptionsWithGateway<GraphQlContext>["gateway"] {
  return {
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => {};
    },
    load: async () => ({
      executor: async ({ document, operation, operationName, request, context: given }) => {
        const context = given as unknown as GraphQlContext;
        return (
          context.executed ??
          executor.execute({
            document,
            operation,
            operationName: operationName ?? undefined,
            variables: request.variables ?? {},
            context,
          })
        );
      },
    }),
    stop: async () => {},
  };
}

/** Adds to the `extensions` of an answer; it comes in one piece, since there is no `@defer`. */
function addExtension({ body }: GraphQLResponse, name: string, value: unknown): void {
  if (body.kind === "single") body.singleResult.extensions = { ...body.singleResult.extensions, [name]: value };
}

/** Notes whose request an error is of. */
const rememberRequests = (requests: WeakMap<object, GraphQlContext["http"]>): ApolloServerPlugin<GraphQlContext> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue }) => {
      for (const error of errors) requests.set(error, contextValue.http);
    },
  }),
});

/** Refuses a document without the operation that is asked for, and what does not read. */
const requireOperations: ApolloServerPlugin<GraphQlContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, request: { operationName } }) => requireOperation(document, operationName),
  }),
};

/** Keeps operations whose answers are complete without Apollo: `@cite` adds to `extensions`. */
const keepOperations = (documents: KnownDocuments): ApolloServerPlugin<GraphQlContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ source, document, operation, request: { operationName } }) => {
      if (operation?.operation === "query" && !citesSources(operation))
        documents.keepOperation(source, { document, operation, operationName });
    },
  }),
});

/** Adds `extensions.citations` where the operation has `@cite`. */
const showCitations: ApolloServerPlugin<GraphQlContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ operation, contextValue, response }) => {
      if (operation && citesSources(operation))
        addExtension(response, "citations", Object.fromEntries(contextValue.citations));
    },
  }),
};

/** Adds `extensions.cost` where the request asked for it by `"extensions": {"cost": true}` or the header `x-cost: true`. */
const showCost: ApolloServerPlugin<GraphQlContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, contextValue, response }) => {
      if (contextValue.wantsCost || request.extensions?.["cost"] === true)
        addExtension(response, "cost", contextValue.cost.summary);
    },
  }),
};

/** Adds `extensions.explain` where the request asked for it by `"extensions": {"explain": true}`: Cypher and plan of each root field. */
const showExplanations = (isAllowed: boolean): ApolloServerPlugin<GraphQlContext> => ({
  requestDidStart: async ({ request, contextValue }) => {
    if (request.extensions?.["explain"] !== true) return {};
    if (isAllowed) contextValue.explanations = new Map();
    return {
      willSendResponse: async ({ response }) => {
        const found = await Promise.allSettled(
          [...(contextValue.explanations ?? [])].map(async ([key, explanation]) => [key, await explanation] as const),
        );
        const explained = found.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
        addExtension(response, "explain", isAllowed ? Object.fromEntries(explained) : notExplained);
      },
    };
  },
});

/** The status says whether there is an answer, and where there is none, why; see the table of errors. */
const setStatus: ApolloServerPlugin<GraphQlContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response }) => {
      if (response.body.kind === "single")
        response.http.status = statusOfAnswer(response.body.singleResult, contextValue.answerType);
    },
  }),
};
