import type { SetPlan } from "../plan/plan.js";
import { printByRelated } from "./print-by-related.js";
import { printChoice } from "./print-choice.js";
import type { PrintContext, Scope } from "./print-context.js";
import { printOneWay } from "./print-one-way.js";
import type { PrintedNodes } from "./print-stretch.js";

/**
 * Writes MATCH, WHERE, the order and the cut of a set, in the way that is short, or where that depends on the graph
 * in two.
 */
export const printNodes = (context: PrintContext, set: SetPlan, outer: Scope | undefined): PrintedNodes =>
  printByRelated(context, set, outer) ?? printChoice(context, set, outer) ?? printOneWay(context, set, outer);
