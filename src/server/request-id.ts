import { randomUUID } from "node:crypto";

/** The ids that are accepted from callers: those that can be written to a header and a log line as they are. */
const taken = /^[\w.:/+=@~-]{1,128}$/;

/** The id of a request: the one that the caller gave it, if that is acceptable, and otherwise a new one. */
export const requestIdOf = (given: string | readonly string[] | undefined): string =>
  typeof given === "string" && taken.test(given) ? given : randomUUID();
