import { cypher, indented, lines } from "../plan/cypher.js";
import type { Predicate } from "../plan/expression.js";
import type { PageSet } from "../plan/plan.js";
import { printedKeys } from "./page-key.js";
import type { PrintContext, Scope } from "./print-context.js";
import { printSorted } from "./print-sorted.js";
import { limitOf, printOrder, type PrintedNodes } from "./print-stretch.js";

/**
 * Writes the page of nodes that meet one of several mutually exclusive conditions: the first nodes of each, sorted
 * together.
 */
export function printParts(
  context: PrintContext,
  set: PageSet,
  outer: Scope | undefined,
  parts: readonly Predicate[],
): PrintedNodes {
  const node = context.variable("n");
  const bodies = parts.map((filter) => {
    const { lines: found, scope } = printSorted(context, { ...set, filter }, outer);
    return indented(lines([...found, `RETURN ${scope.node} AS ${node}`]));
  });
  const keys = printedKeys(context, set, { node });
  const order = printOrder(keys, set.result.backward);
  return {
    lines: [
      "CALL () {",
      ...bodies.flatMap((body, place) => (place === 0 ? [body] : ["UNION ALL", body])),
      "}",
      cypher`WITH ${node} ORDER BY ${order}${limitOf(context, set)}`,
    ],
    scope: { node, keys: keys.map(({ expression }) => expression) },
  };
}
