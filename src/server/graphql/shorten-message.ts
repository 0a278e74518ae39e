import { cut } from "../../errors/shown.js";

/** How many characters of one text, number or name of the caller's are repeated. */
const mostOfOne = 80;

/** How many characters a message has at most, whatever it lists. */
const mostOfAll = 1_000;

/** How many characters are kept of the end of a message, which says what is wrong. */
const ending = 300;

/**
 * A message of graphql-js, which repeats what was sent however long that is, with 80 characters of each text, number
 * and name at most: `Cannot query field "aaaa ..." on type "Query".`
 */
export function shortenMessage(message: string): string {
  if (message.length <= mostOfOne) return message;
  const shorter = message
    .replaceAll(/"((?:[^"\\]|\\.)*)"/gs, (_quoted, text: string) => `"${cut(text, mostOfOne)}"`)
    .replaceAll(/\S{120,}/g, (run) => cut(run, mostOfOne));
  return shorter.length <= mostOfAll ? shorter : `${cut(shorter, mostOfAll - ending)} ${shorter.slice(-ending)}`;
}
