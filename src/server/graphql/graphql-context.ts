import type { FastifyRequest } from "fastify";
import type { AnswerType } from "./media-type.js";
import type { RequestContext } from "./request-cost.js";

/** What stands beside a request to GraphQL, from its arrival to its answer. */
export interface GraphQlContext extends RequestContext {
  /** The request as it came: its id, and the log that writes this id in every line. */
  readonly http: Pick<FastifyRequest, "id" | "log">;
  /** The media type that its caller takes most gladly. */
  readonly answerType: AnswerType;
}
