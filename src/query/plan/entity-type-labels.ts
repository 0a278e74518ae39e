import type { GraphModel } from "../../graph/graph-model.js";
import { entityTypeValue } from "../../graph/names.js";
import type { Leaf } from "./argument-value.js";
import type { Parameter } from "./expression.js";

/** The labels of one EntityType or of a list of them, as a parameter: `[PERSON, STATE]` gives `["Person", "State"]`. */
export function entityTypeLabels(model: GraphModel, types: Leaf): Parameter<readonly string[]> {
  const labelOf = new Map([...model.entities.values()].map((entity) => [entityTypeValue(entity.name), entity.label]));
  // Every value of the enum is of a type of the model.
  return { read: (request) => [types.read(request)].flat().flatMap((type) => labelOf.get(String(type)) ?? []) };
}
