import { entityNamed, type GraphModel, type Group, type Property } from "../../graph/graph-model.js";
import type { ValueReference } from "./expression.js";

/** The number of distinct values in a group. */
export const countOfGroup = (model: GraphModel, group: Group): ValueReference => ({
  kind: "count",
  source: { kind: "group", group },
  entity: entityNamed(model, group.target),
});

/** What is common to the properties that groups take their values from. */
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
  identifies: false,
  vocabulary: undefined,
  search: undefined,
  underCut: undefined,
};

/** The property of a relationship that a group takes its values from. */
export const valueOfGroup = ({ valueField, by }: Group): Property => ({ ...textOnEdge, name: valueField, key: by });
