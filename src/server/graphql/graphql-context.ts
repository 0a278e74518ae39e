import type { FastifyRequest } from "fastify";
import type { ExecutionResult } from "graphql";
import type { AnswerType } from "./media-type.js";
import type { OperationAdmission } from "./operation-admission.js";
import type { RequestContext } from "./request-context.js";

/** What accompanies a request to GraphQL from its arrival to its answer. */
export interface GraphQlContext extends RequestContext {
  /** The request as it came: its id, and the log that writes this id in every line. */
  readonly http: Pick<FastifyRequest, "id" | "log">;
  /** The media type that its caller prefers. */
  readonly answerType: AnswerType;
  /** How far the policies have admitted it. */
  readonly admission: OperationAdmission;
  /** The result, if the request was executed already and Apollo is only to give it its form. */
  readonly executed?: Promise<ExecutionResult> | undefined;
}
