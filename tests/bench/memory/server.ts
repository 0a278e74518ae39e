import "reflect-metadata";
import { readConfig } from "../../../src/config.js";
import type { Database } from "../../../src/database/database.js";
import { buildModel } from "../../../src/server/build-model.js";
import { startHttpService } from "../../../src/server/http-service.js";

/** The service over a database that answers at once, so that what remains in memory is the service's own. */
const row = ["statement:x", "what was said", ["event:x", "an event", "2025"], "DIRECT"];
const database = { read: async () => [[row]] } as unknown as Database;
const service = await startHttpService({ ...readConfig({}), port: 0, logLevel: "fatal" }, buildModel(), database);
process.send?.(service.url);
process.on("message", () => {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ rss, heapUsed });
});
