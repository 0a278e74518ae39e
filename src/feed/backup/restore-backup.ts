import { ServiceError } from "../../errors/service-error.js";
import type { GraphModel } from "../../graph/graph-model.js";
import { applyChanges } from "../apply/apply-changes.js";
import type { DocumentStore } from "../apply/document-store.js";
import { type JournalEnd, readJournalEnd, readRevision, takeLoadLock } from "../apply/journal.js";
import { redirectId } from "../change/identity-records.js";
import { type Revision, withoutContent } from "../change/revision.js";
import { awaitFullText } from "../derived/graph-state.js";
import { refreshReadings } from "../derived/refresh-readings.js";
import { sourceNamed } from "../documents/document-source.js";
import type { Run } from "../run.js";
import type { Purged } from "./backup-format.js";
import { type CheckedBackup, checkBackups } from "./check-backups.js";
import { readBackup } from "./read-backup.js";
import { writtenNodes } from "./written-nodes.js";

/** The last revision that is to be restored: its number, or a time that it must not be after. */
export type RestorePoint = { readonly number: number } | { readonly time: Date };

export interface RestoreOptions {
  /** By default, the end of the last file. */
  readonly to?: RestorePoint;
  /** Is told revisions: first as the files are checked, then as they are applied. */
  readonly onProgress?: (phase: "Checking" | "Restoring", done: number, total: number) => void;
}

/** What a restore did. */
export interface RestoreReport {
  /** Revisions that were applied. */
  readonly applied: number;
  /** Revisions that were there, since an earlier restore of the same backup had been interrupted. */
  readonly resumed: number;
  /** The last revision of the graph now. */
  readonly end: JournalEnd;
}

/** Changes after which a transaction ends, and most revisions in one. */
const batch = { changes: 5_000, revisions: 500 } as const;

/**
 * Applies the revisions of a backup to an empty graph, with the numbers, times and hashes that they had. First all
 * files are checked from beginning to end. Several revisions share a transaction. After an interruption, the same
 * call goes on after the last transaction.
 * @throws ServiceError BACKUP_INVALID, RESTORE_REFUSED; nothing was written then.
 */
export async function restoreBackups(
  store: DocumentStore,
  model: GraphModel,
  files: readonly string[],
  { to, onProgress }: RestoreOptions = {},
): Promise<RestoreReport> {
  const backups = await checkBackups(files, (done, total) => onProgress?.("Checking", done, total));
  const present = await requirePrefix(store.read, backups, to);
  const purged = purgedRecords(backups);
  let [end, applied] = [present, 0];
  const lastWanted = Math.min(
    backups.at(-1)?.trailer.to ?? 0,
    to !== undefined && "number" in to ? to.number : Infinity,
  );
  const total = lastWanted - present.number;
  for await (const revisions of batches(backups, present.number, to)) {
    end = await store.write((run) => replayAll(run, model, revisions, end, purged));
    applied += revisions.length;
    onProgress?.("Restoring", applied, total);
  }
  await store.write((run) => run(writePurged([...purged.values()], end.number)));
  await store.read(awaitFullText);
  return { applied, resumed: applied === 0 ? 0 : present.number, end };
}

/** The graph must be empty, or be what a part of the same revisions made. */
async function requirePrefix(
  run: Run,
  backups: readonly CheckedBackup[],
  to: RestorePoint | undefined,
): Promise<JournalEnd> {
  const end = await readJournalEnd(run);
  const [first] = backups;
  if (first === undefined) throw new ServiceError("USAGE", "restore takes one or more backup files.");
  const { from, previous } = first.header;
  if (end.number === 0) {
    const [[isEmpty] = []] = await run({ text: "RETURN NOT EXISTS { MATCH (n:Entity) }", parameters: {} });
    if (isEmpty !== true) throw refused("the graph holds records without a history");
    if (from !== 1)
      throw new ServiceError(
        "BACKUP_INVALID",
        `${first.file} begins at revision ${from}. Give the files before it too, from the whole backup on.`,
        { file: first.file },
      );
    return end;
  }
  if (from > end.number + 1)
    throw refused(`the graph ends at revision ${end.number}, and ${first.file} begins at ${from}`);
  if (to !== undefined && "number" in to && to.number < end.number)
    throw refused(`the graph is at revision ${end.number} already, after the ${to.number} of --to`);
  const own = from === 1 ? undefined : (await readRevision(run, from - 1))?.hash;
  const expected = end.number === from - 1 ? previous : await hashAt(backups, end.number);
  if (expected === end.hash && (own === undefined || own === previous)) return end;
  throw refused(`the graph has ${end.number} revisions of its own`);
}

