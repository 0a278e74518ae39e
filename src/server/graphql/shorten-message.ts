import { cut } from "../../errors/shown.js";

/** How many characters of a text, number or name from the request a message repeats. */
const mostOfOne = 80;

/** How many characters a message has at most, whatever it lists. */
const mostOfAll = 1_000;

/** How many characters of the end of a message are left, since the end says what is wrong. */
const ending = 300;

/**
 * Shortens a message of graphql-js, which repeats what was sent however long that is, to at most 80 characters of each
 * text, number and name: `Cannot query field "aaaa ..." on type "Query".`
 */
export function shortenMessage(message: string): string {
  if (message.length <= mostOfOne) return message;
  const shorter = message
    .replaceAll(/"((?:[^"\\]|\\.)*)"/gs, (_quoted, text: string) => `"${cut(text, mostOfOne)}"`)
    .replaceAll(/\S{120,}/g, (run) => cut(run, mostOfOne));
  return shorter.length <= mostOfAll ? shorter : `${cut(shorter, mostOfAll - ending)} ${shorter.slice(-ending)}`;
}
