import { ServiceError } from "../../errors/service-error.js";
import type { AskedField } from "./policy.js";

/**
 * Refuses a question that a request asks more often than allowed. These are questions that cost more than their number
 * of rows tells.
 * @throws ServiceError QUERY_TOO_COSTLY.
 */
export function checkRepetition({ field, repeated }: Pick<AskedField, "field" | "repeated">): void {
  if (repeated === undefined || repeated.times <= repeated.limit.most) return;
  const { of, most } = repeated.limit;
  throw new ServiceError(
    "QUERY_TOO_COSTLY",
    `The document asks for ${of} more than ${most} times in all. Ask for at most ${most} at a time, and for ` +
      "the rest in further documents.",
    { field: String(field.path.key) },
  );
}
