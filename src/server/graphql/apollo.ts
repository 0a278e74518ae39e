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
import type { Config } from "../../config/config.js";
import { citesSources } from "../../query/compiled-queries.js";
import type { DirectExecutor } from "./direct-executor.js";
import { notExplained } from "./explanation.js";
import { errorResponse, statusOfAnswer } from "./error-response.js";
import type { GraphQlContext } from "./graphql-context.js";
import type { KnownDocuments } from "./known-documents.js";
import { chooseOperation } from "./choose-operation.js";

/** What Apollo is set up with. */
export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly executor: DirectExecutor;
  /** Caches the documents that were found valid, and the operations chosen from them. */
  readonly documents: KnownDocuments;
  readonly config: Pick<Config, "documentTokenLimit" | "explains">;
  readonly httpServer: Server;
}

/** Sets up Apollo: it parses, validates, and gives answers and errors their form; the executor answers. */
export function createApollo({
  schema,
  executor,
  documents,
  config,
  httpServer,
}: ApolloOptions): ApolloServer<GraphQlContext> {
  /** The request that each error belongs to: Apollo passes `formatError` nothing but the error. */
  const requests = new WeakMap<object, GraphQlContext["http"]>();
  return new ApolloServer<GraphQlContext>({
    gateway: gatewayTo(schema, executor),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // The command line listens for signals, since a stop also has to end Neo4j, in the right order.
    stopOnTerminationSignals: false,
    // The endpoint has seen to it: a body is JSON, which no form can send, and a GET changes nothing.
    csrfPrevention: false,
    parseOptions: { maxTokens: config.documentTokenLimit },
    documentStore: documents,
    plugins: [
      // Unless this is disabled, every field is instrumented, which costs a third of a large answer's time.
      ApolloServerPluginCacheControlDisabled(),
      // The landing page would be loaded from another host.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: 10_000 }),
      rememberRequests(requests),
      admitOperations(documents),
      showCitations,
      showCost,
      showExplanations(config.explains),
      setStatus,
    ],
    formatError: (formatted, error) => errorResponse(schema, formatted, error, requests.get(error as object)),
  });
}

/**
 * Hands Apollo our executor, through the interface meant for the gateway of a federation: there is no other for this.
 */
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
      executor: async ({ source, document, operation, request, context: given }) => {
        const context = given as unknown as GraphQlContext;
        if (context.executed !== undefined) return context.executed;
        const admitted = context.admission.admitOperation({
          text: source,
          parsed: document,
          operation,
          operationName: request.operationName,
          variables: request.variables ?? {},
        });
        return executor.execute(admitted, context);
      },
    }),
    stop: async () => {},
  };
}

/** Adds to the `extensions` of an answer, which is always in one piece, since there is no `@defer`. */
function addExtension({ body }: GraphQLResponse, name: string, value: unknown): void {
  if (body.kind === "single") body.singleResult.extensions = { ...body.singleResult.extensions, [name]: value };
}

/** Notes the request that each error belongs to. */
const rememberRequests = (requests: WeakMap<object, GraphQlContext["http"]>): ApolloServerPlugin<GraphQlContext> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue }) => {
      for (const error of errors) requests.set(error, contextValue.http);
    },
  }),
});

/**
 * Admits the operation that is asked for, and refuses a document that has none, or one that writes. Operations whose
 * answers are complete without Apollo are cached for the direct path; those with `@cite` are not, since it adds to
 * `extensions`.
 */
const admitOperations = (documents: KnownDocuments): ApolloServerPlugin<GraphQlContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ source, document, request: { operationName, variables = {} }, contextValue }) => {
      const operation = chooseOperation(document, operationName);
      contextValue.admission.admitOperation({ text: source, parsed: document, operation, operationName, variables });
      if (!citesSources(operation)) documents.keepOperation(source, { parsed: document, operation, operationName });
    },
  }),
});

/** Adds `extensions.citations` if the operation has `@cite`. */
const showCitations: ApolloServerPlugin<GraphQlContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ operation, contextValue, response }) => {
      if (operation && citesSources(operation))
        addExtension(response, "citations", Object.fromEntries(contextValue.citations));
    },
  }),
};

/**
 * Adds `extensions.cost` if the request asks for it, by `"extensions": {"cost": true}` or the header `x-cost: true`.
 */
const showCost: ApolloServerPlugin<GraphQlContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, contextValue, response }) => {
      if (contextValue.wantsCost || request.extensions?.["cost"] === true)
        addExtension(response, "cost", contextValue.cost.summary);
    },
  }),
};

/**
 * Adds `extensions.explain`, the Cypher and plan of each root field, if the request has `"extensions": {"explain":
 * true}`.
 */
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

/** Sets the HTTP status: 200 if there is data, and otherwise the status of the error in the table of errors. */
const setStatus: ApolloServerPlugin<GraphQlContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response }) => {
      if (response.body.kind === "single")
        response.http.status = statusOfAnswer(response.body.singleResult, contextValue.answerType);
    },
  }),
};
