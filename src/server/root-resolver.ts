import type { Database } from "../database/database.js";
import type { GraphQLResolveInfo } from "graphql";
import type { GraphModel } from "../graph/graph-model.js";
import type { RootResolver } from "../graph/widen-schema.js";
import { collectCitations } from "../query/citations.js";
import { citesSources, CompiledQueries } from "../query/compiled-queries.js";
import { checkSelections, type DocumentLimits } from "./document-limits.js";
import type { RequestContext } from "./request-cost.js";

/** Answers every root field: one compiled statement, run once, its rows built into the shape that was asked for. */
export function rootResolver(model: GraphModel, database: Database, limits: DocumentLimits): RootResolver<RequestContext> {
  const queries = new CompiledQueries(model);
  return async (_source: unknown, _arguments: unknown, { cost, citations }: RequestContext, info: GraphQLResolveInfo): Promise<unknown> => {
    checkSelections(info.fieldNodes, info.fragments, limits);
    // Without a prototype: a variable named `toString` that was left out has no value, not what every object has.
    const variables = Object.assign(Object.create(null), info.variableValues) as Readonly<Record<string, unknown>>;
    const query = queries.get({ ...info, variableValues: variables });
    const parameters = query.parameters(variables);
    cost.admit(query.estimate(variables));
    const start = performance.now();
    const rows = await database.read(query.text, parameters);
    cost.ran(performance.now() - start);
    const answer = query.build(rows, variables);
    if (citesSources(info.operation)) collectCitations(answer, String(info.path.key), citations);
    return answer;
  };
}

/** Reads a field from a built object: those have response keys, so that two aliases of one field do not meet. */
export function readResponseKey(source: unknown, _arguments: unknown, _context: unknown, info: GraphQLResolveInfo): unknown {
  return (source as Readonly<Record<string, unknown>>)[info.path.key];
}
