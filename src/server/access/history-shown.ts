import type { Config } from "../../config/config.js";
import { ServiceError } from "../../errors/service-error.js";
import type { AskedField } from "./policy.js";

/**
 * Refuses the history of the graph where it is not for everybody who may query: it names those who changed the graph,
 * and shows what was corrected or removed.
 * @throws ServiceError OPERATION_NOT_ALLOWED.
 */
export function checkHistoryShown(
  { field }: { readonly field: Pick<AskedField["field"], "fieldName" | "path"> },
  { showsHistory }: Pick<Config, "showsHistory">,
): void {
  if (showsHistory || field.fieldName !== "revisions") return;
  throw new ServiceError(
    "OPERATION_NOT_ALLOWED",
    "This service does not show who changed the graph, when and how. Its operator can show it to everybody who may " +
      "query with HISTORY=yes, and can read it with `pledgegraph revisions`.",
    { field: String(field.path.key) },
  );
}
