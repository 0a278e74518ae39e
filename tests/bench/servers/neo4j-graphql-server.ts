import type { Driver, Session, Transaction } from "neo4j-driver";
import { loadNeo4jGraphql } from "./neo4j-graphql-package.js";
import { neo4jGraphqlTypes } from "./neo4j-graphql-types.js";
import { runServer } from "./run-server.js";
import type { StatementLog } from "./statement-log.js";

/** Candidate B: Apollo Server with the schema that @neo4j/graphql generates, both with their defaults. */
runServer(async ({ uri, username, password }, log) => {
  const { Neo4jGraphQL, ApolloServer, startStandaloneServer, neo4j } = loadNeo4jGraphql();
  // A statement that exceeds the memory limit fails every time; retrying it for 30 s would only delay the bench.
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    fetchSize: 1_000,
    telemetryDisabled: true,
    maxTransactionRetryTime: 0,
  });
  noteStatements(driver, log, (value) => (neo4j.isInt(value) ? neo4j.integer.toNumber(value) : value));
  const schema = await new Neo4jGraphQL({ typeDefs: neo4jGraphqlTypes, driver }).getSchema();
  const { url } = await startStandaloneServer(new ApolloServer({ schema }), { listen: { host: "127.0.0.1", port: 0 } });
  return url;
});

type Work = (transaction: Transaction) => Promise<unknown>;

/** Logs every statement that runs in a transaction of the driver's sessions. */
function noteStatements(driver: Driver, log: StatementLog, plain: (value: unknown) => unknown): void {
  const open = driver.session.bind(driver);
  driver.session = (settings): Session => {
    const session = open(settings);
    const note = (transaction: Transaction): Transaction => {
      const run = transaction.run.bind(transaction);
      transaction.run = ((text: string, parameters: Record<string, unknown> = {}) => {
        log.note(text, plainValue(parameters, plain) as Record<string, unknown>);
        return run(text, parameters);
      }) as Transaction["run"];
      return transaction;
    };
    const execute = session.executeRead.bind(session) as unknown as (
      work: Work,
      settings?: unknown,
    ) => Promise<unknown>;
    session.executeRead = ((work: Work, transactionSettings?: unknown) =>
      execute((transaction) => work(note(transaction)), transactionSettings)) as unknown as Session["executeRead"];
    return session;
  };
}

/** A value without the driver's own integers, so that it can be sent to another process. */
function plainValue(value: unknown, plain: (value: unknown) => unknown): unknown {
  const one = plain(value);
  if (Array.isArray(one)) return one.map((item) => plainValue(item, plain));
  if (typeof one !== "object" || one === null) return one;
  return Object.fromEntries(Object.entries(one).map(([name, item]) => [name, plainValue(item, plain)]));
}
