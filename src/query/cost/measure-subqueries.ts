/** How much of a statement is subqueries. */
export interface SubqueryMeasure {
  readonly count: number;
  /** How many stand one within another, at the deepest place. */
  readonly depth: number;
}

/**
 * Measures the subqueries of a text: `EXISTS { MATCH (n0)<-[:MADE]-(n1) WHERE EXISTS { ... } }` has two, two deep. Other
 * braces are those of `{id: $p0}`; the words that a text quotes have none.
 */
export function measureSubqueries(text: string): SubqueryMeasure {
  // Whether each brace that is open belongs to a subquery.
  const open: boolean[] = [];
  let count = 0;
  let inside = 0;
  let depth = 0;
  for (const [brace, subquery] of text.matchAll(/(\b(?:COLLECT|EXISTS|COUNT) )?\{|\}/g)) {
    if (brace === "}") {
      if (open.pop() === true) inside--;
      continue;
    }
    open.push(subquery !== undefined);
    if (subquery === undefined) continue;
    count++;
    depth = Math.max(depth, ++inside);
  }
  return { count, depth };
}
