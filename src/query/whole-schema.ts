import { extendSchema, type GraphQLFieldResolver, type GraphQLSchema, parse } from "graphql";
import type { GraphModel } from "../graph/graph-model.js";
import { type RootResolver, widenSchema } from "../graph/widen-schema.js";
import type { QuestionTable } from "./plan/question.js";

const cite = `
  """
  Adds \`extensions.citations\` to the response. For each node of the answer, under its path such as
  \`statements.nodes.0\`, it lists up to five source passages, each with its article, fragment (RFC 5147) and digest.
  """
  directive @cite on QUERY
`;

/** The schema that the service answers: what the model implies, and the questions whose types the model has. */
export function wholeSchema<Context = never>(
  model: GraphModel,
  questions: QuestionTable,
  resolveRoot?: RootResolver<Context>,
): GraphQLSchema {
  const widened = widenSchema(model, resolveRoot);
  const possible = questions.filter(({ needs }) => needs.every((name) => model.entities.has(name)));
  const schema = extendSchema(widened, parse([cite, ...possible.map(({ sdl }) => sdl)].join("\n")));
  // Extending a schema drops its description.
  schema.description = model.schema.description;
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const { name } of possible) {
    const field = fields[name];
    if (field !== undefined && resolveRoot !== undefined)
      field.resolve = resolveRoot as GraphQLFieldResolver<unknown, unknown>;
  }
  return schema;
}
