import "reflect-metadata";
import { readConfig, type ServerAddress } from "../../../src/config/config.js";
import { connect } from "../../../src/database/connect.js";
import { buildModel } from "../../../src/service/build-model.js";
import { startHttpService } from "../../../src/server/http-service.js";

/** The service as shipped, on the graph it is given. Reports its memory use when asked. */
process.once("disconnect", () => process.exit(0));
process.once("message", (graph: ServerAddress) => {
  void (async () => {
    const config = { ...readConfig({}), port: 0, logLevel: "fatal", neo4j: graph } as const;
    const database = await connect(graph, config.neo4jDatabase, config);
    const { url } = await startHttpService(config, buildModel(), database);
    process.on("message", () => {
      globalThis.gc?.();
      const { rss, heapUsed } = process.memoryUsage();
      process.send?.({ rss, heapUsed });
    });
    process.send?.({ url });
  })();
});
