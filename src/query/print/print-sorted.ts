import type { SetPlan } from "../plan/plan.js";
import { printedKeys } from "./page-key.js";
import type { PrintContext, Scope } from "./print-context.js";
import { printMatch } from "./print-match.js";
import { type PrintedNodes, printStretch, wholeStretch } from "./print-stretch.js";

/** All nodes that meet the filter, sorted. How to find them is left to Neo4j. */
export function printSorted(context: PrintContext, set: SetPlan, outer: Scope | undefined): PrintedNodes {
  const match = printMatch(context, set, outer);
  const keys = printedKeys(context, set, match.scope);
  const found = printStretch(context, { set, match, keys }, wholeStretch, { presence: [] });
  return { lines: found, scope: { ...match.scope, keys: keys.map(({ expression }) => expression) } };
}
