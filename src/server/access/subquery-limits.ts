import type { Config } from "../../config/config.js";
import { ServiceError } from "../../errors/service-error.js";
import type { CompiledQuery } from "../../query/compile.js";
import type { Admitted } from "./policy.js";
import { widestSelection } from "./widest-selection.js";

/** A statement, and the root field that it answers. */
interface AskedStatement {
  readonly field: Admitted<"field">;
  readonly query: Pick<CompiledQuery, "subqueries">;
}

/**
 * Refuses a statement with so many subqueries that planning it would take too long.
 * @throws ServiceError QUERY_TOO_COSTLY, which says where most of them are side by side.
 */
export function checkSubqueryWidth(
  { field, query: { subqueries } }: AskedStatement,
  { subqueryLimit }: Pick<Config, "subqueryLimit">,
): void {
  if (subqueries.count <= subqueryLimit) return;
  const { fieldNodes, fragments } = field.asked.field;
  const { path, fields } = widestSelection(fieldNodes, fragments);
  const place = path.join(".");
  throw new ServiceError(
    "QUERY_TOO_COSTLY",
    `The document needs a database query of ${subqueries.count} subqueries, and at most ${subqueryLimit} are ` +
      "allowed: one for each field that leads to other nodes, and one for each condition on them. The largest " +
      `group, ${fields}, is in ${place}. Ask for fewer there, or send several documents.`,
    { field: place },
  );
}

/**
 * Refuses a statement whose subqueries are nested so deep that planning it would take too long.
 * @throws ServiceError QUERY_TOO_COSTLY.
 */
export function checkSubqueryDepth(
  { field, query: { subqueries } }: AskedStatement,
  { subqueryDepthLimit }: Pick<Config, "subqueryDepthLimit">,
): void {
  if (subqueries.depth <= subqueryDepthLimit) return;
  const rootField = String(field.asked.field.path.key);
  throw new ServiceError(
    "QUERY_TOO_COSTLY",
    `${rootField} needs a database query with subqueries nested ${subqueries.depth} deep, and at most ` +
      `${subqueryDepthLimit} levels are allowed: one for each field that leads to other nodes, and one for ` +
      "each condition on them. Ask for the deepest part in a document of its own, starting from its id, or " +
      "shorten the condition.",
    { field: rootField },
  );
}
