/** The marks of a list's items, which are no headings though no full stop ends them. */
const listMark = /^\s*(?:[-•*–]|\d+[.)])\s/u;

/**
 * Whether a span is a heading of a text: it lies in the first line that is not empty, which is the title, or it is a whole
 * line that neither ends a sentence nor is an item of a list.
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
