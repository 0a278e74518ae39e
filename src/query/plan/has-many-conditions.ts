import { countConditions } from "./count-conditions.js";
import type { Predicate } from "./expression.js";
import { subqueryDepth } from "./subquery-depth.js";

/**
 * Most conditions, and the deepest nesting of subqueries, in a filter that may be written several times in one
 * statement.
 */
const most = { conditions: 12, depth: 3 } as const;

/**
 * Whether a filter is too large for a statement that chooses between strategies at run time. Each strategy repeats the
 * filter, and Neo4j takes some ten milliseconds to plan each condition, and twice as long for each subquery around it.
 */
export const hasManyConditions = (filter: Predicate | undefined): boolean =>
  filter !== undefined && (countConditions(filter) > most.conditions || subqueryDepth(filter) > most.depth);
