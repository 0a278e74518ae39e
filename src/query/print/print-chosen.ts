import { cypher, subqueryBlock } from "../plan/cypher.js";
import type { Cypher } from "../plan/expression.js";
import type { PageSet } from "../plan/plan.js";
import type { PrintContext } from "./print-context.js";
import type { PrintedNodes } from "./print-stretch.js";
import { printOrderKey } from "./print-value.js";

/** A list of the nodes. */
export const collect = ({ lines: found, scope }: PrintedNodes): Cypher =>
  subqueryBlock("COLLECT", [...found, `RETURN ${scope.node}`]);

/** The nodes of whichever list was chosen. */
export function printChosen(
  context: PrintContext,
  set: PageSet,
  before: readonly Cypher[],
  choice: Cypher,
): PrintedNodes {
  const node = context.variable("n");
  return {
    lines: [...before, cypher`UNWIND ${choice} AS ${node}`],
    scope: { node, keys: set.order.map((key) => printOrderKey(context, key, { node })) },
  };
}
