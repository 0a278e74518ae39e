import type { ApolloServerPlugin, GraphQLResponse } from "@apollo/server";
import { citesSources } from "../../query/compiled-queries.js";
import { chooseOperation } from "./choose-operation.js";
import { statusOfAnswer } from "./error-response.js";
import { notExplained } from "./explanation.js";
import type { GraphQlContext } from "./graphql-context.js";
import type { KnownDocuments } from "./known-documents.js";

/* What we do at the steps of Apollo's processing of a request. */

/** Adds to the `extensions` of an answer, which is always in one piece, since there is no `@defer`. */
function addExtension({ body }: GraphQLResponse, name: string, value: unknown): void {
  if (body.kind === "single") body.singleResult.extensions = { ...body.singleResult.extensions, [name]: value };
}

/** Notes the request that each error belongs to. */
export const rememberRequests = (
  requests: WeakMap<object, GraphQlContext["http"]>,
): ApolloServerPlugin<GraphQlContext> => ({
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
export const admitOperations = (documents: KnownDocuments): ApolloServerPlugin<GraphQlContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ source, document, request: { operationName, variables = {} }, contextValue }) => {
      const operation = chooseOperation(document, operationName);
      contextValue.admission.admitOperation({ text: source, parsed: document, operation, operationName, variables });
      if (!citesSources(operation)) documents.keepOperation(source, { parsed: document, operation, operationName });
    },
  }),
});

/** Adds `extensions.citations` if the operation has `@cite`. */
export const showCitations: ApolloServerPlugin<GraphQlContext> = {
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
export const showCost: ApolloServerPlugin<GraphQlContext> = {
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
export const showExplanations = (isAllowed: boolean): ApolloServerPlugin<GraphQlContext> => ({
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
export const setStatus: ApolloServerPlugin<GraphQlContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response }) => {
      if (response.body.kind === "single")
        response.http.status = statusOfAnswer(response.body.singleResult, contextValue.answerType);
    },
  }),
};
