import type { Predicate } from "./expression.js";
import { subqueryDepth } from "./subquery-depth.js";

/**
 * Most ANDs below ORs that are left to Neo4j to multiply out: it does so up to four, and a comparison can bring one
 * along.
 */
const mostMultipliedOut = 3;

/**
 * Whether Neo4j would plan the subqueries in the parts of an OR again and again. `a OR (b AND c)` becomes
 * `(a OR b) AND (a OR c)`, in which each subquery is a condition by itself, whose plan is kept. With more ANDs it
 * stays as it is, the subqueries hidden in an expression; and where two parts are deep, each is repeated for what is
 * in the other.
 */
export const hidesSubqueries = (alternatives: readonly Predicate[]): boolean =>
  alternatives.filter((part) => subqueryDepth(part) > 1).length > 1 ||
  andsBelowOrs({ kind: "or", of: alternatives }) > mostMultipliedOut;

/** Counts as Neo4j does, which looks into subqueries, too. */
function andsBelowOrs(predicate: Predicate): number {
  switch (predicate.kind) {
    case "or":
      return sum(predicate.of.map((part) => andsOf(part) + andsBelowOrs(part)));
    case "and":
      return sum(predicate.of.map(andsBelowOrs));
    case "not":
      return andsBelowOrs(predicate.of);
    case "exists":
    case "grouped":
      return predicate.filter === undefined ? 0 : andsBelowOrs(predicate.filter);
    default:
      return 0;
  }
}

const andsOf = (predicate: Predicate): number =>
  predicate.kind === "and" ? predicate.of.length - 1 + sum(predicate.of.map(andsOf)) : 0;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