async function hashAt(backups: readonly CheckedBackup[], number: number): Promise<string | undefined> {
  for (const backup of backups.filter(({ header, trailer }) => header.from <= number && number <= trailer.to))
    for await (const line of readBackup(backup))
      if (line.kind === "revision" && line.revision.number === number) return line.revision.hash;
  return undefined;
}

const refused = (reason: string): ServiceError =>
  new ServiceError(
    "RESTORE_REFUSED",
    `A backup is restored into an empty graph, and ${reason}. Restore into another home, such as ` +
      "PLEDGEGRAPH_HOME=FOLDER pledgegraph restore ..., or an empty database (NEO4J_URI, NEO4J_DATABASE).",
  );

/** The revisions that are to be applied, as many together as one transaction takes. */
async function* batches(
  backups: readonly CheckedBackup[],
  after: number,
  to: RestorePoint | undefined,
): AsyncGenerator<readonly Revision[]> {
  let [revisions, size]: [Revision[], number] = [[], 0];
  for (const backup of backups.filter(({ trailer }) => trailer.to > after))
    for await (const line of readBackup(backup)) {
      if (line.kind !== "revision" || line.revision.number <= after) continue;
      const { revision } = line;
      if (isBeyond(revision, to)) return yield* revisions.length > 0 ? [revisions] : [];
      const isFull = size + revision.changes.length > batch.changes || revisions.length === batch.revisions;
      if (isFull && revisions.length > 0) {
        yield revisions;
        [revisions, size] = [[], 0];
      }
      revisions.push(revision);
      size += revision.changes.length;
    }
  if (revisions.length > 0) yield revisions;
}

const isBeyond = ({ number, at }: Revision, to: RestorePoint | undefined): boolean =>
  to !== undefined && ("number" in to ? number > to.number : Date.parse(at) > to.time.getTime());

async function replayAll(
  run: Run,
  model: GraphModel,
  revisions: readonly Revision[],
  { number, hash }: JournalEnd,
  purged: ReadonlyMap<string, Purged>,
): Promise<JournalEnd> {
  await run(takeLoadLock);
  const end = await readJournalEnd(run);
  if (end.number !== number || end.hash !== hash) throw refused("somebody else writes to this one meanwhile");
  const nodes = writtenNodes();
  const ids = new Set(purged.keys());
  const hidden = new Set([...ids].flatMap((id) => [id, redirectId(id)]));
  let last = end;
  for (const { hash: own, ...held } of revisions) {
    // A file that was written before a purge says what the history does not say any more.
    const blanked = held.changes.map((change) =>
      hidden.has(change.id) && change.purged === undefined ? withoutContent(change) : change,
    );
    const revision = { ...held, changes: blanked };
    const { number: place, at, by, tool, dataset } = revision;
    await applyChanges(run, model, {
      dataset,
      changes: blanked.filter((change) => change.purged === undefined),
      origin: { by, tool },
      source: sourceNamed(`revision ${place}`),
      replay: { revision, purged: ids, written: nodes.add },
    });
    last = { number: place, hash: own, at };
  }
  await refreshReadings(run, model, nodes.all());
  return last;
}

const purgedRecords = (backups: readonly CheckedBackup[]): ReadonlyMap<string, Purged> =>
  new Map(backups.flatMap(({ purged }) => purged.map((record) => [record.id, record] as const)));

/** What is left of purged records, with what the restored revisions say of them. */
const writePurged = (purged: readonly Purged[], last: number): Parameters<Run>[0] => ({
  text: [
    "UNWIND $purged AS purged",
    "MERGE (r:Removed {id: purged.id})",
    "SET r = purged, r.revisions = [number IN purged.revisions WHERE number <= $last]",
  ].join("\n"),
  parameters: { purged, last },
});
