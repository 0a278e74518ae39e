import { cypher, indented, lines } from "../plan/cypher.js";
import type { Cypher } from "../plan/expression.js";
import type { SetPlan } from "../plan/plan.js";
import type { PrintContext } from "./print-context.js";
import type { PrintedMatch } from "./print-match.js";
import { limitOf } from "./print-stretch.js";

/** Reads one stretch after the other, until the page is full. */
export function printUnion(
  context: PrintContext,
  set: SetPlan,
  { scope, names }: Pick<PrintedMatch, "scope" | "names">,
  stretches: readonly (readonly Cypher[])[],
): readonly Cypher[] {
  const carried = names.join(", ");
  const bodies = stretches.map((stretch) => indented(lines([...stretch, `RETURN ${carried}`])));
  const union = bodies.flatMap((body, place) => (place === 0 ? [body] : ["UNION ALL", body]));
  return [`CALL (${scope.owner ?? ""}) {`, ...union, "}", cypher`WITH ${carried}${limitOf(context, set)}`];
}
