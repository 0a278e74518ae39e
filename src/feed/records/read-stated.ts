import { entityOfId } from "../../graph/entity-of-id.js";
import type { Entity, GraphModel } from "../../graph/graph-model.js";
import type { StatedRecord } from "../../graph/rule.js";
import { statedRecord } from "../../graph/stated-record.js";
import type { Run } from "../run.js";
import { canonicalRecord } from "./canonical-record.js";
import { entityReader } from "./entity-reader.js";

/**
 * Reads nodes as the records that stated them, in canonical form. Ids that are not in the graph are left out.
 * @param dataset limits them to what this dataset states; by default, what all datasets state together.
 */
export async function readStated(
  run: Run,
  model: GraphModel,
  ids: readonly string[],
  dataset?: string,
): Promise<ReadonlyMap<string, StatedRecord>> {
  const found = new Map<string, StatedRecord>();
  for (const [entity, idsOfType] of byEntity(model, ids)) {
    const reader = entityReader(model, entity, dataset);
    const condition = dataset === undefined ? "" : " AND $dataset IN n.datasets";
    const command = reader.command(`MATCH (n:${entity.label}) WHERE n.id IN $ids${condition}`, { ids: idsOfType });
    for (const row of await run(command)) {
      const record = canonicalRecord(entity, statedRecord(model, reader.record(row)));
      found.set(record.id, record);
    }
  }
  return found;
}

/** Ids by the type that their prefix names; ids of no type are left out. */
export function byEntity(model: GraphModel, ids: Iterable<string>): ReadonlyMap<Entity, readonly string[]> {
  const groups = new Map<Entity, string[]>();
  for (const id of ids) {
    const entity = entityOfId(model, id);
    if (entity === undefined) continue;
    const group = groups.get(entity);
    if (group === undefined) groups.set(entity, [id]);
    else group.push(id);
  }
  return groups;
}
