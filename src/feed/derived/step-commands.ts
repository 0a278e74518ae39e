import type { ReadingStep } from "../../graph/stored-reading.js";
import type { Command } from "../run.js";

/** Nodes or relationships that one transaction changes when a step runs over the whole graph. */
const rowsAtATime = 10_000;

/**
 * Refreshes what a step stores on the nodes or relationships that changed nodes concern. Gives the ids of the nodes
 * that later steps have to look at:
 * ```cypher
 * MATCH (m:Entity) WHERE m.id IN $ids
 * CALL (m) { WITH m WHERE m:Statement RETURN m AS n UNION MATCH (n:Statement)-[:REPORTED_IN]->(m:Passage) RETURN n }
 * WITH DISTINCT n
 * OPTIONAL MATCH (n)-[:REPORTED_IN]->(m:Passage)
 * WITH n, min(m.knownFrom) AS knownFrom, count(CASE WHEN m.knownUndated THEN 1 END) > 0 AS knownUndated
 * SET n.knownFrom = knownFrom, n.knownUndated = knownUndated
 * RETURN n.id
 * ```
 * @param change `added` if these nodes are new, or are known earlier than before for nothing but new ones.
 */
export function refreshCommand(step: ReadingStep, ids: readonly string[], change: "any" | "added" = "any"): Command {
  const spreads = step.spreads === true && "label" in step.on;
  return {
    text: [...findConcerned(step, change), step.set, spreads ? "RETURN n.id" : "RETURN null"].join("\n"),
    parameters: { ...step.parameters, ids },
  };
}

function findConcerned(
  { on, where, reachedBy = [], growsIf }: ReadingStep,
  change: "any" | "added",
): readonly string[] {
  const condition = where === undefined ? "" : ` AND ${where}`;
  if ("label" in on && reachedBy.length === 0) return [`MATCH (n:${on.label}) WHERE n.id IN $ids${condition}`];
  const found = "label" in on ? "n" : "r";
  const grows = change === "added" && growsIf !== undefined ? ` WITH m, ${found} WHERE ${growsIf}` : "";
  const ways = reachedBy.map((way) => `${way}${grows} RETURN ${found}`);
  const itself = "label" in on ? [`WITH m WHERE m:${on.label} RETURN m AS n`] : [];
  return [
    "MATCH (m:Entity) WHERE m.id IN $ids",
    `CALL (m) { ${[...itself, ...ways].join(" UNION ")} }`,
    `WITH DISTINCT ${found}${where === undefined ? "" : ` WHERE ${where}`}`,
  ];
}

/**
 * Stores anew what a step stores anywhere in the graph, in many transactions:
 * `MATCH (n:Article) CALL (n) { SET n.knownFrom = n.publishedLatest, ... } IN TRANSACTIONS OF 10000 ROWS`.
 */
export function wholeGraphCommand({ on, where, set, parameters = {} }: ReadingStep): Command {
  const [found, pattern] = "label" in on ? ["n", `(n:${on.label})`] : ["r", `()-[r:${on.type}]->()`];
  return {
    text: [
      `MATCH ${pattern}${where === undefined ? "" : ` WHERE ${where}`}`,
      `CALL (${found}) {`,
      set,
      `} IN TRANSACTIONS OF ${rowsAtATime} ROWS`,
    ].join("\n"),
    parameters,
  };
}
