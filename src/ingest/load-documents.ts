import { certaintiesOf, type GraphModel, nodesOf } from "../graph/graph-model.js";
import { checkRecords, type KnownNodes } from "./check-records.js";
import type { DocumentSource } from "./document-source.js";
import {
  deleteEdges,
  deleteEverything,
  deleteNodes,
  readDataset,
  readKnown,
  readRelayed,
  refreshChains,
  type Run,
  writeEdges,
  writeNodes,
} from "./graph-store.js";
import { awaitFullText, readNeighbours } from "./reading-commands.js";
import { edgesOf, type PlacedRecord, readRecords, refuse, writtenRelations } from "./records.js";
import { refreshReadings } from "./refresh-readings.js";
import { edgeRows, nodeRow, type NodeRow, relationsOf } from "./rows.js";

/** What the writer needs from a database. */
export interface DocumentStore {
  readonly read: Run;
  readonly write: <Result>(work: (run: Run) => Promise<Result>) => Promise<Result>;
}

/** How a load goes. */
export interface LoadOptions {
  /** Name of the set of documents; a later load under the same name deletes what its documents no longer contain. */
  readonly dataset: string;
  /** Whether to delete everything in the graph first, whoever wrote it. */
  readonly reset?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a load did; all numbers count records. */
export interface LoadReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Ids no longer in the documents, but left in the graph because nodes outside the dataset are linked to them. */
  readonly unremoved: readonly string[];
  /** Records by plural type name. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Checks all documents, then writes what differs from the graph in one transaction. A second load of the same documents
 * writes nothing.
 * @throws ServiceError SEED_INVALID with file, line and column, in which case nothing was written.
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
    // Derived values of the neighbours so far depend on these nodes too, even if the new records no longer refer to
    // them.
    const beside = touched.length === 0 ? [] : idsOf(await run(readNeighbours(touched)));
    // Likewise the chains of the statements that these have relayed so far.
    const relayed = touched.length === 0 ? [] : idsOf(await run(readRelayed(touched)));
    await writeRecords(run, model, changed, before, options);
    const removed = gone.length === 0 ? [] : idsOf(await run(deleteNodes(gone, options.dataset)));
    if (touched.length > 0) {
      await run(refreshChains([...touched, ...relayed], certaintiesOf(model)));
      await refreshReadings(run, model, [...touched, ...beside]);
    }
    const created = changed.filter(({ row }) => !before.has(row.id)).length;
    return {
      created,
      updated: changed.length - created,
      unchanged: records.length - changed.length,
      removed: removed.length,
      unremoved: gone.filter((id) => !removed.includes(id)),
      counts: Object.fromEntries(
        nodesOf(model).map((entity) => [entity.plural, records.filter((placed) => placed.entity === entity).length]),
      ),
    };
  });
  const hasWritten =
    options.reset === true || report.created + report.updated + report.removed + report.unremoved.length > 0;
  if (hasWritten) await store.read(awaitFullText);
  return report;
}

const idsOf = (rows: readonly (readonly unknown[])[]): readonly string[] => rows.map(([id]) => id as string);

/** The nodes in the graph that the records refer to without defining them. */
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
  // All nodes are written before the first relationship, because records refer to each other in any order.
  for (const { entity, relation, hop } of relations) {
    const owners = ofType(entity.name);
    const updated = owners.filter(({ row }) => before.has(row.id)).map(({ row }) => row.id);
    if (updated.length > 0) await run(deleteEdges(hop, updated));
    const edges = owners.flatMap(({ placed }) => edgeRows(model, placed, relation));
    if (edges.length > 0) await run(writeEdges(hop, edges));
    progress();
  }
}
