import type { Entity, GraphModel } from "../graph/graph-model.js";

/** The types that are nodes, in the order of their declaration: the order of every export. */
export const nodesOf = (model: GraphModel): readonly Entity[] => [...model.entities.values()].filter((entity) => entity.kind === "node");
