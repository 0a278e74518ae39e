import { type GraphModel, nodesOf } from "../graph/graph-model.js";
import { checkRecords, type KnownNodes } from "./check-records.js";
import type { DocumentSource } from "./document-source.js";
import {
  awaitFullText,
  deleteEdges,
  deleteEverything,
  deleteNodes,
  readDataset,
  readKnown,
  readNeighbours,
  writeEdges,
  writeNodes,
} from "./graph-store.js";
import { edgesOf, type PlacedRecord, readRecords, refuse, writtenRelations } from "./records.js";
import { refreshReadings } from "./refresh-readings.js";
import { edgeRows, nodeRow, type NodeRow, relationsOf } from "./rows.js";
import type { Run } from "./run.js";

/** What the writer needs of a database: one transaction, and reading. */
export interface DocumentStore {
  readonly read: Run;
  readonly write: <Result>(work: (run: Run) => Promise<Result>) => Promise<Result>;
}

/** How a load goes. */
export interface LoadOptions {
  /** Name of what is loaded: a later load of the same name takes away what its documents no longer have. */
  readonly dataset: string;
  /** Whether to delete everything in the graph before. */
  readonly reset?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a load did, in records. */
export interface LoadReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  /** No longer in the documents, but linked with records of elsewhere, and so left as they are. */
  readonly kept: readonly string[];
  /** Records by plural type name. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Loads documents: checks all of them, then writes in one transaction what differs from what is there. A second load of
 * the same documents writes nothing.
 * @throws ServiceError SEED_INVALID with file, line and column; nothing is written then.
 */
export async function loadDocuments(
  store: DocumentStore,
  model: GraphModel,
  sources: readonly DocumentSource[],
  options: LoadOptions,
): Promise<LoadReport> {
  const records = readRecords(model, sources);
  refuse(
    checkRecords(model, records, options.reset === true ? new Map() : await readKnownNodes(store, model, records)),
  );
  const rows = records.map((placed) => ({ placed, row: nodeRow(placed) }));
  const report = await store.write(async (run) => {
    if (options.reset === true) await run(deleteEverything);
    const before = new Map((await run(readDataset(options.dataset))) as readonly [string, string][]);
    const changed = rows.filter(({ row }) => before.get(row.id) !== row.recordDigest);
    const ids = new Set(records.map(({ record }) => record.id));
    const gone = [...before.keys()].filter((id) => !ids.has(id));
    const touched = [...changed.map(({ row }) => row.id), ...gone];
    // What stood beside it until now has to be looked at again, too.
    const beside = touched.length === 0 ? [] : (await run(readNeighbours(touched))).map(([id]) => id as string);
    await writeRecords(run, model, changed, before, options);
    const removed =
      gone.length === 0 ? [] : (await run(deleteNodes(gone, options.dataset))).map(([id]) => id as string);
    if (touched.length > 0) await refreshReadings(run, model, [...touched, ...beside]);
    const created = changed.filter(({ row }) => !before.has(row.id)).length;
    return {
      created,
      updated: changed.length - created,
      unchanged: records.length - changed.length,
      removed: removed.length,
      kept: gone.filter((id) => !removed.includes(id)),
      counts: Object.fromEntries(
        nodesOf(model).map((entity) => [entity.plural, records.filter((placed) => placed.entity === entity).length]),
      ),
    };
  });
  const hasWritten =
    options.reset === true || report.created + report.updated + report.removed + report.kept.length > 0;
  if (hasWritten) await store.read(awaitFullText);
  return report;
}

/** Which of the ids that the records refer to, and do not define, are in the graph. */
async function readKnownNodes(
  store: DocumentStore,
  model: GraphModel,
  records: readonly PlacedRecord[],
): Promise<KnownNodes> {
  const defined = new Set(records.map(({ record }) => record.id));
  const referred = records.flatMap((placed) =>
    writtenRelations(placed.entity).flatMap((relation) => edgesOf(model, placed, relation).map(({ id }) => id)),
  );
  const unknown = [...new Set(referred)].filter((id) => !defined.has(id));
  if (unknown.length === 0) return new Map();
  return new Map((await store.read(readKnown(unknown))) as readonly [string, string][]);
}

interface ChangedRecord {
  readonly placed: PlacedRecord;
  readonly row: NodeRow;
}

async function writeRecords(
  run: Run,
  model: GraphModel,
  changed: readonly ChangedRecord[],
  before: ReadonlyMap<string, string>,
  options: LoadOptions,
): Promise<void> {
  if (changed.length === 0) return;
  const entities = nodesOf(model).filter((entity) => changed.some(({ placed }) => placed.entity === entity));
  const ofType = (name: string): readonly ChangedRecord[] =>
    changed.filter(({ placed }) => placed.entity.name === name);
  const relations = entities.flatMap(relationsOf);
  const total = entities.length + relations.length;
  let done = 0;
  const progress = (): void => options.onProgress?.(++done, total);
  for (const entity of entities) {
    await run(
      writeNodes(
        entity.labels,
        ofType(entity.name).map(({ row }) => row),
        options.dataset,
      ),
    );
    progress();
  }
  // All nodes are there before the first relationship, since records refer to each other in any order.
  for (const { entity, relation, hop } of relations) {
    const owners = ofType(entity.name);
    const updated = owners.filter(({ row }) => before.has(row.id)).map(({ row }) => row.id);
    if (updated.length > 0) await run(deleteEdges(hop, updated));
    const edges = owners.flatMap(({ placed }) => edgeRows(model, placed, relation));
    if (edges.length > 0) await run(writeEdges(hop, edges));
    progress();
  }
}
