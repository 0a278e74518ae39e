import { unwrapResolverError } from "@apollo/server/errors";
import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import { errorTable, type ErrorCode, type ErrorRow } from "../errors/error-table.js";
import { ServiceError } from "../errors/service-error.js";
import { errorHint } from "./error-hints.js";
import type { GraphQlContext } from "./graphql-context.js";
import type { AnswerType } from "./media-type.js";
import { shortenMessage } from "./shorten-message.js";

/** Apollo's own codes, by the row of our table that says the same. */
const codeOfApollo: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: "GRAPHQL_PARSE_FAILED",
  GRAPHQL_VALIDATION_FAILED: "GRAPHQL_VALIDATION_FAILED",
  BAD_USER_INPUT: "BAD_USER_INPUT",
  OPERATION_RESOLUTION_FAILURE: "BAD_REQUEST",
  BAD_REQUEST: "BAD_REQUEST",
  PERSISTED_QUERY_NOT_SUPPORTED: "BAD_REQUEST",
  PERSISTED_QUERY_NOT_FOUND: "PERSISTED_QUERY_NOT_FOUND",
};

/**
 * Shapes an error for the caller: always a code of the table, and the place where that is known. Of a fault of the service
 * only the id of its request is said; the log has the rest.
 * @param request whose error it is; undefined where that is not known.
 */
export function errorResponse(
  schema: GraphQLSchema,
  formatted: GraphQLFormattedError,
  error: unknown,
  request: GraphQlContext["http"] | undefined,
): GraphQLFormattedError {
  // Apollo unwraps only what a resolver threw; what is refused before there are resolvers has no path.
  const cause =
    error instanceof GraphQLError && error.originalError instanceof ServiceError
      ? error.originalError
      : unwrapResolverError(error);
  const { locations, path } = formatted;
  const where = { ...(locations && { locations }), ...(path && { path }) };
  if (cause instanceof ServiceError && cause.code !== "INTERNAL_SERVER_ERROR") {
    return { message: cause.message, ...where, extensions: { code: cause.code, ...cause.place } };
  }
  const code = codeOfApollo[String(formatted.extensions?.["code"])];
  // graphql-js refuses a literal or variable of the wrong type while it executes, without a code.
  const isGraphQl = cause instanceof GraphQLError && cause.originalError === undefined;
  if (code !== undefined || isGraphQl)
    return {
      message: shortenMessage(formatted.message) + errorHint(schema, shortenMessage(formatted.message)),
      ...where,
      extensions: { code: code ?? "BAD_USER_INPUT" },
    };
  return { ...faultOf(request, cause), ...where };
}

/** Logs a fault of the service under the id of its request, and says only that id. */
export function faultOf(request: GraphQlContext["http"] | undefined, cause: unknown): GraphQLFormattedError {
  request?.log.error({ err: cause }, "a request failed");
  return {
    message: `The service failed. Report the request id ${request?.id}.`,
    extensions: { code: "INTERNAL_SERVER_ERROR", requestId: request?.id },
  };
}

/** An error of a request that never became GraphQL, in GraphQL's shape. */
export function plainErrorResponse(
  code: ErrorCode,
  message: string,
  place: ServiceError["place"] = {},
): { readonly errors: readonly GraphQLFormattedError[] } {
  return { errors: [{ message, extensions: { code, ...place } }] };
}

/** HTTP status of a code, where a request fails for that reason before GraphQL is asked. */
export const statusOf = (code: ErrorCode): number => errorTable[code].status;

/** HTTP status of an answer of GraphQL: that of its gravest error where there is no data, and 200 where there is. */
export function statusOfAnswer({ data, errors = [] }: FormattedExecutionResult, answerType: AnswerType): number {
  if (data !== undefined && data !== null) return 200;
  return Math.max(
    ...errors.map(({ extensions }) => {
      const row: ErrorRow = errorTable[(extensions?.["code"] ?? "INTERNAL_SERVER_ERROR") as ErrorCode];
      return (answerType === "application/json" ? row.statusAsJson : undefined) ?? row.status;
    }),
  );
}
