import type { Hop } from "../../graph/declarations.js";
import { edgePattern, nodePattern } from "../lens.js";
import { cypher, join } from "../plan/cypher.js";
import type { Cypher } from "../plan/expression.js";

/** A path along relationships, as written after MATCH: `(n0)<-[:CONVEYS]-(h0:Statement)<-[:MADE]-(n1:Actor)`. */
export interface Pattern {
  /** The start node, `(n0)`. */
  readonly start: Cypher;
  readonly steps: readonly PatternStep[];
}

export interface PatternStep {
  readonly hop: Hop;
  /** The relationship's variable, if anything refers to it. */
  readonly link: string | undefined;
  /** `(h0:Statement)` */
  readonly node: Cypher;
}

export const patternOf = (start: Cypher): Pattern => ({ start, steps: [] });

/** The same pattern, but starting from a node with this name and label. */
export const startingAt = (pattern: Pattern, name: string, label: string): Pattern => ({
  ...pattern,
  start: nodePattern(name, label),
});

/** The same pattern, with a variable for its first relationship. */
export const withFirstLink = ({ start, steps }: Pattern, link: string): Pattern => ({
  start,
  steps: steps.map((step, place) => (place === 0 ? { ...step, link } : step)),
});

export const printPattern = ({ start, steps }: Pattern): Cypher =>
  steps.length === 0 ? start : join([start, ...steps.map(printStep)], "");

function printStep({ hop, link, node }: PatternStep): Cypher {
  const relationship = edgePattern(link ?? "", hop.type, hop.with);
  return hop.direction === "out" ? cypher`-${relationship}->${node}` : cypher`<-${relationship}-${node}`;
}
