import type { Predicate } from "./expression.js";
import { isPlain } from "./subquery-depth.js";

/**
 * Makes a condition's complement, with NOT standing right before each subquery.
 *
 * `{not: {or: [{act: {eq: PROPOSE}}, {madeBy: {some: {name: {eq: "X"}}}}]}}`:
 * `NOT coalesce(n0.act = $p0, false) AND NOT EXISTS { MATCH (n0)<-[:MADE]-(n1:Actor) WHERE n1.name = $p1 }`
 *
 * A subquery within `coalesce(..., false)` would be planned anew for every order that Neo4j tries the conditions in,
 * and so would those within it: 39 subqueries in three levels took more than 15 s to plan, and take less than one as
 * they are written here, since the plan of an EXISTS that is a condition of its own is kept. What reads properties
 * only has nothing to plan, and stays as it was asked.
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
