import type { GraphModel } from "../../graph/graph-model.js";
import { entityTypeValue } from "../../graph/names.js";
import type { Leaf } from "../argument-value.js";
import type { Parameter } from "../plan.js";

/** The labels of a list of EntityType, as a parameter. */
export function labelsOf(model: GraphModel, types: Leaf): Parameter {
  const label = new Map([...model.entities.values()].map((entity) => [entityTypeValue(entity.name), entity.label]));
  return { read: (variables) => (types.read(variables) as readonly string[]).map((type) => label.get(type)) };
}
