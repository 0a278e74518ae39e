/** Most characters of what was sent that an error repeats. */
const longestShown = 80;

/** A value as a message shows it, as JSON and no longer than 80 characters: `"2023-02-29"`, `"Y11111 ..."`. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(cut(value, longestShown));
  return cut(JSON.stringify(value) ?? "nothing", longestShown);
}

/** The beginning of a text that is longer than so many characters, and that it goes on. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  // Half of a character that takes two units would be none.
  const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(most - 1));
  return `${text.slice(0, isHalf ? most - 1 : most)} ...`;
}
