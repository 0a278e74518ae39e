import { ServiceError } from "../../errors/service-error.js";
import type { CompiledQuery } from "../../query/compile.js";
import type { Hint } from "../../query/plan/hint-table.js";
import type { QueryRequest } from "../../query/plan/query-request.js";
import type { AdmittedReads } from "../reads/admitted-reads.js";
import type { Admitted } from "../access/policy.js";
import type { RequestContext } from "./request-context.js";

/** How long all looks at one root field may take. */
const mostMs = 2_000;

/** A root field that came out empty. */
interface EmptyField {
  readonly query: CompiledQuery;
  readonly request: QueryRequest;
}

/**
 * Finds out why a root field is empty, within its own time and that of the request. A hint is not part of the answer:
 * if there is no time for it, or the graph cannot be reached just now, there is none.
 */
export async function findHint(
  reads: AdmittedReads,
  statement: Admitted<"statement">,
  { query, request }: EmptyField,
  { cost, turns }: RequestContext,
): Promise<Hint | undefined> {
  if (query.looks.length === 0 || !turns.takeLook()) return undefined;
  const end = performance.now() + mostMs;
  try {
    for (const look of query.looks) {
      const start = performance.now();
      const limit = turns.requireTime();
      const timeoutMs = Math.min(limit.timeoutMs, Math.ceil(end - start));
      if (timeoutMs <= 0) return undefined;
      const { text, parameters } = look.statement();
      const rows = await reads.run(statement, { text, parameters: parameters(request) }, { ...limit, timeoutMs });
      cost.addStatement(performance.now() - start);
      const found = rows.map(([value]) => value);
      const hint = look.say(found, request);
      if (hint !== undefined) return hint;
    }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
  }
  return undefined;
}
