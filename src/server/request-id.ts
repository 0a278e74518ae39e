import { randomUUID } from "node:crypto";

/** What another program may call its request: what goes unchanged into a header and a line of a log. */
const taken = /^[\w.:/+=@~-]{1,128}$/;

/** The id of a request: what its caller calls it, where that can be written anywhere, and else a new one. */
export const requestIdOf = (given: string | readonly string[] | undefined): string =>
  typeof given === "string" && taken.test(given) ? given : randomUUID();
