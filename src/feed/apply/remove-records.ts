import { type GraphModel, nodesOf } from "../../graph/graph-model.js";
import {
  deleteNodes,
  deleteReleasedEdges,
  readLinkedElsewhere,
  readReferredTo,
  releaseEdges,
  writeOwners,
} from "./graph-store.js";
import { type Ownership, ownerLists } from "../change/ownership.js";
import { idsIn, type Run } from "../run.js";
import { relationsOf } from "../documents/written-relations.js";

/** Takes a dataset off nodes that another one states too, and deletes the relationships that only it had stated. */
export async function releaseRecords(
  run: Run,
  model: GraphModel,
  released: ReadonlyMap<string, Ownership>,
  dataset: string,
): Promise<void> {
  if (released.size === 0) return;
  await run(writeOwners([...released].map(([id, ownership]) => ({ id, ...ownerLists(ownership) }))));
  for (const entity of nodesOf(model)) {
    const ids = [...released.keys()].filter((id) => id.startsWith(`${entity.idPrefix}:`));
    if (ids.length === 0) continue;
    for (const { hop } of relationsOf(entity)) {
      await run(releaseEdges(hop, ids, dataset));
      await run(deleteReleasedEdges(hop, ids));
    }
  }
}

/**
 * Deletes nodes that no dataset states any more, except those that edges of another dataset lead to, and the nodes that
 * the records of these refer to.
 * @returns the ids of the nodes that remain.
 */
export async function removeRecords(
  run: Run,
  model: GraphModel,
  gone: readonly string[],
  dataset: string,
): Promise<readonly string[]> {
  if (gone.length === 0) return [];
  const hops = nodesOf(model).flatMap((entity) => relationsOf(entity).map(({ hop }) => hop));
  const typesOf = (wanted: "out" | "in"): readonly string[] => [
    ...new Set(hops.flatMap(({ type, direction }) => (direction === wanted ? [type] : []))),
  ];
  const types = { out: typesOf("out"), in: typesOf("in") };
  const kept = new Set<string>();
  let found = idsIn(await run(readLinkedElsewhere(gone, dataset)));
  while (found.length > 0) {
    for (const id of found) kept.add(id);
    const among = gone.filter((id) => !kept.has(id));
    found = idsIn(await run(readReferredTo(found, among, types)));
  }
  await run(deleteNodes(gone.filter((id) => !kept.has(id))));
  return [...kept];
}
