import { buildSchemaSync, type ClassType } from "type-graphql";
import { domainClasses, NodeQuery } from "../domain/index.js";
import type { GraphModel } from "../graph/graph-model.js";
import { readGraphModel } from "../graph/read-graph-model.js";

/** The model of a domain: of ours, or in tests of another's classes. */
export function buildModel(classes: readonly unknown[] = domainClasses): GraphModel {
  const schema = buildSchemaSync({
    resolvers: [NodeQuery],
    orphanedTypes: [...classes] as ClassType[],
    // There are no input classes: arguments are made from the model and checked by the compiler.
    validate: false,
  });
  return readGraphModel(schema);
}
