import type { Hop } from "../../graph/declarations.js";
import { hasManyConditions } from "../plan/has-many-conditions.js";
import { hasAnchor, isRelated, type RelatedPart, relatedPart } from "../plan/anchor.js";
import { cypher, join, subquery, whereAll } from "../plan/cypher.js";
import type { Cypher, Predicate } from "../plan/expression.js";
import { partsOfAll } from "../plan/parts-of-all.js";
import type { SetPlan } from "../plan/plan.js";
import type { PrintContext, Scope } from "./print-context.js";
import { printCountOf, printIsRare } from "./print-is-rare.js";
import { printMatch } from "./print-match.js";
import { isPlain } from "../plan/subquery-depth.js";

/**
 * Writes a count, `COUNT { MATCH ... }`. For a whole type without a condition, Neo4j reads it from the count store.
 *
 * A condition on related nodes can be tested on each node of the type. It is faster to begin with the relationships if
 * there are far fewer of them, or with the related nodes if few seem to meet the condition. Nodes that have no such
 * related node are counted as all nodes minus those that have one:
 * ```cypher
 * CASE WHEN COUNT { ()-[:MADE]->() } * 4 < COUNT { (:Person) }
 *   THEN COUNT { MATCH (n0:Person) } - COUNT { MATCH (n1:Person)-[:MADE]->(n2:Statement) WHERE n2.voice = $p0 WITH
 *     DISTINCT n1 RETURN 1 }
 *   WHEN COUNT { MATCH (n1:Statement) WITH n1 LIMIT 1000 WHERE n1.voice = $p0 AND EXISTS { MATCH (n0)-[:MADE]->(n1) }
 *     RETURN 1 } <= 50
 *   THEN COUNT { MATCH (n2:Person) } - COUNT { MATCH (n4:Statement) WHERE n4.voice = $p0 WITH DISTINCT n4 MATCH
 *     (n3)-[:MADE]->(n4) WITH DISTINCT n3 RETURN 1 }
 *   ELSE COUNT { MATCH (n0:Person) WHERE NOT EXISTS { MATCH (n0)-[:MADE]->(n5) WHERE n5.voice = $p0 } } END
 * ```
 */
export function printCount(context: PrintContext, set: SetPlan, outer: Scope | undefined): Cypher {
  const each = (): Cypher => printOneWay(context, set, outer);
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
  if (parts !== undefined)
    return join(
      parts.map((filter) => printCount(context, { ...set, filter }, outer)),
      " + ",
    );
  const short = (related?: RelatedPart): Cypher => {
    const some = printOneWay(context, { ...set, filter: positive }, outer, related);
    return isNegated ? cypher`${printOneWay(context, { ...set, filter: undefined }, outer)} - ${some}` : some;
  };
  if (hasAnchor(positive)) return isNegated ? short() : each();
  const choices = choicesOf(context, positive, set.entity.label).map(
    ({ isShort, related }) => cypher`WHEN ${isShort} THEN ${short(related)}`,
  );
  return choices.length === 0 ? each() : cypher`CASE ${join(choices, " ")} ELSE ${each()} END`;
}

function printOneWay(context: PrintContext, set: SetPlan, outer: Scope | undefined, related?: RelatedPart): Cypher {
  const { lines, conditions, scope, repeats, isMatched } = printMatch(context, set, outer, { related });
  const result = repeats ? ` RETURN DISTINCT ${scope.node}` : isMatched ? "" : " RETURN 1";
  return subquery("COUNT", cypher`${join(lines, " ")}${whereAll(conditions)}${result}`);
}

/** An alternative way of counting: from the related nodes of a filter, or from the relationships to them. */
interface Choice {
  /** A Cypher condition: whether this is the faster choice. */
  readonly isShort: Cypher;
  readonly related: RelatedPart;
}

function choicesOf(context: PrintContext, positive: Predicate, label: string): readonly Choice[] {
  const related = relatedPart(positive);
  const byNodes =
    related === undefined
      ? []
      : [{ isShort: cypher`${printIsFew(related, label)}${printIsRare(context, label, related, "count")}`, related }];
  if (!isRelated(positive) || (positive.filter !== undefined && !isPlain(positive.filter))) return byNodes;
  const [hop, ...more] = positive.source.relation.hops;
  if (hop === undefined || more.length > 0) return byNodes;
  return [
    { isShort: printHasFewEdges(hop, label), related: { exists: positive, rest: [], isFirst: false } },
    ...byNodes,
  ];
}

/**
 * Whether the related nodes of a to-one relation are far fewer than the nodes, such as the articles of passages. Every
 * node is then met once only, since it has just one related node.
 */
const printIsFew = ({ exists: { source, entity } }: RelatedPart, label: string): Cypher =>
  source.relation.many === "one" ? cypher`${printCountOf(entity.label)} * 4 < ${printCountOf(label)} OR ` : "";

/** Whether there are far fewer relationships of a type than nodes that may have one; the count store knows both. */
const printHasFewEdges = ({ type }: Hop, label: string): Cypher =>
  cypher`${subquery("COUNT", `()-[:${type}]->()`)} * 4 < ${printCountOf(label)}`;
