import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import { errorTable, type ErrorCode } from "../errors/error-table.js";
import { ServiceError } from "../errors/service-error.js";
import { errorHint } from "./error-hints.js";
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

/** Tells the log of a fault under the id that the caller is given. */
export type FaultLog = (error: unknown) => string;

/**
 * Shapes an error for the caller: always a code of the table, and the place where that is known. Of a fault of the service
 * only a request id is said; the log has the rest.
 */
export function errorResponse(schema: GraphQLSchema, formatted: GraphQLFormattedError, error: unknown, logFault: FaultLog): GraphQLFormattedError {
  // Apollo unwraps only what a resolver threw; what is refused before there are resolvers has no path.
  const cause = error instanceof GraphQLError && error.originalError instanceof ServiceError ? error.originalError : unwrapResolverError(error);
  const { locations, path } = formatted;
  const where = { ...(locations && { locations }), ...(path && { path }) };
  if (cause instanceof ServiceError && cause.code !== "INTERNAL_SERVER_ERROR") {
    return { message: cause.message, ...where, extensions: { code: cause.code, ...cause.place } };
  }
  const code = codeOfApollo[String(formatted.extensions?.["code"])];
  // graphql-js refuses a literal or variable of the wrong type while it executes, without a code.
  const isGraphQl = cause instanceof GraphQLError && cause.originalError === undefined;
  if (code !== undefined || isGraphQl) return { message: shortenMessage(formatted.message) + errorHint(schema, shortenMessage(formatted.message)), ...where, extensions: { code: code ?? "BAD_USER_INPUT" } };
  const requestId = logFault(cause);
  return { message: `The service failed; report the request id ${requestId}.`, ...where, extensions: { code: "INTERNAL_SERVER_ERROR", requestId } };
}

/** An error of a request that never became GraphQL, in GraphQL's shape. */
export function plainErrorResponse(code: ErrorCode, message: string, place: ServiceError["place"] = {}): { readonly errors: readonly GraphQLFormattedError[] } {
  return { errors: [{ message, extensions: { code, ...place } }] };
}

/** HTTP status of a code. */
export const statusOf = (code: ErrorCode): number => errorTable[code].status;
