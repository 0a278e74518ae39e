import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { ServiceError } from "../../errors/service-error.js";
import { readJournalEnd, readRevision, readRevisions } from "../apply/journal.js";
import { firstPrevious, hashOf } from "../change/revision.js";
import { idsIn, type Run } from "../run.js";
import {
  backupFormat,
  type BackupHeader,
  type BackupTrailer,
  printHeader,
  printItem,
  type Purged,
} from "./backup-format.js";
import { trailerMember } from "./trailer-member.js";

/** Where a backup begins: after a revision, which has this hash. */
export interface BackupStart {
  readonly number: number;
  readonly hash: string;
}

/** The start of a whole backup. */
export const wholeBackup: BackupStart = { number: 0, hash: firstPrevious };

/** What a backup says of itself, and how far it is to go. */
export interface BackupOptions extends Pick<BackupHeader, "version" | "model"> {
  readonly since: BackupStart;
  readonly onProgress?: (done: number, total: number) => void;
  /** Is told what was written, once all of it is. */
  readonly onDone?: (trailer: BackupTrailer) => void;
}

/**
 * Writes a backup of the graph as it is after the last revision at this moment. What is written meanwhile is not in it.
 * @throws ServiceError BACKUP_IMPOSSIBLE where records of the graph are not in its journal; JOURNAL_DAMAGED.
 */
export async function* backupPieces(run: Run, options: BackupOptions): AsyncGenerator<Uint8Array> {
  const { since, version, model, onProgress, onDone } = options;
  const end = await readJournalEnd(run);
  await requireSince(run, since, end.number);
  await requireInJournal(run);
  const at = new Date().toISOString();
  const header = { pledgegraphBackup: backupFormat, version, model, at, from: since.number + 1, previous: since.hash };
  const counts = { purged: 0 };
  const lines = async function* (): AsyncGenerator<string> {
    yield `${printHeader({ ...header, to: end.number })}\n`;
    for await (const line of revisionLines(run, since, end)) {
      yield `${line.text}\n`;
      onProgress?.(line.number - since.number, end.number - since.number);
    }
    for (const purged of await readPurgedRecords(run)) {
      counts.purged += 1;
      yield `${printItem({ kind: "purged", purged })}\n`;
    }
  };
  const gzip = createGzip();
  const feeding = pipeline(lines, gzip);
  // A failure of the lines destroys the stream, and so reaches the loop below.
  feeding.catch(() => {});
  const digest = createHash("sha256");
  let bytes = 0;
  for await (const piece of gzip as AsyncIterable<Buffer>) {
    digest.update(piece);
    bytes += piece.length;
    yield piece;
  }
  await feeding;
  const trailer: BackupTrailer = {
    revisions: end.number - since.number,
    purged: counts.purged,
    to: end.number,
    hash: end.number === since.number ? since.hash : end.hash,
    bytes,
    sha256: digest.digest("hex"),
  };
  yield trailerMember(trailer);
  onDone?.(trailer);
}

/** The lines of the revisions, each of which must follow from the one before. */
async function* revisionLines(
  run: Run,
  since: BackupStart,
  end: BackupStart,
): AsyncGenerator<{ readonly text: string; readonly number: number }> {
  let last = since;
  for await (const { undoneBy: _undoneBy, ...revision } of readRevisions(run, since.number, end.number)) {
    const { number, previous, hash } = revision;
    if (number !== last.number + 1 || previous !== last.hash || hashOf(revision) !== hash) throw damagedAt(last.number);
    yield { text: printItem({ kind: "revision", revision }), number };
    last = { number, hash };
  }
  if (last.number !== end.number || last.hash !== end.hash) throw damagedAt(last.number);
}

const damagedAt = (last: number): ServiceError =>
  new ServiceError(
    "JOURNAL_DAMAGED",
    `What the journal holds after revision ${last} does not follow from it: it was changed outside of this program, ` +
      "or the graph was emptied meanwhile. Nothing was written.",
  );

async function requireSince(run: Run, since: BackupStart, end: number): Promise<void> {
  const found = since.number === 0 ? wholeBackup : await readRevision(run, since.number);
  if (found?.hash === since.hash) return;
  throw new ServiceError(
    "BACKUP_IMPOSSIBLE",
    `The last revision of the earlier backup, ${since.number}, is not in this graph, whose last one is ${end}: the ` +
      "backup is of another graph, or this one was emptied since. Write a whole backup, without --since.",
  );
}

async function requireInJournal(run: Run): Promise<void> {
  const text = "MATCH (n:Entity) WHERE n.revisions IS NULL RETURN n.id LIMIT 1";
  const [id] = idsIn(await run({ text, parameters: {} }));
  if (id === undefined) return;
  throw new ServiceError(
    "BACKUP_IMPOSSIBLE",
    `${id} is in the graph and not in its journal, from which a backup is written: a version without a ` +
      "journal wrote it. Export the documents instead (pledgegraph export --format jsonl), and load them into an " +
      "empty graph.",
    { field: id },
  );
}

/** What is kept of records that were purged. */
async function readPurgedRecords(run: Run): Promise<readonly Purged[]> {
  const rows = await run({
    text: "MATCH (r:Removed) WHERE r['purgedAt'] IS NOT NULL RETURN properties(r) ORDER BY r.id",
    parameters: {},
  });
  return rows.map(([properties]) => properties as Purged);
}
