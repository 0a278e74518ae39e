import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { plainErrorResponse, statusOf } from "./error-response.js";

/**
 * Takes note of all routes that are made from now on.
 * @param hasOrigins whether pages of some other origins may read here.
 * @returns a function that, when the last is made, lets each answer OPTIONS, and 405 to the methods that it does not take.
 */
export function otherMethods(app: FastifyInstance, hasOrigins: boolean): () => void {
  const taken = new Map<string, Set<string>>();
  app.addHook("onRoute", ({ url, method }) => {
    if (url === "*") return;
    const methods = taken.get(url) ?? new Set();
    for (const one of [method].flat()) methods.add(one);
    taken.set(url, methods);
  });

  return () => {
    for (const [url, methods] of taken) {
      const allow = [...methods, "OPTIONS"].toSorted().join(", ");
      const options = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
        reply.header("allow", allow);
        const { origin, "access-control-request-method": asked } = request.headers;
        if (origin === undefined || asked === undefined || reply.hasHeader("access-control-allow-origin"))
          return reply.code(204).send();
        const remedy = hasOrigins
          ? "add it to CORS_ORIGINS, which names other origins"
          : "add it to CORS_ORIGINS, which is empty";
        return reply
          .code(statusOf("ORIGIN_NOT_ALLOWED"))
          .send(
            plainErrorResponse(
              "ORIGIN_NOT_ALLOWED",
              `Pages from ${origin} may not call this service. To allow it, the operator can ${remedy}.`,
            ),
          );
      };
      const refuse = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
        reply
          .code(statusOf("METHOD_NOT_ALLOWED"))
          .header("allow", allow)
          .send(
            plainErrorResponse("METHOD_NOT_ALLOWED", `${url} does not accept ${request.method}. It accepts ${allow}.`),
          );
      const others = app.supportedMethods.filter((method) => !methods.has(method) && method !== "OPTIONS");
      if (!methods.has("OPTIONS")) app.route({ method: "OPTIONS", url, exposeHeadRoute: false, handler: options });
      // Before the body is read: whatever it is, it is of no use.
      app.route({
        method: others,
        url,
        exposeHeadRoute: false,
        onRequest: async (request, reply) => refuse(request, reply),
        handler: refuse,
      });
    }
  };
}
