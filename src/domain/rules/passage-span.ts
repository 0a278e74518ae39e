/** The characters of a fragment `char=120,188`; of a table's row there are none. */
export interface PassageSpan {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** Reads a fragment of RFC 5147 (text) or RFC 7111 (table); undefined where it is neither, or runs backwards. */
export function passageSpan(fragment: string): PassageSpan | undefined {
  if (/^row=\d+(-\d+)?$/.test(fragment)) return { start: undefined, end: undefined };
  const [, from, to] = /^char=(\d{1,9}),(\d{1,9})$/.exec(fragment) ?? [];
  if (from === undefined || to === undefined || Number(from) >= Number(to)) return undefined;
  return { start: Number(from), end: Number(to) };
}
