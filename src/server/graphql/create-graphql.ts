import type { FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Server } from "node:http";
import type { Config } from "../../config/config.js";
import type { GraphModel } from "../../graph/graph-model.js";
import { wholeSchema } from "../../query/whole-schema.js";
import { allQuestions } from "../../questions/all-questions.js";
import type { AdmittedReads } from "../reads/admitted-reads.js";
import type { KnownRedirects } from "../reads/known-redirects.js";
import type { Admit } from "../access/admission.js";
import { createApollo } from "./apollo.js";
import type { OpenText } from "./build-with-texts.js";
import { DirectExecutor } from "./direct-executor.js";
import type { GraphQlEndpoint } from "./graphql-endpoint.js";
import { KnownDocuments } from "./known-documents.js";
import type { RequestContext } from "./request-context.js";
import { RequestCost } from "./request-cost.js";
import { RequestTurns } from "../reads/request-turns.js";
import { rootAnswers } from "./root-answers.js";
import { rootResolver } from "./root-resolver.js";

/** What GraphQL is served from. */
export interface GraphQlSource {
  readonly config: Config;
  readonly model: GraphModel;
  readonly reads: AdmittedReads;
  readonly admit: Admit;
  readonly redirects: KnownRedirects;
  readonly httpServer: Server;
  readonly openText: OpenText;
}

/** Puts together what answers at `/graphql`; Apollo is still to be started. */
export function createGraphQl({
  config,
  model,
  reads,
  admit,
  redirects,
  httpServer,
  openText,
}: GraphQlSource): GraphQlEndpoint & { readonly schema: GraphQLSchema } {
  const answer = rootAnswers({ model, reads, admit, config, redirects, openText });
  const schema = wholeSchema(model, allQuestions, rootResolver(answer));
  const executor = new DirectExecutor(schema, answer);
  const documents = new KnownDocuments();
  const apollo = createApollo({ schema, executor, documents, config, httpServer });
  return { schema, apollo, executor, documents, admit, newContext: (...given) => newContext(config, ...given) };
}

const newContext = (config: Config, request: FastifyRequest, signal: AbortSignal): RequestContext => ({
  now: new Date(),
  cost: new RequestCost(config.estimatedRowLimit),
  turns: new RequestTurns({
    atOnce: config.parallelStatements,
    timeoutMs: config.queryTimeoutMs,
    signal,
  }),
  citations: new Map(),
  hints: new Map(),
  explanations: undefined,
  wantsCost: request.headers["x-cost"] === "true",
});
