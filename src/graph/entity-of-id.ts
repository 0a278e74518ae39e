import { type Entity, type GraphModel, nodesOf } from "./graph-model.js";

const prefixes = new WeakMap<GraphModel, ReadonlyMap<string, Entity>>();

/** The type that an id names by what stands before its colon, `person` in `person:x`; undefined if there is none. */
export function entityOfId(model: GraphModel, id: string): Entity | undefined {
  let byPrefix = prefixes.get(model);
  if (byPrefix === undefined)
    prefixes.set(model, (byPrefix = new Map(nodesOf(model).map((entity) => [entity.idPrefix, entity]))));
  const [prefix = "", rest] = id.split(":", 2);
  return rest === undefined ? undefined : byPrefix.get(prefix);
}
