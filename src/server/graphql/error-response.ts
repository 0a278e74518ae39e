import { unwrapResolverError } from "@apollo/server/errors";
import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import type { ErrorRow } from "../../errors/error-row.js";
import { errorTable, type ErrorCode } from "../../errors/error-table.js";
import { ServiceError } from "../../errors/service-error.js";
import { errorHint } from "./error-hints.js";
import type { GraphQlContext } from "./graphql-context.js";
import type { AnswerType } from "./media-type.js";
import { shortenMessage } from "./shorten-message.js";

/** Apollo's own codes, with the code of our table that means the same. */
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
 * Gives an error the form in which the caller sees it: always with a code of the table, and with the place if it is
 * known. For a fault of the service the caller is told only the id of the request; the log has the rest.
 * @param request the one that failed; undefined if that is not known.
 */
export function errorResponse(
  schema: GraphQLSchema,
  formatted: GraphQLFormattedError,
  error: unknown,
  request: GraphQlContext["http"] | undefined,
): GraphQLFormattedError {
  // `unwrapResolverError` unwraps only errors with a path, and what is refused before anything is resolved has none.
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
  // When graphql-js finds a literal or variable of the wrong type while it executes, it gives the error no code.
  const isGraphQl = cause instanceof GraphQLError && cause.originalError === undefined;
  if (code !== undefined || isGraphQl)
    return {
      message: shortenMessage(formatted.message) + errorHint(schema, shortenMessage(formatted.message)),
      ...where,
      extensions: { code: code ?? "BAD_USER_INPUT" },
    };
  return { ...faultOf(request, cause), ...where };
}

/** Logs a fault of the service under the id of its request, and tells the caller only that id. */
export function faultOf(request: GraphQlContext["http"] | undefined, cause: unknown): GraphQLFormattedError {
  request?.log.error({ err: cause }, "a request failed");
  return {
    message: `The service failed. Report the request id ${request?.id}.`,
    extensions: { code: "INTERNAL_SERVER_ERROR", requestId: request?.id },
  };
}

/** The body, in the form of a GraphQL answer, for a request that failed before it came to GraphQL. */
export function plainErrorResponse(
  code: ErrorCode,
  message: string,
  place: ServiceError["place"] = {},
): { readonly errors: readonly GraphQLFormattedError[] } {
  return { errors: [{ message, extensions: { code, ...place } }] };
}

/** The HTTP status for a request that fails with this code before it comes to GraphQL. */
export const statusOf = (code: ErrorCode): number => errorTable[code].status;

/** The HTTP status of a GraphQL answer: 200 if it has data, and otherwise that of its gravest error. */
export function statusOfAnswer({ data, errors = [] }: FormattedExecutionResult, answerType: AnswerType): number {
  if (data !== undefined && data !== null) return 200;
  return Math.max(
    ...errors.map(({ extensions }) => {
      const row: ErrorRow = errorTable[(extensions?.["code"] ?? "INTERNAL_SERVER_ERROR") as ErrorCode];
      return (answerType === "application/json" ? row.statusAsJson : undefined) ?? row.status;
    }),
  );
}
