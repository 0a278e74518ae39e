import type { Hop } from "../../graph/declarations.js";
import { hasManyConditions } from "../plan/has-many-conditions.js";
import { partsOfAll } from "../plan/parts-of-all.js";
import type { Predicate, SetPlan } from "../plan/plan.js";
import { type PrintContext, type Scope, whereAll } from "./print-context.js";
import { isPlain } from "../plan/subquery-depth.js";
import { hasAnchor, printCountOf, printIsRare, printMatch, type RelatedPart, relatedPart } from "./print-match.js";

/**
 * Writes how many there are: `COUNT { MATCH ... }`. Of a whole type without a condition the count store answers.
 *
 * A condition on related nodes is asked of each node of a type; or it is begun with the relationships, where there are far
 * fewer of these, or with the related nodes, where few seem to meet it. What has none of them is all but what has some:
 * ```cypher
 * CASE WHEN COUNT { ()-[:MADE]->() } * 4 < COUNT { (:Person) }
 *   THEN COUNT { MATCH (n0:Person) } - COUNT { MATCH (n1:Person)-[:MADE]->(n2:Statement) WHERE n2.voice = $p0 WITH DISTINCT n1 RETURN 1 }
 *   WHEN COUNT { MATCH (n1:Statement) WITH n1 LIMIT 1000 WHERE n1.voice = $p0 AND EXISTS { MATCH (n0)-[:MADE]->(n1) } RETURN 1 } <= 50
 *   THEN COUNT { MATCH (n2:Person) } - COUNT { MATCH (n4:Statement) WHERE n4.voice = $p0 WITH DISTINCT n4 MATCH (n3)-[:MADE]->(n4) WITH DISTINCT n3 RETURN 1 }
 *   ELSE COUNT { MATCH (n0:Person) WHERE NOT EXISTS { MATCH (n0)-[:MADE]->(n5) WHERE n5.voice = $p0 } } END
 * ```
 */
export function printCount(context: PrintContext, set: SetPlan, outer: Scope | undefined): string {
  const each = (): string => printOneWay(context, set, outer);
  if (
    set.source.kind !== "all" ||
    set.filter === undefined ||
    set.entity === undefined ||
    hasManyConditions(set.filter)
  )
    return each();
  const isNegated = set.filter.kind === "not";
  const positive = set.filter.kind === "not" ? set.filter.of : set.filter;
  if (isNegated && positive.kind !== "exists") return each();
  const parts = partsOfAll(set.filter);
  if (parts !== undefined) return parts.map((filter) => printCount(context, { ...set, filter }, outer)).join(" + ");
  const short = (related?: RelatedPart): string => {
    const some = printOneWay(context, { ...set, filter: positive }, outer, related);
    return isNegated ? `${printOneWay(context, { ...set, filter: undefined }, outer)} - ${some}` : some;
  };
  if (hasAnchor(positive)) return isNegated ? short() : each();
  const choices = choicesOf(context, positive, set.entity.label).map(
    ({ isShort, related }) => `WHEN ${isShort} THEN ${short(related)}`,
  );
  return choices.length === 0 ? each() : `CASE ${choices.join(" ")} ELSE ${each()} END`;
}

function printOneWay(context: PrintContext, set: SetPlan, outer: Scope | undefined, related?: RelatedPart): string {
  const { lines, conditions, scope, repeats, isMatched } = printMatch(context, set, outer, false, related);
  const result = repeats ? ` RETURN DISTINCT ${scope.node}` : isMatched ? "" : " RETURN 1";
  return `COUNT { ${lines.join(" ")}${whereAll(conditions)}${result} }`;
}

/** Another way to count: by the related nodes that a filter speaks of, or by the relationships to them. */
interface Choice {
  /** What tells whether it is the shorter one. */
  readonly isShort: string;
  readonly related: RelatedPart;
}

function choicesOf(context: PrintContext, positive: Predicate, label: string): readonly Choice[] {
  const related = relatedPart(positive);
  const byNodes =
    related === undefined
      ? []
      : [{ isShort: `${printIsFew(related, label)}${printIsRare(context, label, related, "count")}`, related }];
  if (
    positive.kind !== "exists" ||
    positive.source.kind !== "relation" ||
    (positive.filter !== undefined && !isPlain(positive.filter))
  )
    return byNodes;
  const [hop, ...more] = positive.source.relation.hops;
  if (hop === undefined || more.length > 0) return byNodes;
  return [
    { isShort: printHasFewEdges(hop, label), related: { exists: positive, rest: [], isFirst: false } },
    ...byNodes,
  ];
}

/** Whether there are far fewer of what each node has one of than of the nodes, as articles of passages: each leads to nodes that no other leads to. */
const printIsFew = ({ exists: { source, entity } }: RelatedPart, label: string): string =>
  source.kind === "relation" && source.relation.many === "one"
    ? `${printCountOf(entity.label)} * 4 < ${printCountOf(label)} OR `
    : "";

/** Whether there are far fewer relationships of a type than nodes that may have some; both are known to the count store. */
const printHasFewEdges = ({ type }: Hop, label: string): string =>
  `COUNT { ()-[:${type}]->() } * 4 < ${printCountOf(label)}`;
