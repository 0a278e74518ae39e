import type { Predicate } from "./expression.js";
import { subqueryDepth } from "./subquery-depth.js";

/**
 * Most ANDs below ORs that are left for Neo4j to distribute. It does so for up to four, and a comparison can add one
 * that is not counted here.
 */
const mostMultipliedOut = 3;

/**
 * Whether Neo4j would plan the subqueries in the parts of an OR over and over. It normally rewrites `a OR (b AND c)` to
 * `(a OR b) AND (a OR c)`, where each subquery is a condition of its own, whose plan is cached. Beyond a number of
 * ANDs it leaves the expression alone, so that the subqueries are hidden in it. And if two parts contain nested
 * subqueries, the rewriting repeats each of them for every condition in the other.
 */
export const hidesSubqueries = (alternatives: readonly Predicate[]): boolean =>
  alternatives.filter((part) => subqueryDepth(part) > 1).length > 1 ||
  andsBelowOrs({ kind: "or", of: alternatives }) > mostMultipliedOut;

/** Counts as Neo4j does, which includes ANDs within subqueries. */
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
