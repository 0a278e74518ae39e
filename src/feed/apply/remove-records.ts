import { type GraphModel, nodesOf } from "../../graph/graph-model.js";
import type { Hop } from "../../graph/declarations.js";
import { type OwnTypes, readLinked, readReferredTo, readReferrers } from "./graph-lookups.js";
import { deleteReleasedEdges, releaseEdges } from "./edge-store.js";
import { deleteNodes, writeOwners, type WriteStamp } from "./graph-store.js";
import { type Ownership, ownerLists } from "../change/ownership.js";
import { byEntity } from "../records/read-stated.js";
import { readRedirectTargets } from "./identity-store.js";
import type { WriteOptions } from "./write-records.js";
import { idsIn, type Run } from "../run.js";
import { relationsOf, type WrittenRelation } from "../documents/written-relations.js";

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
  for (const [entity, ids] of byEntity(model, released.keys())) {
    for (const { hop } of relationsOf(entity)) {
      await run(releaseEdges(hop, ids, dataset));
      await run(deleteReleasedEdges(hop, ids));
    }
  }
}

/**
 * Deletes nodes that no dataset states any more, but for those that records of elsewhere refer to, and what the records
 * of these refer to.
 * @returns the ids of the nodes that stay.
 */
export async function removeRecords(
  run: Run,
  model: GraphModel,
  gone: readonly string[],
  stamp: WriteStamp,
): Promise<readonly string[]> {
  if (gone.length === 0) return [];
  const types = typesOf(nodesOf(model).flatMap(relationsOf));
  const kept = new Set<string>();
  // The id of a merged record must lead to something.
  let found: readonly string[] = [
    ...(await readLinkedIds(run, model, gone)),
    ...(await readRedirectTargets(run, gone)),
  ];
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

async function readLinkedIds(run: Run, model: GraphModel, gone: readonly string[]): Promise<readonly string[]> {
  const linked: string[] = [];
  for (const [entity, ids] of byEntity(model, gone))
    linked.push(...idsIn(await run(readLinked(entity.label, ids, gone, typesOf(relationsOf(entity))))));
  return linked;
}

/** A record that refers to one that is to go. */
export interface Referrer {
  readonly id: string;
  readonly by: string;
  /** The last revision that changed the referring record. */
  readonly revision: number | undefined;
}

/**
 * The first records that refer to these and do not go with them.
 * @param letting ids of records that will refer to none of these any more.
 */
export async function readReferrersOf(
  run: Run,
  model: GraphModel,
  gone: readonly string[],
  letting: readonly string[] = [],
): Promise<readonly Referrer[]> {
  const passed = [...gone, ...letting];
  const found: Referrer[] = [];
  for (const [entity, ids] of byEntity(model, gone))
    for (const [id, by, revisions] of await run(
      readReferrers(entity.label, ids, passed, typesOf(relationsOf(entity))),
    )) {
      const last: unknown = Array.isArray(revisions) ? revisions.at(-1) : undefined;
      found.push({ id: String(id), by: String(by), revision: typeof last === "number" ? last : undefined });
    }
  return found;
}

export const typesOf = (written: readonly WrittenRelation[]): OwnTypes => {
  const inDirection = (wanted: Hop["direction"]): readonly string[] => [
    ...new Set(written.flatMap(({ hop: { type, direction } }) => (direction === wanted ? [type] : []))),
  ];
  return { out: inDirection("out"), in: inDirection("in") };
};
