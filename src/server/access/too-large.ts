import { ServiceError } from "../../errors/service-error.js";

/** The refusal of a document that is too large in some way: `The document has more than 4000 tokens; ...`. */
export const tooLarge = (reason: string): ServiceError =>
  new ServiceError("DOCUMENT_TOO_LARGE", `The document ${reason}. Ask for less at a time, or send several documents.`);
