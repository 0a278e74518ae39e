/** The range of a fragment `char=120,188` in code points, the end exclusive; undefined for the rows of a table. */
export interface PassageSpan {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/**
 * Parses a fragment of RFC 5147 (text) or RFC 7111 (table); undefined if it is neither, or empty, or ends before it
 * starts.
 * @see https://www.rfc-editor.org/rfc/rfc5147
 * @see https://www.rfc-editor.org/rfc/rfc7111
 */
export function passageSpan(fragment: string): PassageSpan | undefined {
  if (/^row=\d+(-\d+)?$/.test(fragment)) return { start: undefined, end: undefined };
  const [, from, to] = /^char=(\d{1,9}),(\d{1,9})$/.exec(fragment) ?? [];
  if (from === undefined || to === undefined || Number(from) >= Number(to)) return undefined;
  return { start: Number(from), end: Number(to) };
}
