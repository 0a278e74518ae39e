import { type Config, readConfig, type ServerAddress } from "../../src/config/config.js";
import { connect } from "../../src/database/connect.js";
import type { Database } from "../../src/database/database.js";
import type { GraphModel } from "../../src/graph/graph-model.js";
import { readRecordedAt } from "./read-recorded-at.js";
import type { RecordedAt } from "./reference-derived.js";
import { startHttpService } from "../../src/server/http-service.js";

/** An answer of the service over HTTP. */
export interface ServiceAnswer {
  readonly data: unknown;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly string[];
    readonly extensions: { readonly code: string };
  }[];
  /** Number of statements that the service sent to the graph for it. */
  readonly statements: number;
}

/** The real service over a seeded Neo4j, counting its statements. */
export interface CountedService {
  readonly ask: (query: string, variables: Readonly<Record<string, unknown>>) => Promise<ServiceAnswer>;
  readonly recordedAt: () => Promise<RecordedAt>;
  readonly stop: () => Promise<void>;
}

/**
 * Hints are off, because they would add statements for empty answers and each root field is expected to send exactly
 * one. The limits are generous, because random documents are long and deep, and slow on a busy machine.
 */
const settings: Partial<Config> = {
  port: 0,
  logLevel: "error",
  documentTokenLimit: 100_000,
  documentDepthLimit: 200,
  bodyLimitBytes: 5_000_000,
  queryTimeoutMs: 60_000,
  estimatedRowLimit: 1_000_000_000,
  subqueryLimit: 1_000_000,
  subqueryDepthLimit: 1_000_000,
  hints: false,
};

/** Starts the service over a Neo4j that holds the seed. */
export async function startCountedService(model: GraphModel, address: ServerAddress): Promise<CountedService> {
  const config: Config = { ...readConfig({}), ...settings };
  const database = await connect(address, "neo4j", { queryTimeoutMs: config.queryTimeoutMs });
  let statements = 0;
  const counted: Database = {
    ...database,
    read: (text, parameters, limit) => {
      statements++;
      return database.read(text, parameters, limit);
    },
  };
  const service = await startHttpService(config, model, counted);
  return {
    ask: async (query, variables) => {
      const before = statements;
      const response = await fetch(`${service.url}graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      const { data = null, errors = [] } = (await response.json()) as Partial<ServiceAnswer>;
      return { data, errors, statements: statements - before };
    },
    recordedAt: async () => readRecordedAt(database),
    stop: async () => {
      await service.stop();
      await database.close();
    },
  };
}
