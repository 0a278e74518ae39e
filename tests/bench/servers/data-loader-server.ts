import { allQuestions } from "../../../src/questions/all-questions.js";
import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import DataLoader from "dataloader";
import { type GraphQLFieldResolver, isInterfaceType, isObjectType, isUnionType } from "graphql";
import { wholeSchema } from "../../../src/query/whole-schema.js";
import { buildModel } from "../../../src/server/build-model.js";
import { columnRunner, graphDriver, type RunColumn } from "./graph-driver.js";
import { type LoadedRow, levelQueries, rootQueries } from "./data-loader-queries.js";
import { runServer } from "./run-server.js";

interface Context {
  readonly run: RunColumn;
  readonly loaders: Map<string, DataLoader<string, unknown>>;
}

/**
 * Candidate D: Apollo Server with a resolver per field of the bench's queries, where each level is fetched in one
 * batch.
 */
runServer(async (graph, log) => {
  const run = columnRunner(graphDriver(graph), log);
  const schema = wholeSchema(buildModel(), allQuestions);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type) || isUnionType(type)) type.resolveType = (value: LoadedRow) => value.__typename;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (type.name === "Query" && field.name in rootQueries)
        field.resolve = rootResolver(field.name) as GraphQLFieldResolver<unknown, unknown>;
      else if (`${type.name}.${field.name}` in levelQueries)
        field.resolve = levelResolver(`${type.name}.${field.name}`) as GraphQLFieldResolver<unknown, unknown>;
      else delete field.resolve;
    }
  }
  const server = new ApolloServer<Context>({ schema });
  const { url } = await startStandaloneServer(server, {
    listen: { host: "127.0.0.1", port: 0 },
    context: async () => ({ run, loaders: new Map() }),
  });
  return url;
});

const rootResolver =
  (name: string): GraphQLFieldResolver<unknown, Context> =>
  (_source, parameters, { run }) =>
    rootQueries[name]?.(run, parameters);

function levelResolver(name: string): GraphQLFieldResolver<LoadedRow, Context> {
  return (source, parameters, context) => {
    const key = `${name} ${JSON.stringify(parameters)}`;
    let loader = context.loaders.get(key);
    if (loader === undefined) context.loaders.set(key, (loader = levelLoader(name, parameters, context.run)));
    return loader.load(source.id);
  };
}

/** Fetches one field for all owners of a level: `UNWIND $ids AS id MATCH (o:Entity {id: id}) RETURN [id, ...]`. */
function levelLoader(
  name: string,
  parameters: Readonly<Record<string, unknown>>,
  run: RunColumn,
): DataLoader<string, unknown> {
  const level = levelQueries[name];
  return new DataLoader(
    async (ids) => {
      const rows = (await run(
        `UNWIND $ids AS id MATCH (o:Entity {id: id}) RETURN [id, ${level?.cypher(parameters)}] AS row`,
        { ids, ...level?.parameters?.(parameters) },
      )) as readonly (readonly [string, unknown])[];
      const byId = new Map(rows);
      return ids.map((id) => byId.get(id));
    },
    { maxBatchSize: 5_000 },
  );
}
