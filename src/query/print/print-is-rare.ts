import { nodePattern } from "../lens.js";
import type { RelatedPart } from "../plan/anchor.js";
import { cypher, join, subquery, whereAll, spaced } from "../plan/cypher.js";
import type { Cypher } from "../plan/expression.js";
import { isServed } from "../plan/narrowed.js";
import { printPattern } from "./pattern.js";
import type { PrintContext } from "./print-context.js";
import { printOperand } from "./print-predicate.js";
import { printRelation } from "./print-source.js";
import { isCut } from "./print-value.js";

/**
 * How many nodes of a sample may meet the condition for a search to begin with the related nodes. For a count, which
 * has to go on to the last of them, it is one in twenty; for a page, which soon fills up if there are more, one in two
 * hundred.
 */
const sample = { looked: 1_000, mostOfCount: 50, mostOfPage: 5 } as const;

/** How many times more related nodes than nodes of the list there may be, for all related nodes to be scanned. */
const mostTimes = 100;

/**
 * Whether few of the related nodes seem to meet the condition and lead to a node of the list: `COUNT { MATCH
 * (n1:Statement) WITH n1 LIMIT 1000 WHERE n1.voice = $p0 AND EXISTS { MATCH (n2)-[:MADE]->(n1) } RETURN 1 } <= 50`. If
 * no index finds them, there must also not be too many to scan, compared with the nodes of the list: `COUNT { (:Group)
 * } * 100 > COUNT { (:Passage) }`, from the count store.
 * @param label that of the nodes of the list.
 */
export function printIsRare(
  context: PrintContext,
  label: string,
  { exists: { source, entity, filter } }: RelatedPart,
  of: "page" | "count",
): Cypher {
  const owner = context.variable("n");
  const { pattern, scope } = printRelation(context, source, entity.label, owner);
  const { node } = scope;
  const conditions = [
    ...(filter === undefined ? [] : [printOperand(context, filter, { node })]),
    subquery("EXISTS", cypher`MATCH ${printPattern(pattern)}`),
  ];
  const isManageable = isServed(filter, (value) => isCut(context, value))
    ? ""
    : cypher`${printCountOf(label)} * ${mostTimes} > ${printCountOf(entity.label)} AND `;
  const found = subquery(
    "COUNT",
    spaced(
      cypher`MATCH ${nodePattern(node, entity.label)} WITH ${node}`,
      cypher`LIMIT ${sample.looked}${whereAll(conditions)} RETURN 1`,
    ),
  );
  return cypher`${isManageable}${found} <= ${of === "page" ? sample.mostOfPage : sample.mostOfCount}`;
}

/** How many nodes have a label, or one of several, from the count store: `COUNT { (:Claim) }`. */
export function printCountOf(label: string): Cypher {
  const counts = label.split("|").map((name) => subquery("COUNT", nodePattern("", name)));
  return counts.length === 1 ? join(counts, "") : cypher`(${join(counts, " + ")})`;
}
