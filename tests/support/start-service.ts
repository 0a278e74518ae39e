import "reflect-metadata";
import { type Config, readConfig, type ServerAddress } from "../../src/config/config.js";
import { connect } from "../../src/database/connect.js";
import type { Database } from "../../src/database/database.js";
import { buildModel } from "../../src/service/build-model.js";
import { applySchema } from "../../src/service/apply-schema.js";
import { loadSeed } from "../../src/service/load-seed.js";
import type { OpenText } from "../../src/server/graphql/build-with-texts.js";
import { startHttpService } from "../../src/server/http-service.js";
import { startTestNeo4j } from "./test-neo4j.js";

/** A service with a Neo4j of its own. */
export interface TestService {
  /** Ends in a slash. */
  readonly url: string;
  readonly address: ServerAddress;
  readonly database: Database;
  readonly stop: () => Promise<void>;
}

/** Starts a service on a free port, over a Neo4j in a temporary home with the seed loaded. */
export async function startTestService(settings: Partial<Config> = {}, openText?: OpenText): Promise<TestService> {
  const config: Config = { ...readConfig({}), port: 0, logLevel: "silent", ...settings };
  const neo4j = await startTestNeo4j();
  try {
    const database = await connect(neo4j.address, "neo4j", { queryTimeoutMs: config.queryTimeoutMs });
    const model = buildModel();
    await applySchema(database, model);
    await loadSeed(database, model, config, {});
    const service = await startHttpService(config, model, database, undefined, openText);
    const stop = async (): Promise<void> => {
      await service.stop();
      await database.close();
      await neo4j.stop();
    };
    return { url: service.url, address: neo4j.address, database, stop };
  } catch (error) {
    await neo4j.stop();
    throw error;
  }
}
