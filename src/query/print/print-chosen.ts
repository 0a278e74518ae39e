import { cypher, subqueryBlock } from "../plan/cypher.js";
import type { Cypher } from "../plan/expression.js";
import type { PageSet } from "../plan/plan.js";
import type { PrintContext } from "./print-context.js";
import type { PrintedNodes } from "./print-stretch.js";
import { printOrderKey } from "./print-value.js";

/** A list of the nodes or, if they come from several stretches, of pairs of a node and the number of its stretch. */
export const collect = ({ lines: found, scope: { node, stretch = "0" } }: PrintedNodes, isDivided: boolean): Cypher =>
  subqueryBlock("COLLECT", [...found, `RETURN ${isDivided ? `[${node}, ${stretch}]` : node}`]);

/** Lists of nodes of which the graph chooses one. */
export interface Choice {
  /** Clauses that bind what the choice depends on. */
  readonly before?: readonly Cypher[];
  /** The list that is chosen. */
  readonly choice: Cypher;
  /** Whether the lists are of pairs: see {@link collect}. */
  readonly isDivided: boolean;
}

/** The nodes of whichever list was chosen. */
export function printChosen(
  context: PrintContext,
  set: PageSet,
  { before = [], choice, isDivided }: Choice,
): PrintedNodes {
  const node = context.variable("n");
  const stretch = isDivided ? context.variable("stretch") : undefined;
  const pair = isDivided ? context.variable("pair") : undefined;
  const apart = pair === undefined ? [] : [`WITH ${pair}[0] AS ${node}, ${pair}[1] AS ${stretch}`];
  return {
    lines: [...before, cypher`UNWIND ${choice} AS ${pair ?? node}`, ...apart],
    scope: { node, stretch, keys: set.order.map((key) => printOrderKey(context, key, { node })) },
  };
}
