import { type GraphModel, nodesOf } from "../../graph/graph-model.js";
import { readLinkedElsewhere, readReferredTo, readReferrers } from "./graph-lookups.js";
import { deleteNodes, deleteReleasedEdges, releaseEdges, writeOwners } from "./graph-store.js";
import { type Ownership, ownerLists } from "../change/ownership.js";
import { type PlaceFinder } from "../documents/records.js";
import { type Problem, refuse } from "../documents/problem.js";
import { byEntity } from "../records/read-stated.js";
import type { WriteOptions } from "./write-records.js";
import { idsIn, type Run } from "../run.js";
import { relationsOf } from "../documents/written-relations.js";

/** Takes a dataset off nodes that another one states too, and deletes the relationships that only it had stated. */
export async function releaseRecords(
  run: Run,
  model: GraphModel,
  released: ReadonlyMap<string, Ownership>,
  { dataset, ...stamp }: WriteOptions,
): Promise<void> {
  if (released.size === 0) return;
  await run(
    writeOwners(
      [...released].map(([id, ownership]) => ({ id, ...ownerLists(ownership) })),
      stamp,
    ),
  );
  for (const entity of nodesOf(model)) {
    const ids = [...released.keys()].filter((id) => id.startsWith(`${entity.idPrefix}:`));
    if (ids.length === 0) continue;
    for (const { hop } of relationsOf(entity)) {
      await run(releaseEdges(hop, ids, dataset));
      await run(deleteReleasedEdges(hop, ids));
    }
  }
}

/** How nodes are removed. */
interface RemoveOptions extends WriteOptions {
  readonly linked: "stay" | "refuse";
  readonly placeOf: PlaceFinder;
}

/**
 * Deletes nodes that no dataset states any more. Where records of elsewhere refer to one, either it stays, and with it
 * what its own record refers to, or all is refused.
 * @returns the ids of the nodes that stay.
 * @throws ServiceError SEED_INVALID naming what refers to a node.
 */
export async function removeRecords(
  run: Run,
  model: GraphModel,
  gone: readonly string[],
  { dataset, linked, placeOf, ...stamp }: RemoveOptions,
): Promise<readonly string[]> {
  if (gone.length === 0) return [];
  if (linked === "refuse") refuse(await findReferrers(run, model, gone, placeOf));
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
  await run(
    deleteNodes(
      gone.filter((id) => !kept.has(id)),
      stamp,
    ),
  );
  return [...kept];
}

async function findReferrers(
  run: Run,
  model: GraphModel,
  gone: readonly string[],
  placeOf: PlaceFinder,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [entity, ids] of byEntity(model, gone)) {
    const own = { out: [] as string[], in: [] as string[] };
    for (const { hop } of relationsOf(entity)) own[hop.direction].push(hop.type);
    for (const [id, by] of await run(readReferrers(entity.label, ids, gone, own)))
      problems.push({
        ...placeOf(String(id)),
        reason: `${String(id)} cannot be removed, because ${String(by)} refers to it`,
      });
  }
  return problems;
}
