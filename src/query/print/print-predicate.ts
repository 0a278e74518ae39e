import type { Group } from "../../graph/graph-model.js";
import { all, cypher, holdsConjunction, join, subquery, whereAll } from "../plan/cypher.js";
import type { Cypher, Predicate, Source, ValueReference } from "../plan/expression.js";
import { hidesSubqueries } from "../plan/hides-subqueries.js";
import { subqueryDepth } from "../plan/subquery-depth.js";
import { printPattern } from "./pattern.js";
import type { PrintContext, Scope } from "./print-context.js";
import { notExcepted, printSource } from "./print-source.js";
import { argumentOf, operandOf } from "./operands.js";

/**
 * Writes a condition as Cypher. There, a comparison with an absent value is null, which WHERE treats as false. Under
 * NOT it is made false first, so that `not` gives the complement.
 *
 * - `{act: {eq: PROPOSE}}`: `n0.act = $p0`
 * - `{saidOn: {gte: "2025-09"}}`: `n0.saidOnEarliest >= $p0`
 * - `{not: {at: {name: {startsWith: "Paris"}}}}`: `NOT EXISTS { MATCH (n0)-[:AT]->(n1) WHERE n1.name STARTS WITH $p0 }`
 * - `{madeBy: {some: {name: {eq: "X"}}}}`: `EXISTS { MATCH (n0)<-[:MADE]-(n1:Actor) WHERE n1.name = $p0 }`
 */
export function printPredicate(context: PrintContext, predicate: Predicate, scope: Scope): Cypher {
  switch (predicate.kind) {
    case "and":
      return predicate.of.length === 0 ? "true" : all(predicate.of.map((part) => printOperand(context, part, scope)));
    case "or":
      return predicate.of.length === 0 ? "false" : printAlternatives(context, predicate.of, scope);
    case "not":
      return cypher`NOT ${printTwoValued(context, predicate.of, scope)}`;
    case "compare":
      return printComparison(context, predicate, scope);
    case "present":
      return `${scope.node}.${predicate.key} IS ${predicate.negated ? "" : "NOT "}NULL`;
    case "label":
      return `${scope.node}:${predicate.label}`;
    case "typeIn":
      return `any(label IN labels(${scope.node}) WHERE label IN ${context.parameter(predicate.labels)})`;
    case "exists":
      return printExists(context, { ...predicate, label: predicate.entity.label }, scope);
    case "grouped": {
      const { hops, by } = predicate.group;
      const source = { kind: "relation", relation: { hops: hops.slice(0, 1), edge: by } } as const;
      return printExists(context, { ...predicate, source, label: hops[0]?.to ?? "" }, scope);
    }
  }
}

/** A condition as part of AND, OR or a longer WHERE: in parentheses if it joins parts itself. */
export function printOperand(context: PrintContext, predicate: Predicate, scope: Scope): Cypher {
  const text = printPredicate(context, predicate, scope);
  const joins =
    ((predicate.kind === "and" || predicate.kind === "or") && predicate.of.length > 1) ||
    (predicate.kind === "compare" && holdsConjunction(text));
  return joins ? cypher`(${text})` : text;
}

type Comparison = Extract<Predicate, { readonly kind: "compare" }>;

function printComparison(context: PrintContext, comparison: Comparison, scope: Scope): Cypher {
  const { value, operator, argument } = comparison;
  const isChosen = argument.value === "true";
  if (isConstant(comparison)) return isChosen ? "false" : "true";
  const conditions = operator.cypher(operandOf(context, value, scope), argumentOf(context, argument), isChosen);
  return all(conditions.map((pieces) => join(pieces, "")));
}

/**
 * Writes the parts of OR. A conjunction becomes an EXISTS of its own if Neo4j would otherwise overlook the subqueries
 * in it: `n0.act = $p0 OR EXISTS { MATCH (n0) WHERE n0.voice = $p1 AND EXISTS { ... } }`.
 */
function printAlternatives(context: PrintContext, alternatives: readonly Predicate[], scope: Scope): Cypher {
  const hides = hidesSubqueries(alternatives);
  const parts = alternatives.map((part) => {
    const isOwn = hides && part.kind === "and" && subqueryDepth(part) > 1;
    return isOwn
      ? subquery("EXISTS", cypher`MATCH (${scope.node}) WHERE ${printPredicate(context, part, scope)}`)
      : printOperand(context, part, scope);
  });
  return join(parts, " OR ");
}

function printTwoValued(context: PrintContext, predicate: Predicate, scope: Scope): Cypher {
  const text = printPredicate(context, predicate, scope);
  const isTwoValued =
    predicate.kind === "exists" || predicate.kind === "grouped" || predicate.kind === "not" || isConstant(predicate);
  return isTwoValued ? text : cypher`coalesce(${text}, false)`;
}

/**
 * Whether a condition is written as `true` or `false`: it has no parts, or asks whether a required value is missing.
 */
function isConstant(predicate: Predicate): boolean {
  if (predicate.kind === "and" || predicate.kind === "or")
    return predicate.of.length < 2 && predicate.of.every((part) => isConstant(part));
  return predicate.kind === "compare" && predicate.operator.name === "isNull" && isAlwaysThere(predicate.value);
}

/** What an EXISTS asks for: nodes of a source that meet a filter, or relationships of a group. */
interface Existing {
  readonly source: Source;
  readonly label: string;
  readonly filter: Predicate | undefined;
  readonly group?: Group;
}

function printExists(context: PrintContext, { source, label, filter, group }: Existing, scope: Scope): Cypher {
  const { pattern, conditions, scope: inner } = printSource(context, source, label, scope, filter);
  const excepted = group === undefined ? [] : notExcepted(group, inner.edge ?? "");
  const met = filter === undefined ? [] : [printOperand(context, filter, inner)];
  const match = cypher`MATCH ${pattern === undefined ? "" : printPattern(pattern)}`;
  return subquery("EXISTS", cypher`${match}${whereAll([...conditions, ...excepted, ...met])}`);
}

/**
 * Whether every node or relationship has the value: it is required, and not part of an embedded object, which may be
 * absent. Keys of an embedded object begin with its name, and so differ from the names of their properties.
 */
const isAlwaysThere = (value: ValueReference): boolean =>
  value.kind === "property" && value.property.required && value.property.key === value.property.name;
