import { Neo4jError } from "neo4j-driver";
import type { ServerAddress } from "../config/config.js";
import { ServiceError } from "../errors/service-error.js";
import { databaseError } from "./database-error.js";

/**
 * The coded error for a first connection that failed, saying what to change in the configuration.
 * @returns NEO4J_UNREACHABLE, NEO4J_AUTHENTICATION_FAILED, CONFIGURATION_INVALID for a database that does not exist, or
 * what {@link databaseError} returns.
 */
export function connectionError(error: unknown, address: ServerAddress, database: string): ServiceError {
  const known = databaseError(error);
  const message = error instanceof Error ? error.message : String(error);
  // The driver puts the cause last, after general advice.
  const reason = message.split("Caused by: ").at(-1)?.split("\n")[0];
  if (known.code === "NEO4J_AUTHENTICATION_FAILED") {
    return new ServiceError(
      "NEO4J_AUTHENTICATION_FAILED",
      `Neo4j at ${address.uri} rejected the user name ${address.username} or its password. Check ` +
        `NEO4J_USERNAME and NEO4J_PASSWORD. Neo4j said: ${reason}`,
      { field: "NEO4J_PASSWORD" },
      { cause: error },
    );
  }
  if (error instanceof Neo4jError && error.code === "Neo.ClientError.Database.DatabaseNotFound") {
    return new ServiceError(
      "CONFIGURATION_INVALID",
      `Neo4j at ${address.uri} has no database ${database}. Check NEO4J_DATABASE.`,
      { field: "NEO4J_DATABASE" },
      { cause: error },
    );
  }
  if (known.code === "DATABASE_UNAVAILABLE" || known.code === "QUERY_TIMEOUT" || !isAnswerOfNeo4j(error)) {
    return new ServiceError(
      "NEO4J_UNREACHABLE",
      `No Neo4j server answers at ${address.uri}. Check the address, port and encryption of NEO4J_URI (+s to ` +
        "accept only a trusted certificate, +ssc to accept any certificate, no suffix for an unencrypted " +
        `connection). The driver said: ${reason}`,
      { field: "NEO4J_URI" },
      { cause: error },
    );
  }
  return known;
}

/**
 * Whether the error comes from Neo4j itself. If something else answers at the address, such as an HTTP server, the
 * error is the driver's own.
 */
const isAnswerOfNeo4j = (error: unknown): boolean => error instanceof Neo4jError && error.code.startsWith("Neo.");
