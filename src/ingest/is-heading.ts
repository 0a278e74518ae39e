/** Markers of list items, which are no headings although no full stop ends them. */
const listMark = /^\s*(?:[-•*–]|\d+[.)])\s/u;

/**
 * Whether a span of a text is a heading: it lies within the title, which is the first line that is not blank, or it
 * covers a whole line that neither ends like a sentence nor starts like a list item.
 * @param text as code points, which the offsets count.
 * @param end exclusive.
 */
export function isHeading(text: readonly string[], start: number, end: number): boolean {
  const lineStart = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", start);
  const lineEnd = next < 0 ? text.length : next;
  if (end > lineEnd) return false;
  if (text.slice(0, lineStart).join("").trim() === "") return true;
  const line = text.slice(lineStart, lineEnd).join("");
  if (listMark.test(line)) return false;
  return text.slice(start, end).join("").trim() === line.trim() && !/[.!?…:;]["”’»)]*$/u.test(line.trim());
}
