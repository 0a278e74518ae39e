import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { Database } from "../database/database.js";
import { nearMiss } from "../errors/near-miss.js";
import { ServiceError } from "../errors/service-error.js";
import { chooseExport, type ExportRequest } from "../export/choose-export.js";
import type { GraphModel } from "../graph/graph-model.js";
import { countRecords, recordSource } from "./record-source.js";

/**
 * Serves `GET /export?format=jsonl`, and `GET /export?format=csv&type=Person&raw=true` for one table with all text as it is: as a file to save, written
 * as it is read, so that the graph may be larger than the memory. Whoever goes away ends the reading.
 * @param isAllowed false where whoever asks may have no more than the answers of listed operations.
 */
export function registerExport(app: FastifyInstance, model: GraphModel, database: Database, isAllowed: boolean): void {
  app.get("/export", async (request, reply) => {
    if (!isAllowed)
      throw new ServiceError(
        "OPERATION_NOT_ALLOWED",
        "This service answers only the operations on its list, and an export would return everything. Its operator can allow exports with EXPORT=yes.",
        { field: "EXPORT" },
      );
    const { fileName, contentType, entities, write } = chooseExport(
      model,
      readRequest(request.query as Readonly<Record<string, unknown>>),
    );
    // Before the status is sent: a graph that does not answer is told by 503, and not by half a file.
    await countRecords(database, entities);
    reply
      .type(contentType)
      .header("content-disposition", `attachment; filename="${fileName}"`)
      .header("cache-control", "no-cache");
    if (request.method === "HEAD") return reply.send();
    return reply.send(Readable.from(write(recordSource(database, model)), { objectMode: false }));
  });
}

const parameters = ["format", "type", "raw"] as const satisfies readonly (keyof ExportRequest)[];

/** Takes the parameters as they came: each at most once, and no others, since a misspelt one would change what is meant. */
function readRequest(query: Readonly<Record<string, unknown>>): ExportRequest {
  for (const [name, value] of Object.entries(query)) {
    if (!(parameters as readonly string[]).includes(name))
      throw new ServiceError(
        "EXPORT_INVALID",
        `There is no parameter "${name}".${nearMiss(name, parameters)} The parameters are ${parameters.join(", ")}.`,
        { field: name },
      );
    if (typeof value !== "string")
      throw new ServiceError("EXPORT_INVALID", `The parameter ${name} is given more than once. Give it once.`, {
        field: name,
      });
  }
  const { format, type, raw = "false" } = query as Readonly<Record<string, string | undefined>>;
  if (raw !== "true" && raw !== "false")
    throw new ServiceError("EXPORT_INVALID", `The parameter raw is "${raw}". Write true or false.`, {
      field: "raw",
    });
  return { format, type, raw: raw === "true" };
}
