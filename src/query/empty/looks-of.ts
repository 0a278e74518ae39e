import type { GraphModel } from "../../graph/graph-model.js";
import type { RootPlan } from "../plan/plan.js";
import type { Look } from "../plan/look.js";
import { looksOfConnection } from "./looks-of-connection.js";
import { looksOfId } from "./looks-of-id.js";

/** The looks at the graph, in this order, if the answer of a root field is empty. */
export function looksOf(model: GraphModel, plan: RootPlan): readonly Look[] {
  const { looks, entity, source, lens } = plan;
  if (looks !== undefined || entity === undefined) return looks ?? [];
  return source.kind === "id" ? looksOfId(model, entity, source.id, lens) : looksOfConnection(model, plan);
}
