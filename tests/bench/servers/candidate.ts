import type { BenchQuery, Variables } from "../queries/bench-query.js";
import { neo4jGraphqlQueries } from "../queries/neo4j-graphql-queries.js";
import { installNeo4jGraphql } from "./neo4j-graphql-package.js";

/** A server that takes part in the comparison. */
export interface Candidate {
  readonly name: string;
  readonly title: string;
  /** The module that its process runs. */
  readonly module: URL;
  /** The body of a request; undefined if it does not support the query. */
  readonly body: (query: BenchQuery, variables: Variables) => string | undefined;
  /** Whether a query that is too much for it is skipped, rather than ending the run. */
  readonly mayFail?: boolean;
  /** One-time preparation before its process can start. */
  readonly prepare?: () => Promise<void>;
  /** Converts its answer to the shape of the service's. */
  readonly answer: (query: BenchQuery, data: unknown) => unknown;
  /** The part of a query's answer to compare; undefined for all of it. */
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

/** All candidates. The first is the baseline, the last is our service. */
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
