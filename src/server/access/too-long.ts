import { ServiceError } from "../../errors/service-error.js";

/** The refusal of a text with too many characters; `place` says where it is, such as `$where.gist.contains`. */
export const tooLong = (place: string, length: number, limit: number): ServiceError =>
  new ServiceError(
    "DOCUMENT_TOO_LARGE",
    `${place} has ${length.toLocaleString("en")} characters, and at most ${limit.toLocaleString("en")} are ` +
      "allowed. Write a shorter text.",
    { field: place },
  );
