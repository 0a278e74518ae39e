import type { Database } from "../database/database.js";
import { ServiceError } from "../errors/service-error.js";
import type { QueryRequest } from "../query/plan/query-request.js";
import type { CompiledQuery } from "../query/compile.js";
import type { Hint } from "../query/plan/hint-table.js";
import type { RequestContext } from "./request-cost.js";

/** Most root fields of a request that it is looked for why they are empty, and how long all looks at one may take. */
const looked = { fields: 5, milliseconds: 2_000 } as const;

/**
 * Looks why a root field is empty, within its time and that of the request. A hint is no part of the answer: where there is
 * no time for it, or the graph cannot be asked just now, there is none.
 */
export async function findHint(
  { looks }: CompiledQuery,
  request: QueryRequest,
  { cost, turns }: RequestContext,
  database: Database,
): Promise<Hint | undefined> {
  if (looks.length === 0 || !cost.admitLook(looked.fields)) return undefined;
  const end = performance.now() + looked.milliseconds;
  try {
    for (const { statement, say } of looks) {
      const start = performance.now();
      const timeoutMs = Math.min(turns.requireTime(), Math.ceil(end - start));
      if (timeoutMs <= 0) return undefined;
      const { text, parameters } = statement();
      const rows = await database.read(text, parameters(request), { timeoutMs });
      cost.ran(performance.now() - start);
      const hint = say(
        rows.map(([found]) => found),
        request,
      );
      if (hint !== undefined) return hint;
    }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
  }
  return undefined;
}
