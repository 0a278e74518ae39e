import { errorTable, type ErrorCode, type ErrorRow } from "./error-table.js";

/** Where in the input the reason lies: whichever of these is known. */
export interface ErrorPlace {
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  readonly field?: string;
}

/** The one error class of the service: a code of the table, a sentence that says what to do instead, and the place. */
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

  /** The row of the table that this error's code stands in. */
  get row(): ErrorRow {
    return errorTable[this.code];
  }
}
