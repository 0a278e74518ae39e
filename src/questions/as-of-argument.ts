import { asOfDescription } from "../graph/as-of-type.js";

/** The argument `asOf` of a question, as SDL; `more` is what else there is to say about it. */
export const asOfArgument = (more = ""): string =>
  `"""\n${[asOfDescription, more].filter((line) => line !== "").join("\n")}\n"""\nasOf: AsOf`;
