import type { FastifyInstance } from "fastify";
import { packageVersion } from "../../config/config.js";
import type { Database } from "../../database/database.js";
import { isGraphEmpty } from "../../service/is-graph-empty.js";

/**
 * Serves whatever monitors the service: whether the process lives, whether it can answer questions, and its version.
 */
export function registerHealth(app: FastifyInstance, database: Pick<Database, "isReachable" | "probe">): void {
  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const checks = { graph: await database.isReachable(), data: false };
    if (checks.graph) checks.data = !(await isGraphEmpty(database.probe).catch(() => true));
    const ready = checks.graph && checks.data;
    return reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "not ready", checks });
  });
  app.get("/version", () => ({ name: "pledgegraph", version: packageVersion }));
}
