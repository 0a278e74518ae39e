import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import type { GraphQLSchema } from "graphql";
import type * as driverModule from "neo4j-driver";
import { BenchError } from "../bench-error.js";

/** The package of candidate B, separate from the service's because its licence and its versions differ. */
const packageFile = new URL("../neo4j-graphql/package.json", import.meta.url);

/** The parts of its modules used here. */
export interface Neo4jGraphqlModules {
  readonly Neo4jGraphQL: new (options: { readonly typeDefs: string; readonly driver: driverModule.Driver }) => {
    getSchema(): Promise<GraphQLSchema>;
  };
  readonly ApolloServer: new (options: { readonly schema: GraphQLSchema }) => object;
  readonly startStandaloneServer: (
    server: object,
    options: { readonly listen: { readonly host: string; readonly port: number } },
  ) => Promise<{ readonly url: string }>;
  readonly neo4j: typeof driverModule;
}

/**
 * Installs candidate B's packages from their lock file, the first time.
 * @throws BenchError if npm fails.
 */
export async function installNeo4jGraphql(): Promise<void> {
  if (existsSync(new URL("node_modules/@neo4j/graphql", packageFile))) return;
  const { exitCode, all } = await execa("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: fileURLToPath(new URL(".", packageFile)),
    all: true,
    reject: false,
  });
  if (exitCode !== 0)
    throw new BenchError(
      "npm could not install @neo4j/graphql; leave it out with --candidates A,A2,D,service. It " +
        `said:\n${all.split("\n").slice(-10).join("\n")}`,
    );
}

/** Loads candidate B's modules. */
export function loadNeo4jGraphql(): Neo4jGraphqlModules {
  const load = createRequire(packageFile);
  return {
    ...(load("@neo4j/graphql") as Pick<Neo4jGraphqlModules, "Neo4jGraphQL">),
    ...(load("@apollo/server") as Pick<Neo4jGraphqlModules, "ApolloServer">),
    ...(load("@apollo/server/standalone") as Pick<Neo4jGraphqlModules, "startStandaloneServer">),
    neo4j: load("neo4j-driver") as typeof driverModule,
  };
}
