/** Number of nodes of each type. */
export interface GraphShape {
  readonly statements: number;
  readonly articles: number;
  readonly passages: number;
  readonly claims: number;
  readonly pledges: number;
  readonly proposals: number;
  readonly conditions: number;
  readonly events: number;
  readonly people: number;
  readonly states: number;
  readonly organisations: number;
  readonly groups: number;
}

/** The shape of a graph with this many statements. There are always few states; everything else grows with it. */
export function graphShape(statements: number): GraphShape {
  const share = (part: number, least: number): number => Math.max(least, Math.round(statements * part));
  return {
    statements,
    articles: share(0.05, 5),
    passages: share(0.8, 10),
    claims: share(0.35, 10),
    pledges: share(0.06, 5),
    proposals: share(0.04, 5),
    conditions: share(0.01, 3),
    events: share(0.002, 5),
    people: share(0.01, 10),
    states: 60,
    organisations: share(0.002, 20),
    groups: share(0.0005, 3),
  };
}
