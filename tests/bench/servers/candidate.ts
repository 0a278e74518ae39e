import type { BenchQuery, Variables } from "../queries/bench-query.js";
import { neo4jGraphqlQueries } from "../queries/neo4j-graphql-queries.js";
import { installNeo4jGraphql } from "./neo4j-graphql-package.js";

/** One of those that are compared. */
export interface Candidate {
  readonly name: string;
  readonly title: string;
  /** The module that its process runs. */
  readonly module: URL;
  /** The body of a request; undefined where it cannot be asked this. */
  readonly body: (query: BenchQuery, variables: Variables) => string | undefined;
  /** Whether it is left out of a query that is too much for it, instead of ending the run. */
  readonly mayFail?: boolean;
  /** What has to be done once before its process can start. */
  readonly prepare?: () => Promise<void>;
  /** Its answer in the shape of the service's. */
  readonly answer: (query: BenchQuery, data: unknown) => unknown;
  /** What of a query's answer it can be compared by, where not all of it. */
  readonly comparable?: (query: BenchQuery) => ((data: unknown) => unknown) | undefined;
}

const byName = ({ name }: BenchQuery, variables: Variables): string => JSON.stringify({ query: name, variables });
const byDocument = ({ document }: BenchQuery, variables: Variables): string =>
  JSON.stringify({ query: document, variables });
const inOwnSchema = ({ name }: BenchQuery, variables: Variables): string | undefined => {
  const query = neo4jGraphqlQueries[name];
  return query === undefined
    ? undefined
    : JSON.stringify({ query: query.document, variables: query.variables?.(variables) ?? variables });
};
const asItIs = (_query: BenchQuery, data: unknown): unknown => data;

/** Every candidate; the first is what all are compared with, the last is ours. */
export const allCandidates: readonly Candidate[] = [
  {
    name: "A",
    title: "hand-written Cypher",
    module: new URL("maps-server.ts", import.meta.url),
    body: byName,
    answer: asItIs,
  },
  {
    name: "A2",
    title: "hand-written Cypher, lists",
    module: new URL("lists-server.ts", import.meta.url),
    body: byName,
    answer: asItIs,
  },
  {
    name: "B",
    title: "@neo4j/graphql",
    module: new URL("neo4j-graphql-server.ts", import.meta.url),
    mayFail: true,
    prepare: installNeo4jGraphql,
    body: inOwnSchema,
    answer: ({ name }, data) => neo4jGraphqlQueries[name]?.answer(data),
    comparable: ({ name }) => neo4jGraphqlQueries[name]?.comparable,
  },
  {
    name: "D",
    title: "DataLoader per level",
    module: new URL("data-loader-server.ts", import.meta.url),
    body: byDocument,
    answer: asItIs,
  },
  {
    name: "service",
    title: "the service as shipped",
    module: new URL("service-server.ts", import.meta.url),
    body: byDocument,
    answer: asItIs,
  },
];
