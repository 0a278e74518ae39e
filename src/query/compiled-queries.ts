import type { GraphQLResolveInfo, OperationDefinitionNode } from "graphql";
import type { GraphModel } from "../graph/graph-model.js";
import { compileRootField, type CompiledQuery } from "./compile.js";
import { variableShape } from "./variable-shape.js";

/** Most shapes of variables kept per operation: each filter that a dashboard leaves out or fills in is one. */
const shapeLimit = 200;

/**
 * Compiled queries by document: a text is made once and used again, since planning a new text costs Neo4j 40-50 ms. They
 * go with the parsed document, which Apollo keeps in a bounded store.
 */
export class CompiledQueries {
  private readonly byOperation = new WeakMap<OperationDefinitionNode, Map<string, CompiledQuery>>();

  constructor(private readonly model: GraphModel) {}

  /** The compiled query of the root field that is being resolved. */
  get(info: GraphQLResolveInfo): CompiledQuery {
    const { schema, operation, fragments, variableValues } = info;
    let shapes = this.byOperation.get(operation);
    if (shapes === undefined) this.byOperation.set(operation, (shapes = new Map()));
    const key = `${info.path.key} ${variableShape(schema, operation, variableValues)}`;
    const known = shapes.get(key);
    if (known !== undefined) return known;
    const compiled = compileRootField({ model: this.model, schema, fragments, variables: variableValues }, info.fieldNodes);
    if (shapes.size >= shapeLimit) shapes.clear();
    shapes.set(key, compiled);
    return compiled;
  }
}
