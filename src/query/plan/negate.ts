import type { Predicate } from "./expression.js";
import { isPlain } from "./subquery-depth.js";

/**
 * Makes the complement of a condition, pushing NOT down to each subquery.
 *
 * `{not: {or: [{act: {eq: PROPOSE}}, {madeBy: {some: {name: {eq: "X"}}}}]}}`:
 * `NOT coalesce(n0.act = $p0, false) AND NOT EXISTS { MATCH (n0)<-[:MADE]-(n1:Actor) WHERE n1.name = $p1 }`
 *
 * Neo4j caches the plan of an EXISTS that is a condition of its own, but plans a subquery within `coalesce(..., false)`
 * again for every order of conditions that it tries, along with those nested in it: 39 subqueries in three levels took
 * more than 15 s to plan, and take less than 1 s in this form. A condition that only reads properties has no subquery
 * to plan, so it is left as it is.
 */
export function negate(predicate: Predicate): Predicate {
  if (isPlain(predicate)) return { kind: "not", of: predicate };
  switch (predicate.kind) {
    case "not":
      return predicate.of;
    case "and":
      return { kind: "or", of: predicate.of.map(negate) };
    case "or":
      return { kind: "and", of: predicate.of.map(negate) };
    default:
      return { kind: "not", of: predicate };
  }
}
