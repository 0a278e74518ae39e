import { setMaxListeners } from "node:events";
import type { FastifyReply } from "fastify";
import { ServiceError } from "../errors/service-error.js";

/**
 * Makes a signal that is aborted if the connection closes before the answer is sent: the client has gone away, and
 * nobody waits for the work under way. `request.signal` is not it: that is aborted when the request has been read to
 * its end.
 */
export function abandonment({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  // Every statement under way listens, and an export begins with more than the ten after which Node suspects a leak.
  setMaxListeners(0, controller.signal);
  raw.once("close", () => {
    if (!raw.writableFinished)
      controller.abort(new ServiceError("REQUEST_ABANDONED", "Whoever asked went away before there was an answer."));
  });
  return controller.signal;
}
