import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";
import helmet from "helmet";

/**
 * Sets the headers of every answer: helmet's, and the id of the request.
 * @param isBehindProxy whether a proxy is trusted to say that the caller uses TLS. Only to those callers HSTS is sent.
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
 * The headers as helmet sets them. None depends on the request, so helmet is run once, on an object that only collects
 * them: run for every answer, its twelve functions take as long as parsing a small request. A content security policy
 * is a matter of the pages, which set their own.
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
