import type { Socket } from "node:net";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ErrorCode } from "../errors/error-table.js";
import { ServiceError } from "../errors/service-error.js";
import { faultOf, plainErrorResponse, statusOf } from "./graphql/error-response.js";

/** All addresses, to name them to whoever asks for another. */
const addresses = ["/", "/graphql", "/schema.graphql", "/export", "/healthz", "/readyz", "/version"];

const example =
  'Send POST /graphql with content-type application/json and a body such as {"query": "{ people { totalCount } }"}';

/**
 * Gives the form of GraphQL errors also to what goes wrong before GraphQL: bad JSON, a large body, an unknown address.
 */
export function registerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => sendError(error, request, reply));
  app.addHook("onRequest", (request, _reply, done) => done(request.is404 ? notFound(request) : refusedBody(request)));
  app.setNotFoundHandler((request) => {
    throw notFound(request);
  });
}

const notFound = (request: FastifyRequest): ServiceError =>
  new ServiceError(
    "NOT_FOUND",
    `There is nothing at ${request.method} ${request.url.split("?")[0]}. The addresses are ${addresses.join(", ")}.`,
  );

/** Bodies must be JSON in UTF-8, uncompressed: in another character set the same bytes would mean other letters. */
function refusedBody({ method, headers }: FastifyRequest): ServiceError | undefined {
  if (method !== "POST") return undefined;
  const encoding = headers["content-encoding"];
  if (encoding !== undefined && encoding.toLowerCase() !== "identity")
    return new ServiceError(
      "UNSUPPORTED_MEDIA_TYPE",
      `A body with content-encoding ${encoding} is not accepted. Send it uncompressed. Answers are ` +
        "compressed if accept-encoding allows it.",
      { field: "content-encoding" },
    );
  const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(headers["content-type"] ?? "")?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset))
    return new ServiceError(
      "UNSUPPORTED_MEDIA_TYPE",
      `A body in the character set ${charset} is not accepted. Send it in UTF-8, as content-type application/json.`,
      { field: "content-type" },
    );
  return undefined;
}

/** Answers with an error in the form of GraphQL, with a code of the table. */
export function sendError(
  error: FastifyError | ServiceError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof ServiceError && error.code !== "INTERNAL_SERVER_ERROR")
    return reply.code(statusOf(error.code)).send(plainErrorResponse(error.code, error.message, error.place));
  const status = error instanceof ServiceError ? 500 : (error.statusCode ?? 500);
  if (status >= 500) return reply.code(500).send({ errors: [faultOf(request, error)] });
  const { code, message } = refusalOf(error, status, request);
  return reply.code(statusOf(code)).send(plainErrorResponse(code, message));
}

function refusalOf(
  error: { readonly message: string },
  status: number,
  request: FastifyRequest,
): { readonly code: ErrorCode; readonly message: string } {
  if (status === 413)
    return {
      code: "BODY_TOO_LARGE",
      message:
        `The body is larger than ${request.server.initialConfig.bodyLimit} bytes. Use variables, or split the ` +
        "document.",
    };
  if (status === 415) {
    const given = request.headers["content-type"];
    const type = given === undefined ? "no content-type" : `content-type ${given}`;
    return { code: "UNSUPPORTED_MEDIA_TYPE", message: `A body with ${type} is not accepted. ${example}.` };
  }
  return { code: "BAD_REQUEST", message: `${error.message.replace(/\.$/, "")}. ${example}.` };
}

/** What Node can find wrong with a request while it reads it. */
const clientErrors: Readonly<Record<string, readonly [code: ErrorCode, message: string]>> = {
  HPE_HEADER_OVERFLOW: [
    "HEADERS_TOO_LARGE",
    "The URL and headers together are over 16 kB. Send the document by POST, in the body.",
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    "REQUEST_TIMEOUT",
    "The request did not arrive in full within the time limit; send it again.",
  ],
};

const reasons: Readonly<Record<number, string>> = {
  400: "Bad Request",
  408: "Request Timeout",
  431: "Request Header Fields Too Large",
};

/** Answers what is not an HTTP request, or did not arrive in time, and closes the connection. */
export function answerClientError(error: { readonly code?: string | undefined }, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const [code, message] = clientErrors[error.code ?? ""] ?? [
    "BAD_REQUEST",
    `This is not a valid HTTP request. ${example}.`,
  ];
  const body = JSON.stringify(plainErrorResponse(code, message));
  const status = statusOf(code);
  socket.end(
    `HTTP/1.1 ${status} ${reasons[status]}\r\ncontent-type: application/json; ` +
      `charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
