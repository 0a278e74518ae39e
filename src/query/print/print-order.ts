import type { SetPlan } from "../plan/plan.js";
import { printByRelated } from "./print-by-related.js";
import { printChoice } from "./print-choice.js";
import type { PrintContext, Scope } from "./print-context.js";
import { printOneWay } from "./print-one-way.js";
import type { PrintedNodes } from "./print-stretch.js";

/**
 * Writes MATCH, WHERE, ORDER BY and LIMIT for a set by the strategy that is fastest, or by two of them if the graph
 * decides.
 */
export const printNodes = (context: PrintContext, set: SetPlan, outer: Scope | undefined): PrintedNodes =>
  printByRelated(context, set, outer) ?? printChoice(context, set, outer) ?? printOneWay(context, set, outer);
