/**
 * The first day on which one of the sources is known, and whether an undated one is:
 * `min(m.knownFrom) AS knownFrom, count(CASE WHEN m.knownUndated THEN 1 END) > 0 AS knownUndated`.
 */
export const printKnownFrom = (source: string): string =>
  `min(${source}.knownFrom) AS knownFrom, count(CASE WHEN ${source}.knownUndated THEN 1 END) > 0 AS knownUndated`;
