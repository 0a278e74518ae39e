import { wordsOf } from "../../../graph/fold.js";
import type { Quote } from "./draft.js";

/** Where words stand in a text, in Unicode code points; the end is exclusive. */
export interface FoundQuote {
  readonly start: number;
  readonly end: number;
  /** The words as the text has them. */
  readonly words: string;
}

/** Why words were not found, or not once. */
export interface MissedQuote {
  readonly code: "QUOTE_NOT_FOUND" | "QUOTE_AMBIGUOUS";
  readonly reason: string;
}

/** Most places that are shown of words that stand there several times. */
const shownPlaces = 10;

/** Most lines that are shown as near misses. */
const shownLines = 3;

/**
 * Finds words in a text. Code points are compared as they are; only a run of whitespace equals any other, since a quote
 * may be written over several lines, and so may its place in the text.
 */
export function findQuote(text: string, { words, nth }: Quote): FoundQuote | MissedQuote {
  const found = occurrencesOf(text, words);
  const count = found.length;
  if (count === 0) return { code: "QUOTE_NOT_FOUND", reason: notFound(text, words) };
  const shown = `"${shownWords(words)}" stands there ${count === 1 ? "once" : `${count} times`}`;
  if (nth === undefined && count > 1) {
    const lines = found.slice(0, shownPlaces).map(({ index }) => lineOf(text, index));
    const where = `on the lines ${lines.join(", ")}${count > shownPlaces ? " and others" : ""}`;
    return { code: "QUOTE_AMBIGUOUS", reason: `${shown}, ${where}; quote more words, or add nth: 1 to ${count}` };
  }
  const match = found[(nth ?? 1) - 1];
  if (match === undefined) return { code: "QUOTE_NOT_FOUND", reason: `${shown}, so that there is no nth: ${nth}` };
  const start = codePoints(text.slice(0, match.index));
  return { start, end: start + codePoints(match.words), words: match.words };
}

/** How often words stand in a text. */
export const countQuote = (text: string, words: string): number => occurrencesOf(text, words).length;

const codePoints = (text: string): number => [...text].length;

interface Occurrence {
  readonly index: number;
  readonly words: string;
}

function occurrencesOf(text: string, words: string): readonly Occurrence[] {
  const parts = words.trim().split(/\s+/u);
  if (parts[0] === "") return [];
  const form = new RegExp(parts.map((part) => escaped(part)).join("\\s+"), "gu");
  const found: Occurrence[] = [];
  for (let match = form.exec(text); match !== null; match = form.exec(text)) {
    found.push({ index: match.index, words: match[0] });
    // Occurrences may overlap.
    form.lastIndex = match.index + (match[0].codePointAt(0) ?? 0) > 0xff_ff ? match.index + 2 : match.index + 1;
  }
  return found;
}

/** A pattern that matches just this text. */
const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");

const lineOf = (text: string, index: number): number => text.slice(0, index).split("\n").length;

const shownWords = (words: string): string => {
  const points = [...words.trim().replaceAll(/\s+/gu, " ")];
  return points.length > 80 ? `${points.slice(0, 79).join("")}…` : points.join("");
};

function notFound(text: string, words: string): string {
  const near = nearLines(text, words);
  const lines = near.map(({ line, content }) => `\n    line ${line}: ${shownWords(content)}`).join("");
  return (
    `"${shownWords(words)}" does not stand in the text; copy the words as they are` +
    (near.length === 0 ? ", none of which it has" : `. The closest lines are:${lines}`)
  );
}

/** The lines of a text that have most of the words. */
function nearLines(text: string, words: string): readonly { readonly line: number; readonly content: string }[] {
  const wanted = new Set(wordsOf(words));
  const lines = text
    .split("\n")
    .map((content, index) => ({
      content,
      line: index + 1,
      shared: new Set(wordsOf(content).filter((word) => wanted.has(word))).size,
    }))
    .filter(({ shared }) => shared > 0 && shared * 3 >= wanted.size)
    .toSorted((a, b) => b.shared - a.shared || a.line - b.line)
    .slice(0, shownLines);
  // A line that shares only half of what the best one does is not what was meant.
  return lines.filter(({ shared }) => shared * 2 > (lines[0]?.shared ?? 0) + 1);
}
