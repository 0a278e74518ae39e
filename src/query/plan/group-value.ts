import { entityNamed, type GraphModel, type Group, type Property } from "../../graph/graph-model.js";
import type { ValueReference } from "./expression.js";

/** How many values of a relationship's property there are. */
export const countOfGroup = (model: GraphModel, group: Group): ValueReference => ({
  kind: "count",
  source: { kind: "group", group },
  entity: entityNamed(model, group.target),
});

/** A property of a relationship that a group's value is taken from. */
const textOnEdge: Omit<Property, "name" | "key"> = {
  kind: "property",
  value: "text",
  description: "",
  required: true,
  enumType: undefined,
  ranks: undefined,
  labelOf: undefined,
  currencyKey: undefined,
  fallback: undefined,
  index: false,
  textIndex: false,
  indexWith: [],
  derived: false,
  identity: false,
  vocabulary: undefined,
  search: undefined,
  underCut: undefined,
};

/** The property of a relationship that a group takes its values from. */
export const valueOfGroup = ({ valueField, by }: Group): Property => ({ ...textOnEdge, name: valueField, key: by });
