import { setMaxListeners } from "node:events";
import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { nearMiss } from "../../errors/near-miss.js";
import { ServiceError } from "../../errors/service-error.js";
import { chooseExport, type ExportRequest } from "../../export/choose-export.js";
import type { GraphModel } from "../../graph/graph-model.js";
import type { Run } from "../../feed/run.js";
import { countRecords } from "../../service/count-records.js";
import { recordSource } from "../../service/record-source.js";
import { abandonment } from "../abandonment.js";
import type { AdmittedReads } from "../reads/admitted-reads.js";
import type { Admit } from "../access/admission.js";

/** What answers at `/export`. */
export interface ExportEndpoint {
  readonly model: GraphModel;
  readonly reads: AdmittedReads;
  readonly admit: Admit;
}

/**
 * Serves `GET /export?format=jsonl`, and `GET /export?format=csv&type=Person&raw=true` for one table with all text as
 * it is: as a file to save, written as it is read, so that the graph may be larger than the memory. If the caller goes
 * away, the reading ends.
 */
export function registerExport(app: FastifyInstance, { model, reads, admit }: ExportEndpoint): void {
  app.get("/export", async (request, reply) => {
    const asked = readRequest(request.query as Readonly<Record<string, unknown>>);
    const admitted = admit("request", { way: "export", request: asked });
    const { fileName, contentType, entities, write } = chooseExport(model, asked);
    const statement = admit("statement", { way: "export", request: admitted, entities });
    const signal = abandonment(reply);
    // An export begins with a statement for each type, all of which listen; after ten, Node would suspect a leak.
    setMaxListeners(0, signal);
    const run: Run = (command) => reads.run(statement, command, { signal });
    // Before the status is sent: a graph that does not answer is reported by 503, and not by half a file.
    await countRecords(run, entities);
    reply
      .type(contentType)
      .header("content-disposition", `attachment; filename="${fileName}"`)
      .header("cache-control", "no-cache");
    if (request.method === "HEAD") return reply.send();
    return reply.send(Readable.from(write(recordSource(run, model)), { objectMode: false }));
  });
}

const parameters = ["format", "type", "raw"] as const satisfies readonly (keyof ExportRequest)[];

/**
 * Takes the parameters as they came: each at most once, and no others, since a misspelt one would change what is meant.
 */
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
