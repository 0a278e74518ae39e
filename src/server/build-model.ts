import { buildSchemaSync, type ClassType, GeneratingSchemaError } from "type-graphql";
import type { GraphQLSchema } from "graphql";
import { domainClasses, NodeQuery } from "../domain/index.js";
import { ServiceError } from "../errors/service-error.js";
import type { GraphModel } from "../graph/graph-model.js";
import { extendRankedEnums } from "../graph/ranked-enum.js";
import { readGraphModel } from "../graph/read-graph-model.js";

/**
 * The model of a domain: of ours, or in tests of another's classes.
 * @throws ServiceError DECLARATION_INVALID where the classes do not hold together.
 */
export const buildModel = (classes: readonly unknown[] = domainClasses): GraphModel =>
  readGraphModel(buildBareSchema(classes));

function buildBareSchema(classes: readonly unknown[]): GraphQLSchema {
  try {
    const schema = buildSchemaSync({
      resolvers: [NodeQuery],
      orphanedTypes: [...classes] as ClassType[],
      // There are no input classes: arguments are made from the model and checked by the compiler.
      validate: false,
    });
    extendRankedEnums(schema);
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
