import { extendSchema, type GraphQLFieldResolver, type GraphQLSchema, parse } from "graphql";
import type { GraphModel } from "../graph/graph-model.js";
import { type RootResolver, widenSchema } from "../graph/widen-schema.js";
import { questions } from "./questions/all-questions.js";

/** The schema that the service answers: what the model implies, and the questions that it allows. */
export function wholeSchema<Context = never>(model: GraphModel, resolveRoot?: RootResolver<Context>): GraphQLSchema {
  const widened = widenSchema(model, resolveRoot);
  const possible = questions.filter(({ needs }) => needs.every((name) => model.entities.has(name)));
  if (possible.length === 0) return widened;
  const schema = extendSchema(widened, parse(possible.map(({ sdl }) => sdl).join("\n")));
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const { name } of possible) {
    const field = fields[name];
    if (field !== undefined && resolveRoot !== undefined) field.resolve = resolveRoot as GraphQLFieldResolver<unknown, unknown>;
  }
  return schema;
}
