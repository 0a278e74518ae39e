import type { KeptText } from "../graph/kept-text.js";

/** Longest passage whose words stand in a link in full, in characters. */
const mostWhole = 200;

/** Words at each end of a longer passage. */
const wordsOfEnd = 6;

/**
 * Characters before a passage in which the same words are looked for. It bounds the work, as a document can ask for
 * very many passages; where the words stand earlier than that, too, the link leads to them there.
 */
const lookedBack = 4_000;

/** Characters before a passage that are looked at for the words before it. */
const before = 120;

/** Words before a passage that tell it from an earlier place with the same words. */
const wordsBefore = 4;

/**
 * The text directive that leads to a span of a text: `text=Ten%20boats%20leave`, with the first and last words of a
 * long one, `text=Ten%20boats,at%20dawn`, and with the words before it where the same words stand earlier, too,
 * `text=dawn.-,Ten%20boats`. Undefined if the span has no words.
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function textFragment(text: KeptText, start: number, end: number): string | undefined {
  const words = text.span(start, end);
  const blocks = words?.split(/\s*\n\s*/).filter((block) => block.trim() !== "") ?? [];
  const [first, last] = [blocks[0]?.trim(), blocks.at(-1)?.trim()];
  if (words === undefined || first === undefined || last === undefined) return undefined;
  const isWhole = blocks.length === 1 && first.length <= mostWhole;
  const found = isWhole ? first : firstWords(first);
  const to = isWhole ? "" : `,${encoded(lastWords(last))}`;
  const earlier = text.span(Math.max(0, start - lookedBack), start) ?? "";
  const prefix = isIn(earlier, found) ? wordsEndingAt(text, start) : "";
  return `text=${prefix === "" ? "" : `${encoded(prefix)}-,`}${encoded(found)}${to}`;
}

/** Whether a browser would find words in a text: it ignores case, and how words are spaced. */
const isIn = (text: string, words: string): boolean => spelled(text).includes(spelled(words));

const spelled = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, " ");

/** The last words before a place on its line; empty at the beginning of one. */
function wordsEndingAt(text: KeptText, start: number): string {
  const line = (text.span(Math.max(0, start - before), start) ?? "").split("\n").at(-1) ?? "";
  return line.trim().split(/\s+/).slice(-wordsBefore).join(" ");
}

/** Where words are not divided by blanks, as in Chinese, a piece of the text. */
const firstWords = (block: string): string => shortened(block.split(/\s+/).slice(0, wordsOfEnd), 0);
const lastWords = (block: string): string => shortened(block.split(/\s+/).slice(-wordsOfEnd), -mostWhole);

function shortened(words: readonly string[], from: number): string {
  const joined = words.join(" ");
  if (joined.length <= mostWhole) return joined;
  const points = [...joined];
  return (from < 0 ? points.slice(from) : points.slice(0, mostWhole)).join("");
}

/** Percent-encoded; a hyphen and a comma, too, since they mean something in a directive. */
const encoded = (text: string): string => encodeURIComponent(text.replaceAll(/\s+/g, " ")).replaceAll("-", "%2D");
