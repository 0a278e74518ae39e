import { ServiceError } from "../errors/service-error.js";

/** The refusal of a declaration: class or `class.field`, and what to write instead. */
export const wrongDeclaration = (place: string, reason: string): ServiceError =>
  new ServiceError("DECLARATION_INVALID", `${place}: ${reason}`, { field: place });
