import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ExecutionResult } from "graphql";
import { ServiceError } from "../errors/service-error.js";
import type { DirectExecutor } from "./direct-executor.js";
import type { GraphQlContext } from "./graphql-context.js";
import { type GraphQlRequest, readGraphQlRequest } from "./graphql-request.js";
import type { KnownDocuments } from "./known-documents.js";
import { answerTypes, type AnswerType, mediaTypeChooser } from "./media-type.js";
import type { RequestContext } from "./request-cost.js";

/** What answers at `/graphql`. */
export interface GraphQlEndpoint {
  readonly apollo: ApolloServer<GraphQlContext>;
  readonly executor: DirectExecutor;
  /** Those that Apollo has found right. */
  readonly documents: KnownDocuments;
  /** Refuses what is too large or not allowed, before anything else is done with it. */
  readonly admit: (request: GraphQlRequest) => void;
  readonly newContext: (request: FastifyRequest) => RequestContext;
}

const chooseAnswerType = mediaTypeChooser(answerTypes);
const choosePageOrAnswer = mediaTypeChooser([...answerTypes, "text/html"]);

/** Said with every answer: it is of this moment, and in a media type that the caller chose. */
const answerHeaders = { "cache-control": "no-store", vary: "accept, accept-encoding" } as const;

/**
 * Serves `/graphql` by Apollo, but for requests that it would do nothing more for: an operation that it has parsed and
 * validated before, asked with variables and nothing else, and answered without an error. Those are executed at once; its
 * pipeline takes a tenth of the time of a small request. An answer with errors is handed to Apollo, which shapes it, as
 * every answer that is asked for what it cost.
 *
 * By GET nothing special is asked of the caller: there are no mutations, so that a page of another origin that has it sent
 * by its visitor's browser changes nothing, and without CORS_ORIGINS it reads nothing.
 */
export function registerGraphQl(
  app: FastifyInstance,
  { apollo, executor, documents, admit, newContext }: GraphQlEndpoint,
): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const answerType = chooseAnswerType(request.headers.accept);
    if (answerType === undefined)
      throw new ServiceError(
        "NOT_ACCEPTABLE",
        `The service offers none of the media types in the \`accept\` header. It offers ${answerTypes.join(" and ")}.`,
        { field: "accept" },
      );
    const asked = readGraphQlRequest(request);
    admit(asked);
    const context: GraphQlContext = { ...newContext(request), http: request, answerType };
    reply.headers(answerHeaders);

    const execution = executeAtOnce(asked, context);
    const result = await execution?.catch(() => undefined);
    if (result !== undefined && result.errors === undefined)
      return send(reply, answerType, `${JSON.stringify(result)}\n`);
    const { status, headers, body } = await askApollo(asked, { ...context, executed: execution });
    for (const [name, value] of headers) if (name !== "cache-control") reply.header(name, value);
    reply.code(status ?? 200);
    return send(reply, answerType, textOf(body));
  };

  /** The result where the operation is known and nothing stands beside it; undefined where it has to be found by Apollo from the beginning. */
  const executeAtOnce = (
    { query, operationName, variables, extensions }: GraphQlRequest,
    context: GraphQlContext,
  ): Promise<ExecutionResult> | undefined => {
    if (query === undefined || extensions !== undefined || context.wantsCost) return undefined;
    const operation = documents.operation(query, operationName);
    return operation && executor.execute({ ...operation, variables, context });
  };

  /** Everything is handed over as the body of a POST, as it was read: Apollo sees what was admitted, and nothing else. */
  const askApollo = (
    { query, operationName, variables, extensions }: GraphQlRequest,
    context: GraphQlContext,
  ): Promise<HTTPGraphQLResponse> =>
    apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: "POST",
        headers: new HeaderMap(),
        search: "",
        body: { query, operationName: operationName ?? null, variables, extensions: extensions ?? null },
      },
      context: async () => context,
    });

  app.get("/graphql", async (request, reply) => {
    const { query, extensions } = request.query as Readonly<Record<string, unknown>>;
    // Whoever opens the address in a browser looks for the page; the address is relative, for a prefix before it.
    if (query === undefined && extensions === undefined && choosePageOrAnswer(request.headers.accept) === "text/html")
      return reply.header("vary", "accept").redirect("./", 302);
    return answer(request, reply);
  });
  app.post("/graphql", answer);
}

const send = (reply: FastifyReply, type: AnswerType, text: string): FastifyReply =>
  reply.header("content-type", `${type}; charset=utf-8`).send(text);

/** The text of an answer; it comes in one piece, since there is no `@defer`. */
function textOf(body: HTTPGraphQLResponse["body"]): string {
  if (body.kind === "complete") return body.string;
  throw new Error("Apollo answered in parts, which no directive of the schema asks for.");
}
