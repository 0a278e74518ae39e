import { countConditions } from "./count-conditions.js";
import type { Predicate } from "./expression.js";
import { subqueryDepth } from "./subquery-depth.js";

/**
 * Most conditions, and most subqueries one within another, of a filter that is written several times in one
 * statement.
 */
const most = { conditions: 12, depth: 3 } as const;

/**
 * Whether a filter is so large that a statement is to have one way to what meets it, and no choice: each way writes the
 * filter again, and Neo4j takes some ten milliseconds to plan each condition, and twice as long for each subquery
 * that it stands within.
 */
export const hasManyConditions = (filter: Predicate | undefined): boolean =>
  filter !== undefined && (countConditions(filter) > most.conditions || subqueryDepth(filter) > most.depth);
