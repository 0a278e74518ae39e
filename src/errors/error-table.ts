import { documentErrors } from "./document-errors.js";
import type { ErrorRow } from "./error-row.js";
import { machineErrors } from "./machine-errors.js";
import { requestErrors } from "./request-errors.js";

/** Every coded error. docs/errors.md shows this table; a test compares the two. */
export const errorTable = {
  ...requestErrors,
  ...documentErrors,
  ...machineErrors,
} as const satisfies Record<string, ErrorRow>;

/** A code of {@link errorTable}, meant for programs; codes do not change. */
export type ErrorCode = keyof typeof errorTable;
