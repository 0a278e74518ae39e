import type { Variables } from "../plan/argument-value.js";
import type { Cut } from "../plan/cut.js";
import type { Predicate } from "../plan/plan.js";
import { type PrintContext, whereAll } from "../print/print-context.js";
import { printOperand } from "../print/print-predicate.js";
import { printSource } from "../print/print-source.js";
import type { Hint } from "./hint-table.js";

/**
 * A look at why an answer is empty: a statement of its own, sent only where nothing was found, so that an answer that is
 * there costs nothing more. Looks are taken in order until one says something.
 */
export interface Look {
  /** The cut that the statement is written with. */
  readonly cut: Cut | undefined;
  /** Writes a statement whose records have one column; its work has a bound. */
  readonly print: (context: PrintContext) => string;
  readonly say: (found: readonly unknown[], variables: Variables) => Hint | undefined;
}

/** Looks whether there would be something without the cut, or with what is undated. */
export function looksBeyondCut(cut: Cut | undefined, print: (context: PrintContext) => string): readonly Look[] {
  if (cut === undefined) return [];
  const look = (other: Cut | undefined, hint: Hint): Look => ({
    cut: other,
    print,
    say: (found) => (found.length === 0 ? undefined : hint),
  });
  return [
    ...(cut.includeUndated
      ? []
      : [
          look(
            { ...cut, includeUndated: true },
            {
              code: "UNDATED_LEFT_OUT",
              message:
                "What there is has no date, so that `asOf` leaves it out; write `asOf: {..., includeUndated: true}` to keep it.",
            },
          ),
        ]),
    look(undefined, {
      code: "OUTSIDE_AS_OF",
      message: "There is something, but not at the time of `asOf`; write a later date, or leave `asOf` out.",
    }),
  ];
}

/** Whether any node of a type meets a filter: `MATCH (n0:Claim) WHERE n0.value = $p0 RETURN true AS row LIMIT 1`. */
export function printAny(context: PrintContext, label: string, filter: Predicate | undefined): string {
  const { pattern, conditions, scope } = printSource(context, { kind: "all" }, label, undefined, filter);
  return `MATCH ${pattern}${whereAll([...conditions, ...(filter === undefined ? [] : [printOperand(context, filter, scope)])])} RETURN true AS row LIMIT 1`;
}
