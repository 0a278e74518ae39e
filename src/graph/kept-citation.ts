/** How many places a node is cited by: those known earliest. */
export const citedPlaces = 5;

/**
 * A Cypher expression for one stored citation: the day from which the passage is known (`-` if undated), article id,
 * fragment and digest, separated by spaces.
 */
export const keptCitation = (passage: string, article: string): string =>
  `coalesce(toString(${passage}.knownFrom), '-') + ' ' + ${article}.id + ' ' + ${passage}.fragment + ' ' ` +
  `+ ${passage}.digest`;
