import { edgeOf, type GraphModel, identityKeys, nodesOf } from "../../graph/graph-model.js";
import { deleteReleasedEdges, releaseEdges, writeEdges } from "./edge-store.js";
import { writeNodes, type WriteStamp } from "./graph-store.js";
import type { OwnerLists } from "../change/ownership.js";
import type { NodeRow } from "../change/rows.js";
import { edgesOf, type PlacedRecord } from "../documents/records.js";
import { refuse } from "../documents/problem.js";
import { edgeRows } from "../change/rows.js";
import type { Run } from "../run.js";
import { relationsOf, type WrittenRelation } from "../documents/written-relations.js";

/** A record that is to be written. */
export interface ChangedRecord {
  readonly placed: PlacedRecord;
  readonly row: NodeRow & OwnerLists;
  /** Whether the dataset stated it before, so that what it said of edges is to be looked at. */
  readonly isUpdate: boolean;
  /** Whether it is in the graph, whoever states it. */
  readonly isThere: boolean;
  /** Whether it is only stored anew, as this version stores it. */
  readonly isRewrite: boolean;
}

/** What a write of records needs to know beside them. */
export interface WriteOptions extends WriteStamp {
  readonly dataset: string;
  /** Ids that records may refer to though they are not there: what a history says of records that were purged. */
  readonly absent?: ReadonlySet<string> | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Writes records and the relationships that they state.
 * @throws ServiceError SEED_INVALID where the end of a relationship is not there.
 */
export async function writeRecords(
  run: Run,
  model: GraphModel,
  changed: readonly ChangedRecord[],
  { dataset, absent = new Set(), onProgress, ...stamp }: WriteOptions,
): Promise<void> {
  const entities = nodesOf(model).filter((entity) => changed.some(({ placed }) => placed.entity === entity));
  const ofType = (name: string): readonly ChangedRecord[] =>
    changed.filter(({ placed }) => placed.entity.name === name);
  const relations = entities.flatMap(relationsOf);
  const total = entities.length + relations.length;
  let done = 0;
  for (const entity of entities) {
    const rows = ofType(entity.name).map(({ row, isRewrite }) => ({ ...row, isRewrite }));
    await run(writeNodes(entity.labels, rows, stamp));
    onProgress?.(++done, total);
  }
  // All nodes are there before the first relationship, since records refer to each other in any order.
  for (const written of relations) {
    const owners = ofType(written.entity.name);
    const updated = owners.filter(({ isUpdate }) => isUpdate).map(({ row }) => row.id);
    if (updated.length > 0) await run(releaseEdges(written.hop, updated, dataset));
    await writeRelation(run, model, written, owners, { dataset, absent });
    if (updated.length > 0) await run(deleteReleasedEdges(written.hop, updated));
    onProgress?.(++done, total);
  }
}

async function writeRelation(
  run: Run,
  model: GraphModel,
  { relation, hop }: WrittenRelation,
  owners: readonly ChangedRecord[],
  { dataset, absent }: { readonly dataset: string; readonly absent: ReadonlySet<string> },
): Promise<void> {
  const edges = owners.flatMap(({ placed }) => {
    const places = edgesOf(model, placed, relation);
    return edgeRows(model, placed, relation).map((row, index) => ({ row, placed, path: places[index]?.path ?? [] }));
  });
  if (edges.length === 0) return;
  const hasKey = hop.with !== undefined || identityKeys(edgeOf(model, relation)).length > 0;
  const rows = edges.map(({ row }, place) => ({ ...row, place }));
  const written = new Set((await run(writeEdges(hop, hasKey, rows, dataset))).map(([place]) => place));
  refuse(
    edges.flatMap(({ row, placed, path }, place) =>
      written.has(place) || absent.has(row.other)
        ? []
        : [
            {
              source: placed.source,
              path,
              reason: `${row.other} is not in the graph any more, and so cannot be linked`,
            },
          ],
    ),
  );
}
