import { ServiceError } from "../errors/service-error.js";

/** The error for a wrong declaration; `place` is the class or `class.field`, `reason` says what to write instead. */
export const wrongDeclaration = (place: string, reason: string): ServiceError =>
  new ServiceError("DECLARATION_INVALID", `${place}: ${reason}`, { field: place });
