import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ExecutionResult } from "graphql";
import { LRUCache } from "lru-cache";
import type { DirectExecutor } from "./direct-executor.js";
import type { KnownDocuments } from "./known-documents.js";
import type { RequestContext } from "./request-cost.js";

/** What answers at `/graphql`. */
export interface GraphQlEndpoint {
  readonly apollo: ApolloServer<RequestContext>;
  readonly executor: DirectExecutor;
  /** Those that Apollo has found right. */
  readonly documents: KnownDocuments;
  readonly newContext: (request: FastifyRequest) => RequestContext;
}

/** Most forms of the header `accept` whose media type is remembered. */
const keptMediaTypes = 100;

/**
 * Serves `/graphql` by Apollo, but for requests that it would do nothing more for: an operation that it has parsed and
 * validated before, asked with variables and nothing else, and answered without an error. Those are executed at once, in
 * the media type that Apollo chose for the same `accept`; its pipeline takes a tenth of the time of a small request. An
 * answer with errors is handed to Apollo, which shapes it, as every answer that is asked for what it cost.
 */
export function registerGraphQl(app: FastifyInstance, { apollo, executor, documents, newContext }: GraphQlEndpoint): void {
  const executed = new WeakMap<FastifyRequest, Promise<ExecutionResult>>();
  const mediaTypes = new LRUCache<string, string>({ max: keptMediaTypes });
  const byApollo = fastifyApolloHandler(apollo, { context: async (request) => ({ ...newContext(request), executed: executed.get(request) }) });

  /** The answer's text, and undefined where there are errors or it has to be found by Apollo from the beginning. */
  const answerAtOnce = async (request: FastifyRequest): Promise<string | undefined> => {
    const asked = readPlain(request);
    const operation = asked && documents.operation(asked.query, asked.operationName);
    const context = newContext(request);
    if (asked === undefined || operation === undefined || context.wantsCost) return undefined;
    const execution = executor.execute({ ...operation, variables: asked.variables, context });
    const result = await execution.catch(() => undefined);
    if (result !== undefined && result.errors === undefined) return `${JSON.stringify(result)}\n`;
    executed.set(request, execution);
    return undefined;
  };

  app.route({
    method: ["GET", "POST", "OPTIONS"],
    url: "/graphql",
    async handler(request: FastifyRequest, reply: FastifyReply) {
      const accept = request.headers.accept ?? "";
      const mediaType = mediaTypes.get(accept);
      const text = mediaType === undefined ? undefined : await answerAtOnce(request);
      if (text !== undefined && mediaType !== undefined) return reply.header("content-type", mediaType).send(text);
      const answer: unknown = await byApollo.call(app, request, reply);
      if (request.method === "POST" && reply.statusCode === 200) mediaTypes.set(accept, String(reply.getHeader("content-type")));
      return answer;
    },
  });
}

/** A request for an operation and nothing else. */
interface PlainRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Reads a request in which all is as it should be and nothing asked for beside the operation; undefined for any other. */
function readPlain({ method, body }: FastifyRequest): PlainRequest | undefined {
  if (method !== "POST" || !isRecord(body)) return undefined;
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== "string" || !isAbsent(extensions)) return undefined;
  if (!isAbsent(operationName) && typeof operationName !== "string") return undefined;
  if (!isAbsent(variables) && !isRecord(variables)) return undefined;
  return { query, operationName: operationName ?? undefined, variables: variables ?? {} };
}

const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
