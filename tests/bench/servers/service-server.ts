import "reflect-metadata";
import { readConfig } from "../../../src/config/config.js";
import { connect } from "../../../src/database/connect.js";
import { buildModel } from "../../../src/service/build-model.js";
import { startHttpService } from "../../../src/server/http-service.js";
import { runServer } from "./run-server.js";

/** The service as shipped, limits included; its statements are logged between it and the database layer. */
runServer(async (graph, log) => {
  const config = { ...readConfig({}), port: 0, neo4j: graph, queryTimeoutMs: 120_000 };
  const database = await connect(graph, config.neo4jDatabase, { queryTimeoutMs: config.queryTimeoutMs });
  const read: typeof database.read = (text, parameters = {}, limit) => {
    log.note(text, parameters);
    return database.read(text, parameters, limit);
  };
  const service = await startHttpService(config, buildModel(), { ...database, read });
  return `${service.url}graphql`;
});
