/** How many names one message lists. */
const shownNames = 20;

/** Names as a message lists them: `One, Two, Three`, and of very many `One, ... and 80 more`. */
export function listedNames(names: readonly string[]): string {
  const shown = names.slice(0, shownNames).join(", ");
  return names.length > shownNames ? `${shown} and ${names.length - shownNames} more` : shown;
}
