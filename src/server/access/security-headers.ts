import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";
import helmet from "helmet";

/**
 * Sets the headers that every answer has: helmet's, and the id of the request.
 * @param isBehindProxy whether a proxy may say that the caller came by TLS; only then is HSTS said, and only to those.
 */
export function registerHeaders(app: FastifyInstance, isBehindProxy: boolean): void {
  const { "strict-transport-security": hsts = "", ...headers } = securityHeaders();
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers(headers).header("x-request-id", request.id);
    if (isBehindProxy && request.protocol === "https") reply.header("strict-transport-security", hsts);
    done();
  });
}

/**
 * The headers that every answer has, as helmet sets them. None depends on the request, so they are set once, on a response
 * that only takes note: twelve functions that each set one take as long as the parsing of a small request.
 * A policy of contents is for pages, which set their own.
 */
function securityHeaders(): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => void (headers[name.toLowerCase()] = value),
    removeHeader: (name: string) => void delete headers[name.toLowerCase()],
  };
  helmet({ contentSecurityPolicy: false })(
    {} as IncomingMessage,
    response as unknown as ServerResponse,
    (error?: unknown) => {
      if (error !== undefined) throw error;
    },
  );
  return Object.freeze(headers);
}
