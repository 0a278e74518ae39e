import type { ErrorRow } from "./error-row.js";
import { errorTable, type ErrorCode } from "./error-table.js";

/** Where in the input the cause is, as far as it is known. */
export interface ErrorPlace {
  readonly file?: string;
  /** Counts from 1. */
  readonly line?: number;
  /** Counts from 1. */
  readonly column?: number;
  readonly field?: string;
}

/**
 * The error class of the service: a code from the table, a sentence that says what to do, and the place of the cause.
 */
export class ServiceError extends Error {
  override readonly name = "ServiceError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly place: ErrorPlace = {},
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }

  get row(): ErrorRow {
    return errorTable[this.code];
  }
}
