import { Neo4jError, isRetryableError } from "neo4j-driver";
import type { ErrorCode } from "../errors/error-table.js";
import { ServiceError } from "../errors/service-error.js";

/** Codes of Neo4j for a wrong user or password. */
const refusals: readonly string[] = [
  "Neo.ClientError.Security.Unauthorized",
  "Neo.ClientError.Security.CredentialsExpired",
  "Neo.ClientError.Security.TokenExpired",
  "Neo.ClientError.Security.AuthenticationRateLimit",
];

/**
 * Codes of Neo4j and its driver for an unreachable database. `isRetryableError` covers only those after which a retry
 * is safe.
 */
const unavailable: readonly string[] = [
  "ServiceUnavailable",
  "SessionExpired",
  "Neo.ClientError.Cluster.NotALeader",
  "Neo.TransientError.General.DatabaseUnavailable",
  // Sent to running queries when their server shuts down; the driver changes it from TransientError to ClientError.
  "Neo.ClientError.Transaction.Terminated",
];

/**
 * The coded error for what the driver threw while serving; a ServiceError is returned unchanged.
 * @returns QUERY_TIMEOUT, SERVICE_BUSY, DATABASE_UNAVAILABLE or NEO4J_AUTHENTICATION_FAILED; INTERNAL_SERVER_ERROR for
 * anything that only a defect of the service can cause. The driver's error is its `cause`.
 */
export function databaseError(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  const coded = (code: ErrorCode, message: string): ServiceError =>
    new ServiceError(code, message, {}, { cause: error });
  // While the service stops, the driver rejects requests that still arrive.
  if (error instanceof Error && /pool is closed/i.test(error.message))
    return coded("DATABASE_UNAVAILABLE", "The service is stopping. Try again; /readyz tells you when it is back.");
  if (error instanceof Error && /acquisition timed out/i.test(error.message))
    return coded(
      "SERVICE_BUSY",
      "All database connections are in use, and none became free in time. Try again in a moment.",
    );
  if (!(error instanceof Neo4jError)) return coded("INTERNAL_SERVER_ERROR", "The database query failed.");
  if (isTimeout(error))
    return coded(
      "QUERY_TIMEOUT",
      "The query did not finish within the time limit. Narrow the filter, or ask for smaller pages or fewer levels.",
    );
  if (refusals.includes(error.code))
    return coded(
      "NEO4J_AUTHENTICATION_FAILED",
      "Neo4j no longer accepts the user name or password. Check NEO4J_USERNAME and NEO4J_PASSWORD.",
    );
  if (unavailable.includes(error.code) || isRetryableError(error))
    return coded(
      "DATABASE_UNAVAILABLE",
      "The database cannot be reached at the moment. Try again; /readyz tells you when it is back.",
    );
  return coded("INTERNAL_SERVER_ERROR", "The database rejected a query.");
}

/**
 * Whether a transaction ran into a time limit: the server's (`TransactionTimedOut`) or ours
 * (`TransactionTimedOutClientConfiguration`).
 */
function isTimeout(error: Neo4jError): boolean {
  return (
    error.code.startsWith("Neo.ClientError.Transaction.TransactionTimedOut") ||
    error.code === "Neo.TransientError.Transaction.LockClientStopped"
  );
}
