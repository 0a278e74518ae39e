import { type Config, readConfig, type ServerAddress } from "../../../src/config/config.js";
import { connect } from "../../../src/database/connect.js";
import type { GraphModel } from "../../../src/graph/graph-model.js";
import { startHttpService } from "../../../src/server/http-service.js";
import type { SentStatement } from "../servers/server-messages.js";

/** What the service did for a document. */
export interface SweptAnswer {
  readonly milliseconds: number;
  readonly errors: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  /** The statements it sent. */
  readonly statements: readonly SentStatement[];
}

/** The service as shipped, with its statements logged. */
export interface SweptService {
  readonly ask: (document: string) => Promise<SweptAnswer>;
  readonly stop: () => Promise<void>;
}

/** Starts the service on a graph, with its usual limits. */
export async function startSweptService(model: GraphModel, address: ServerAddress): Promise<SweptService> {
  const config: Config = { ...readConfig({}), port: 0, logLevel: "fatal" };
  const database = await connect(address, config.neo4jDatabase, config);
  let statements: SentStatement[] = [];
  const read: typeof database.read = (text, parameters = {}, limit) => {
    statements.push({ text, parameters });
    return database.read(text, parameters, limit);
  };
  const service = await startHttpService(config, model, { ...database, read });
  return {
    ask: async (query) => {
      statements = [];
      const start = performance.now();
      const response = await fetch(`${service.url}graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query }),
      });
      const { errors = [] } = (await response.json()) as Partial<SweptAnswer>;
      return { milliseconds: performance.now() - start, errors, statements };
    },
    stop: async () => {
      await service.stop();
      await database.close();
    },
  };
}
