import type { Config } from "../../config.js";
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
      "Only operations from a list are answered here, and an export would give everything. Whoever runs the service allows it all the same by EXPORT=yes.",
      { field: "EXPORT" },
    );
}
