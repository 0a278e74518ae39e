import type { Config } from "../../config/config.js";
import { ServiceError } from "../../errors/service-error.js";
import { tooLarge } from "./too-large.js";
import { tooLong } from "./too-long.js";

type Limits = Pick<Config, "documentDepthLimit" | "textLengthLimit" | "listLengthLimit">;

/** A list or an object within the variables. */
interface Nested {
  readonly value: object;
  /** Its place, such as `$where.or[3]`; `$` for the variables themselves. */
  readonly path: string;
}

/**
 * Refuses variables that are nested too deep, or hold a list, an object or a text that is too large. It goes level by
 * level and does not call itself, since the nesting that it looks for would overflow the stack.
 * @throws ServiceError DOCUMENT_TOO_LARGE.
 */
export function checkVariableSize(variables: Readonly<Record<string, unknown>>, limits: Limits): void {
  let level: readonly Nested[] = [{ value: variables, path: "$" }];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limits.documentDepthLimit)
      throw tooLarge(`has variables nested more than ${limits.documentDepthLimit} levels deep`);
    level = level.flatMap((nested) => partsOf(nested, limits));
  }
}

/** The lists and objects within one of them, once that and the texts in it are found small enough. */
function partsOf({ value, path }: Nested, { textLengthLimit, listLengthLimit }: Limits): readonly Nested[] {
  const isList = Array.isArray(value);
  const parts = Object.entries(value);
  if (parts.length > listLengthLimit)
    throw isList
      ? longList(path, parts.length, listLengthLimit)
      : // A refusal of a field that does not exist repeats the whole object, and there would be one for each.
        largeObject(path, parts.length, listLengthLimit);
  const nested: Nested[] = [];
  for (const [name, part] of parts) {
    if (typeof part !== "string" && (typeof part !== "object" || part === null)) continue;
    const place = isList ? `${path}[${name}]` : path === "$" ? `$${name}` : `${path}.${name}`;
    if (typeof part === "object") nested.push({ value: part as object, path: place });
    else if (part.length > textLengthLimit) throw tooLong(shown(place), part.length, textLengthLimit);
  }
  return nested;
}

const longList = (path: string, items: number, limit: number): ServiceError =>
  new ServiceError(
    "DOCUMENT_TOO_LARGE",
    `${shown(path)} is a list of ${items} items, and at most ${limit} are allowed. Send a part of it at a time.`,
    { field: shown(path) },
  );

const largeObject = (path: string, fields: number, limit: number): ServiceError =>
  new ServiceError(
    "DOCUMENT_TOO_LARGE",
    `${path === "$" ? "The variables are" : `${shown(path)} is`} an object of ${fields} fields, and at most ` +
      `${limit} are allowed. Send fewer at a time.`,
    { field: shown(path) },
  );

/** How many characters of a place are repeated in a message. */
const shownCharacters = 100;

const shown = (path: string): string =>
  path.length <= shownCharacters ? path : `${path.slice(0, shownCharacters)}...`;
