import type { Config } from "../../config/config.js";
import { ServiceError } from "../../errors/service-error.js";
import type { RowEstimate } from "../../query/cost/estimate-rows.js";

/** What a statement may come to, and the request with it. */
interface AskedRows {
  readonly estimate: RowEstimate;
  readonly total: Pick<RowEstimate, "rows" | "comparisons">;
}

/**
 * Refuses a statement if its request could then return too many rows; comparisons of filters count like rows.
 * @throws ServiceError QUERY_TOO_COSTLY, which says where most of them come from.
 */
export function checkRows(
  { estimate: { largest }, total }: AskedRows,
  { estimatedRowLimit }: Pick<Config, "estimatedRowLimit">,
): void {
  if (total.rows + total.comparisons <= estimatedRowLimit) return;
  const path = largest.path.join(".");
  const most =
    inDigits(largest.rows) + (largest.comparisons === 0 ? "" : ` and ${inDigits(largest.comparisons)} comparisons`);
  const comparisons = total.comparisons === 0 ? "" : ` and ${inDigits(total.comparisons)} comparisons in its filters`;
  throw new ServiceError(
    "QUERY_TOO_COSTLY",
    `The document can return ${inDigits(total.rows)} rows${comparisons}, and at most ` +
      `${inDigits(estimatedRowLimit)} are allowed. Most of them, ${most}, are at ${path}. Ask for fewer there ` +
      `or above it with \`first\`, use fewer conditions in \`where\`, or send several documents.`,
    { field: path },
  );
}

/** 250000 as `250,000`. */
const inDigits = (count: number): string => count.toLocaleString("en");
