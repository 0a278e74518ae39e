import { entityNamed } from "../graph/graph-model.js";
import { valueOf } from "../query/plan/cypher.js";
import type { Cypher } from "../query/plan/expression.js";
import type { Lens } from "../query/lens.js";

/** The stage of a pledge, by the part of its history that the reader sees: `pledge.stage`. */
export function stageOf({ model }: Lens, pledge: string): Cypher {
  const property = entityNamed(model, "Pledge").fields.get("stage");
  if (property?.kind !== "property") throw new RangeError("a pledge has no stage");
  return valueOf({ kind: "property", on: "node", property }, pledge);
}
