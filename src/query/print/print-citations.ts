import { citedPlaces, keptCitation } from "../../graph/kept-citation.js";
import { nodePattern } from "../lens.js";
import { cypher, subquery, whereAll } from "../plan/cypher.js";
import type { Cypher } from "../plan/expression.js";
import type { PrintContext } from "./print-context.js";

/**
 * Where a node is cited from, as the writer stored it. Under a world cut, claims and other propositions are cited
 * only from the statements that the reader sees: `CASE WHEN n0:Proposition THEN COLLECT { MATCH
 * (n0)<-[:CONVEYS]-(n1:Statement)-[:REPORTED_IN]->(n2:Passage)-[:IN]->(n3:Article) ... } ELSE n0.citations END`.
 */
export function printCitations(context: PrintContext, node: string): Cypher {
  const kept = `${node}.citations`;
  const propositions = context.model.entities.get("Proposition");
  if (context.lens.world === undefined || propositions === undefined) return kept;
  const [statement, passage, article] = [context.variable("n"), context.variable("n"), context.variable("n")];
  const told = context.seen(context.lens.node(statement, "Statement"));
  const place = context.seen(context.lens.node(passage, "Passage"));
  const reported = cypher`(${node})<-[:CONVEYS]-${told.pattern}-[:REPORTED_IN]->${place.pattern}`;
  const way = cypher`${reported}-[:IN]->${nodePattern(article, "Article")}`;
  const seen = cypher`MATCH ${way}${whereAll([...told.conditions, ...place.conditions])}`;
  const inOrder = `ORDER BY ${passage}.knownFrom, ${passage}.id LIMIT ${citedPlaces}`;
  const first = `WITH DISTINCT ${passage}, ${article} ${inOrder}`;
  const found = subquery("COLLECT", cypher`${seen} ${first} RETURN ${keptCitation(passage, article)}`);
  return cypher`CASE WHEN ${node}:${propositions.label} THEN ${found} ELSE ${kept} END`;
}
