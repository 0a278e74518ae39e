import type { FastifyInstance } from "fastify";
import { type GraphQLSchema, printSchema } from "graphql";

/** Serves the schema as text at `/schema.graphql`, for programs that generate types from it. */
export function registerSchemaText(app: FastifyInstance, schema: GraphQLSchema): void {
  const text = printSchema(schema);
  app.get("/schema.graphql", (_request, reply) =>
    reply.header("cache-control", "no-cache").type("application/graphql; charset=utf-8").send(text),
  );
}
