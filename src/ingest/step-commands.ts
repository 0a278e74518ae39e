import type { ReadingStep } from "../graph/stored-reading.js";
import type { Command } from "./run.js";

/** Nodes or relationships that one transaction brings up to date where the whole graph is. */
const rowsAtATime = 10_000;

/**
 * Brings up to date what a step stores on those that these nodes concern, and gives the ids of the nodes among them that
 * later steps have to look at:
 * ```cypher
 * MATCH (m:Entity) WHERE m.id IN $ids
 * CALL (m) { WITH m WHERE m:Statement RETURN m AS n UNION MATCH (n:Statement)-[:REPORTED_IN]->(m:Passage) RETURN n }
 * WITH DISTINCT n
 * OPTIONAL MATCH (n)-[:REPORTED_IN]->(m:Passage)
 * WITH n, min(m.knownFrom) AS knownFrom, count(CASE WHEN m.knownUndated THEN 1 END) > 0 AS knownUndated
 * SET n.knownFrom = knownFrom, n.knownUndated = knownUndated
 * RETURN n.id
 * ```
 */
export function refreshCommand(step: ReadingStep, ids: readonly string[]): Command {
  const spreads = step.spreads === true && "label" in step.on;
  return {
    text: [...findConcerned(step), step.set, spreads ? "RETURN n.id" : "RETURN null"].join("\n"),
    parameters: { ...step.parameters, ids },
  };
}

function findConcerned({ on, where, reachedBy = [] }: ReadingStep): readonly string[] {
  const condition = where === undefined ? "" : ` AND ${where}`;
  if ("label" in on && reachedBy.length === 0) return [`MATCH (n:${on.label}) WHERE n.id IN $ids${condition}`];
  const found = "label" in on ? "n" : "r";
  const ways = reachedBy.map((way) => `${way} RETURN ${found}`);
  const itself = "label" in on ? [`WITH m WHERE m:${on.label} RETURN m AS n`] : [];
  return [
    "MATCH (m:Entity) WHERE m.id IN $ids",
    `CALL (m) { ${[...itself, ...ways].join(" UNION ")} }`,
    `WITH DISTINCT ${found}${where === undefined ? "" : ` WHERE ${where}`}`,
  ];
}

/**
 * Brings up to date what a step stores anywhere, a transaction for some of them at a time:
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
