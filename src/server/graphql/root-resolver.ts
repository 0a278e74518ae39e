import type { GraphQLResolveInfo } from "graphql";
import type { RootResolver } from "../../graph/widen-schema.js";
import type { Admitted } from "../access/policy.js";
import type { RequestContext } from "./request-context.js";
import type { AnswerRootField } from "./root-answers.js";

/** What graphql-js hands to the resolvers of root fields. */
export interface ResolverContext {
  readonly admitted: Admitted<"operation">;
  readonly context: RequestContext;
}

/** The resolver of root fields for graphql-js. What was answered already comes as root value, by response key. */
export function rootResolver(answer: AnswerRootField): RootResolver<ResolverContext> {
  return async (
    answered: unknown,
    _arguments: unknown,
    { admitted, context }: ResolverContext,
    info: GraphQLResolveInfo,
  ): Promise<unknown> => {
    if (answered instanceof Map) return (answered as ReadonlyMap<string, unknown>).get(String(info.path.key));
    return (await answer(info, admitted, context)).value;
  };
}
