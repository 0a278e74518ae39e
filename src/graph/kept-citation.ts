/** How many places a node is cited by, the first known ones. */
export const citedPlaces = 5;

/** A place as it is kept: the day on which it became known, article, fragment and digest, with blanks between. */
export const keptCitation = (passage: string, article: string): string =>
  `coalesce(toString(${passage}.knownFrom), '-') + ' ' + ${article}.id + ' ' + ${passage}.fragment + ' ' + ${passage}.digest`;
