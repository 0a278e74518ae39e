import { entityNamed } from "../graph/graph-model.js";
import type { PrintContext } from "../query/print/print-context.js";
import { printValue } from "../query/print/print-predicate.js";

/** The stage of a pledge, under a cut that of its history within it: `pledge.stage`. */
export function printStage(context: PrintContext, node: string): string {
  const property = entityNamed(context.model, "Pledge").fields.get("stage");
  if (property?.kind !== "property") throw new RangeError("a pledge has no stage");
  return printValue(context, { kind: "property", on: "node", property }, { node });
}
