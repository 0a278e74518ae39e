import { cypher, indented, lines } from "../plan/cypher.js";
import type { Cypher } from "../plan/expression.js";
import { listFields } from "../plan/layout.js";
import type { PageSet } from "../plan/plan.js";
import type { PrintContext } from "./print-context.js";
import type { PrintedMatch } from "./print-match.js";
import { limitOf, type PrintedNodes } from "./print-stretch.js";

/**
 * Reads one stretch after the other, until the page is full. Cypher promises no order of the branches of UNION ALL, so
 * each node comes with the number of its stretch, unless the keys of the order come back: `RETURN n0, 1 AS stretch0`.
 * The builder puts them in order; a Sort here would read every stretch, even if the first fills the page.
 * @throws RangeError if the plan has no place for that number.
 */
export function printUnion(
  context: PrintContext,
  set: PageSet,
  { scope, names }: Pick<PrintedMatch, "scope" | "names">,
  stretches: readonly (readonly Cypher[])[],
): PrintedNodes {
  const { layout, fields } = set.result;
  const isDivided = stretches.length > 1;
  if (isDivided && layout.stretchAt === undefined && layout.keysAt === undefined && listFields(fields).length > 0)
    throw new RangeError("nothing tells the order of a page that is read in several stretches");
  const stretch = isDivided && layout.stretchAt !== undefined ? context.variable("stretch") : undefined;
  const carried = [...names, ...(stretch === undefined ? [] : [stretch])].join(", ");
  const bodies = stretches.map((found, place) => {
    const returned = stretch === undefined ? carried : [...names, `${place} AS ${stretch}`].join(", ");
    return indented(lines([...found, `RETURN ${returned}`]));
  });
  const union = bodies.flatMap((body, place) => (place === 0 ? [body] : ["UNION ALL", body]));
  return {
    lines: [`CALL (${scope.owner ?? ""}) {`, ...union, "}", cypher`WITH ${carried}${limitOf(context, set)}`],
    scope: { ...scope, stretch },
  };
}
