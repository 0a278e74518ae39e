import type { Config } from "../../config/config.js";
import { ServiceError } from "../../errors/service-error.js";

/**
 * Refuses an export where callers may have no more than the answers of listed operations: it would give them
 * everything.
 * @throws ServiceError OPERATION_NOT_ALLOWED.
 */
export function checkExportsAllowed({ exports }: Pick<Config, "exports">): void {
  if (!exports)
    throw new ServiceError(
      "OPERATION_NOT_ALLOWED",
      "This service answers only the operations on its list, and an export would return everything. Its " +
        "operator can allow exports with EXPORT=yes.",
      { field: "EXPORT" },
    );
}
