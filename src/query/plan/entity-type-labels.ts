import type { GraphModel } from "../../graph/graph-model.js";
import { entityTypeValue } from "../../graph/names.js";
import type { Leaf } from "./argument-value.js";
import type { Parameter } from "./expression.js";

/** A parameter with the labels of one EntityType or a list of them: `[PERSON, STATE]` gives `["Person", "State"]`. */
export function entityTypeLabels(model: GraphModel, types: Leaf): Parameter<readonly string[]> {
  const labelOf = new Map([...model.entities.values()].map((entity) => [entityTypeValue(entity.name), entity.label]));
  // The enum is made from the model, so every value has a label.
  return { read: (request) => [types.read(request)].flat().flatMap((type) => labelOf.get(String(type)) ?? []) };
}
