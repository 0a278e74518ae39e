import { buildSchemaSync, type ClassType, GeneratingSchemaError } from "type-graphql";
import type { GraphQLSchema } from "graphql";
import { domainClasses, NodeQuery, schemaDescription, storedReadings } from "../domain/index.js";
import { ServiceError } from "../errors/service-error.js";
import type { GraphModel } from "../graph/graph-model.js";
import { extendRankedEnums } from "../graph/ranked-enum.js";
import { readGraphModel } from "../graph/read-graph-model.js";

/**
 * Builds the model from the classes of the domain; tests pass classes of their own.
 * @throws ServiceError DECLARATION_INVALID if the classes contradict each other.
 */
export const buildModel = (classes: readonly unknown[] = domainClasses): GraphModel =>
  readGraphModel(buildBareSchema(classes), storedReadings);

function buildBareSchema(classes: readonly unknown[]): GraphQLSchema {
  try {
    const schema = buildSchemaSync({
      resolvers: [NodeQuery],
      orphanedTypes: [...classes] as ClassType[],
      // There are no input classes to validate: arguments are derived from the model, and the compiler checks them.
      validate: false,
    });
    extendRankedEnums(schema);
    schema.description = schemaDescription;
    return schema;
  } catch (cause) {
    if (cause instanceof ServiceError) throw cause;
    const reasons =
      cause instanceof GeneratingSchemaError ? cause.details.map(({ message }) => message) : [(cause as Error).message];
    throw new ServiceError(
      "DECLARATION_INVALID",
      `The domain classes do not make a valid GraphQL schema: ${reasons.join(" ")}`,
      {},
      { cause },
    );
  }
}
