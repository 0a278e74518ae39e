import type { Cypher } from "../plan/expression.js";

/** The number and nesting of a statement's subqueries. */
export interface SubqueryMeasure {
  readonly count: number;
  /** The deepest nesting. */
  readonly depth: number;
}

/**
 * Counts the subqueries of a statement: `EXISTS { MATCH (n0)<-[:MADE]-(n1) WHERE EXISTS { ... } }` has two, nested two
 * deep.
 */
export function measureSubqueries(cypher: Cypher): SubqueryMeasure {
  if (typeof cypher === "string") return none;
  switch (cypher.kind) {
    case "sequence":
    case "all":
    case "lines":
      return together(cypher.of);
    case "indented":
      return measureSubqueries(cypher.of);
    case "subquery": {
      const { count, depth } = measureSubqueries(cypher.body);
      return { count: count + 1, depth: depth + 1 };
    }
    default:
      return none;
  }
}

const none: SubqueryMeasure = { count: 0, depth: 0 };

function together(parts: readonly Cypher[]): SubqueryMeasure {
  let [count, depth] = [0, 0];
  for (const part of parts) {
    if (typeof part === "string") continue;
    const measure = measureSubqueries(part);
    count += measure.count;
    depth = Math.max(depth, measure.depth);
  }
  return { count, depth };
}
