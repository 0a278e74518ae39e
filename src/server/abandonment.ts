import type { FastifyReply } from "fastify";
import { ServiceError } from "../errors/service-error.js";

/**
 * Makes a signal that is aborted if the connection closes before the answer is sent: the client has gone away, and
 * nobody waits for the work under way. `request.signal` does not tell this: it is aborted when the request has been
 * read to its end.
 */
export function abandonment({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once("close", () => {
    if (!raw.writableFinished)
      controller.abort(new ServiceError("REQUEST_ABANDONED", "The client disconnected before the answer was ready."));
  });
  return controller.signal;
}
