import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ExecutionResult } from "graphql";
import { ServiceError } from "../../errors/service-error.js";
import { abandonment } from "../abandonment.js";
import type { Admit } from "../access/admission.js";
import type { GraphQlRequest } from "../access/policy.js";
import type { DirectExecutor } from "./direct-executor.js";
import type { GraphQlContext } from "./graphql-context.js";
import { readGraphQlRequest } from "../access/graphql-request.js";
import type { KnownDocuments } from "./known-documents.js";
import { answerTypes, type AnswerType, mediaTypeChooser } from "./media-type.js";
import { OperationAdmission } from "./operation-admission.js";
import type { RequestContext } from "./request-context.js";

/** What answers at `/graphql`. */
export interface GraphQlEndpoint {
  readonly apollo: ApolloServer<GraphQlContext>;
  readonly executor: DirectExecutor;
  /** The documents that Apollo has found valid. */
  readonly documents: KnownDocuments;
  readonly admit: Admit;
  readonly newContext: (request: FastifyRequest, signal: AbortSignal) => RequestContext;
}

const chooseAnswerType = mediaTypeChooser(answerTypes);
const choosePageOrAnswer = mediaTypeChooser([...answerTypes, "text/html"]);

/**
 * Headers of every answer: it must not be cached, and it depends on the media types and encodings that the caller
 * accepts.
 */
const answerHeaders = { "cache-control": "no-store", vary: "accept, accept-encoding" } as const;

/**
 * Serves `/graphql` by Apollo, except for requests that it would do nothing more for: an operation that it has parsed
 * and validated before, asked with variables and nothing else, and answered without an error. Those are executed
 * directly; Apollo's pipeline takes a tenth of the time of a small request. An answer with errors is handed to Apollo,
 * which shapes it, and so is every request for the cost.
 *
 * A GET needs no special header: there are no mutations, so a page of another origin that makes its visitor's browser
 * send one changes nothing, and without CORS_ORIGINS it reads nothing.
 */
export function registerGraphQl(app: FastifyInstance, endpoint: GraphQlEndpoint): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const answerType = requireAnswerType(request.headers.accept);
    const asked = readGraphQlRequest(request);
    const admission = new OperationAdmission(endpoint.admit, asked);
    // Checked now, since a document that is too large must not be parsed. One that is named by its hash is admitted
    // when it is found.
    if (asked.query !== undefined) admission.admitDocument(asked.query);
    const shared = endpoint.newContext(request, abandonment(reply));
    const context: GraphQlContext = { ...shared, http: request, answerType, admission };
    reply.headers(answerHeaders);

    const execution = executeAtOnce(endpoint, asked, context);
    const result = await execution?.catch(() => undefined);
    if (result !== undefined && result.errors === undefined)
      return send(reply, answerType, `${JSON.stringify(result)}\n`);
    const { status, headers, body } = await askApollo(endpoint, asked, { ...context, executed: execution });
    for (const [name, value] of headers) if (name !== "cache-control") reply.header(name, value);
    reply.code(status ?? 200);
    return send(reply, answerType, textOf(body));
  };

  app.get("/graphql", async (request, reply) => {
    const { query, extensions } = request.query as Readonly<Record<string, unknown>>;
    // Whoever opens the address in a browser looks for the page; the address is relative, for a prefix before it.
    if (query === undefined && extensions === undefined && choosePageOrAnswer(request.headers.accept) === "text/html")
      return reply.header("vary", "accept").redirect("./", 302);
    return answer(request, reply);
  });
  app.post("/graphql", answer);
}

function requireAnswerType(accept: string | undefined): AnswerType {
  const answerType = chooseAnswerType(accept);
  if (answerType !== undefined) return answerType;
  throw new ServiceError(
    "NOT_ACCEPTABLE",
    `The service offers none of the media types in the \`accept\` header. It offers ${answerTypes.join(" and ")}.`,
    { field: "accept" },
  );
}

/**
 * The result, if the operation is known and nothing else is asked for; undefined if Apollo has to find the operation.
 */
function executeAtOnce(
  { documents, executor }: GraphQlEndpoint,
  { query, operationName, variables, extensions }: GraphQlRequest,
  context: GraphQlContext,
): Promise<ExecutionResult> | undefined {
  if (query === undefined || extensions !== undefined || context.wantsCost) return undefined;
  const known = documents.operation(query, operationName);
  if (known === undefined) return undefined;
  const execute = async (): Promise<ExecutionResult> =>
    executor.execute(context.admission.admitOperation({ ...known, text: query, variables }), context);
  return execute();
}

/** Everything is handed over as the body of a POST, as it was read: Apollo sees what was admitted, and nothing else. */
const askApollo = (
  { apollo }: GraphQlEndpoint,
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

const send = (reply: FastifyReply, type: AnswerType, text: string): FastifyReply =>
  reply.header("content-type", `${type}; charset=utf-8`).send(text);

/** The text of an answer; it comes in one piece, since there is no `@defer`. */
function textOf(body: HTTPGraphQLResponse["body"]): string {
  if (body.kind === "complete") return body.string;
  throw new Error("Apollo answered in parts, which no directive of the schema asks for.");
}
