/** Most characters of a value that an error message repeats. */
const longestShown = 80;

/** A value as error messages show it: as JSON, cut after 80 characters: `"2023-02-29"`, `"Y11111 ..."`. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(cut(value, longestShown));
  return cut(JSON.stringify(value) ?? "nothing", longestShown);
}

/** Cuts a text that is longer than `most` UTF-16 code units, and marks it with ` ...`. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  // Not within a surrogate pair: half of one is not a character.
  const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(most - 1));
  return `${text.slice(0, isHalf ? most - 1 : most)} ...`;
}
