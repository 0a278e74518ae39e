import { ApolloServer, type ApolloServerOptionsWithGateway } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import type { GraphQLSchema } from "graphql";
import type { Server } from "node:http";
import type { Config } from "../../config/config.js";
import type { DirectExecutor } from "./direct-executor.js";
import { errorResponse } from "./error-response.js";
import type { GraphQlContext } from "./graphql-context.js";
import type { KnownDocuments } from "./known-documents.js";
import {
  admitOperations,
  rememberRequests,
  setStatus,
  showCitations,
  showCost,
  showExplanations,
} from "./apollo-plugins.js";

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
