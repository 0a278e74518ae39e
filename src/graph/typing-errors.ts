/**
 * How long a word is, in characters, that a typing error is forgiven in: too many short ones are alike, and a long one
 * costs the index what a hundred others do.
 */
const forgiven = { least: 4, most: 30 } as const;

/** How long a sound is that another is forgiven for: it is what words of many spellings have in common already. */
export const forgivenSound = 6;

/** Whether a typing error is forgiven in a word; one is, of which two cost a search several times as much. */
export const isForgiven = (word: string): boolean => word.length >= forgiven.least && word.length <= forgiven.most;

/**
 * Whether two words are one typing error apart, as Lucene counts: a letter too many, too few, another one, or two that
 * have changed places.
 */
export function isOneApart(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > 1) return false;
  const least = Math.min(a.length, b.length);
  let begin = 0;
  while (begin < least && a[begin] === b[begin]) begin += 1;
  let end = 0;
  while (end < least - begin && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [x, y] = [a.slice(begin, a.length - end), b.slice(begin, b.length - end)];
  return (x.length <= 1 && y.length <= 1) || (x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0]);
}

/**
 * The words that are one typing error apart as a regular expression, of about three ways for each letter: `[^ ]?ab|a[^
 * ]?b|...|ba`.
 */
export function nearPattern(word: string): string {
  const letters = [...word].map((letter) => (letter === "." ? String.raw`\.` : letter));
  const part = (from: number, to: number): string => letters.slice(from, to).join("");
  const ways = letters.flatMap((letter, place) => [
    `${part(0, place)}[^ ]?${part(place, letters.length)}`,
    `${part(0, place)}[^ ]?${part(place + 1, letters.length)}`,
    ...(place + 1 < letters.length
      ? [`${part(0, place)}${letters[place + 1]}${letter}${part(place + 2, letters.length)}`]
      : []),
  ]);
  return [...ways, `${part(0, letters.length)}[^ ]?`].join("|");
}
