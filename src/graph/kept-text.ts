import { hash } from "node:crypto";

/** A text that can be read by the offsets of passages: Unicode code points counted from 0, the end exclusive. */
export interface KeptText {
  /** The text as it is, a byte order mark included. */
  readonly text: string;
  /** Number of code points. */
  readonly length: number;
  /** The span between two offsets; undefined if it is empty or not within the text. */
  readonly span: (start: number, end: number) => string | undefined;
}

/**
 * Finds the operator's copy of a text by the SHA-256 of its bytes; undefined if there is none.
 * @param use what for: its words, whose absence an answer mentions, or only a better link.
 */
export type TextOf = (digest: string, use: "words" | "link") => KeptText | undefined;

/** Of an operator who keeps no texts. */
export const noTexts: TextOf = () => undefined;

/** Lower-case hexadecimal SHA-256 of bytes, or of the UTF-8 bytes of a text. */
export const sha256 = (content: string | Uint8Array): string => hash("sha256", content);

/**
 * Prepares a text for reading by code points. JavaScript counts UTF-16 units, of which characters outside the Basic
 * Multilingual Plane take two. The places of those are kept, so that an offset is converted by one binary search
 * however long the text is.
 */
export function keptText(text: string): KeptText {
  const wide: number[] = [];
  let length = 0;
  for (let unit = 0; unit < text.length; unit++, length++)
    if ((text.codePointAt(unit) ?? 0) > 0xffff) {
      wide.push(length);
      unit++;
    }
  const unitAt = (offset: number): number => offset + countBelow(wide, offset);
  return {
    text,
    length,
    span: (start, end) =>
      start >= 0 && start < end && end <= length ? text.slice(unitAt(start), unitAt(end)) : undefined,
  };
}

/** How many of these ascending numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
