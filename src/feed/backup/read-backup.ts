import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { ServiceError } from "../../errors/service-error.js";
import { hashOf } from "../change/revision.js";
import {
  backupFormat,
  type BackupHeader,
  type BackupItem,
  type BackupTrailer,
  readHeader,
  readItem,
} from "./backup-format.js";
import { findTrailer, mostTrailerBytes } from "./trailer-member.js";

/** Longest line, in bytes: a revision with all that it changed. It bounds what a file can make a reader hold. */
const longestLine = 400_000_000;

/** A file that has a trailer. What it holds before that is checked as it is read. */
export interface OpenBackup {
  readonly file: string;
  readonly trailer: BackupTrailer;
}

/**
 * Reads the end of a backup.
 * @throws ServiceError BACKUP_INVALID where it was cut off or is no backup.
 */
export async function openBackup(file: string): Promise<OpenBackup> {
  const { end, size } = await readEnd(file);
  const found = findTrailer(end);
  if (found !== undefined && found.trailer.bytes === size - found.size) return { file, trailer: found.trailer };
  throw await damageOf(file);
}

/** A line of a backup that was read and found to follow from those before it. */
export type CheckedLine = { readonly kind: "header"; readonly header: BackupHeader } | BackupItem;

/**
 * Reads a backup from its beginning to its end, and checks every byte: the hash of each revision, that each follows
 * from the one before, and at last the trailer. Holds one line at a time.
 * @throws ServiceError BACKUP_INVALID with the line of the first damage.
 */
export async function* readBackup({ file, trailer }: OpenBackup): AsyncGenerator<CheckedLine> {
  const digest = createHash("sha256");
  const counts = { revision: 0, purged: 0 };
  let last: { readonly number: number; readonly hash: string } | undefined;
  let line = 0;
  for await (const text of linesOf(file, trailer.bytes, (piece) => digest.update(piece))) {
    line += 1;
    if (last === undefined) {
      const header = headerOf(text, file);
      if (header.to !== trailer.to) throw invalid(file, line, "the header and the trailer do not belong together");
      last = { number: header.from - 1, hash: header.previous };
      yield { kind: "header", header };
      continue;
    }
    const item = itemOf(text, last, { file, line });
    if (item.kind === "revision") last = item.revision;
    counts[item.kind] += 1;
    yield item;
  }
  if (last?.number !== trailer.to || last.hash !== trailer.hash || counts.revision !== trailer.revisions)
    throw invalid(file, line + 1, "the trailer does not follow from the last revision");
  if (counts.purged !== trailer.purged) throw invalid(file, line + 1, "purged records are missing");
  if (digest.digest("hex") !== trailer.sha256)
    throw invalid(
      file,
      line + 1,
      "the compressed bytes are not those that were written, though every line can be read",
    );
}

function headerOf(text: string, file: string): BackupHeader {
  const header = readHeader(text);
  if (header === undefined) throw invalid(file, 1, "this is not the header of a backup");
  if (header.pledgegraphBackup > backupFormat)
    throw invalid(file, 1, `version ${header.version} wrote it in a later format; restore it with that version`);
  return header;
}

function itemOf(
  text: string,
  last: { readonly number: number; readonly hash: string },
  { file, line }: { readonly file: string; readonly line: number },
): BackupItem {
  const item = readItem(text);
  if (item === undefined) throw invalid(file, line, "this is neither a revision nor a purged record");
  if (item.kind === "purged") return item;
  const { hash, ...revision } = item.revision;
  if (revision.number !== last.number + 1 || revision.previous !== last.hash)
    throw invalid(file, line, `revision ${revision.number} does not follow from revision ${last.number} before it`);
  if (hashOf(revision) !== hash) throw invalid(file, line, `revision ${revision.number} is not what its hash is of`);
  return item;
}

export const invalid = (file: string, line: number, reason: string): ServiceError =>
  new ServiceError("BACKUP_INVALID", `${file}:${line}: ${reason}. Nothing was written.`, { file, line });

/** Says of a file without a valid trailer where it ends. */
async function damageOf(file: string): Promise<ServiceError> {
  let line = 0;
  try {
    for await (const text of linesOf(file, Number.MAX_SAFE_INTEGER, () => {})) {
      line += 1;
      if (line === 1) headerOf(text, file);
    }
  } catch (error) {
    return error instanceof ServiceError ? error : invalid(file, line + 1, "the file cannot be read");
  }
  return invalid(file, line, "the trailer is missing or damaged: the file was cut off, changed or added to");
}

/** The lines of the first bytes of a file, decompressed. */
async function* linesOf(file: string, bytes: number, see: (piece: Buffer) => void): AsyncGenerator<string> {
  const gunzip = createGunzip();
  const read = async function* (): AsyncGenerator<Buffer> {
    if (bytes === 0) return;
    for await (const piece of createReadStream(file, { end: bytes - 1 }) as AsyncIterable<Buffer>) {
      see(piece);
      yield piece;
    }
  };
  const reading = pipeline(read, gunzip);
  reading.catch(() => {});
  let [line, held, parts]: [number, number, Buffer[]] = [1, 0, []];
  try {
    for await (const piece of gunzip as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, start)) {
        yield Buffer.concat([...parts, piece.subarray(start, end)]).toString("utf8");
        [line, held, parts, start] = [line + 1, 0, [], end + 1];
      }
      held += piece.length - start;
      if (held > longestLine) throw invalid(file, line, "the line is longer than any that a backup has");
      if (start < piece.length) parts.push(piece.subarray(start));
    }
    await reading;
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    throw invalid(file, line, `the file was cut off or changed here (${(error as Error).message})`);
  }
  if (held > 0) throw invalid(file, line, "the file was cut off in this line");
}

async function readEnd(file: string): Promise<{ readonly end: Buffer; readonly size: number }> {
  const handle = await open(file).catch((cause: unknown) => {
    const { message } = cause as Error;
    throw new ServiceError("BACKUP_INVALID", `${file} cannot be read: ${message}`, { file }, { cause });
  });
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, mostTrailerBytes);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return { end: buffer.subarray(0, bytesRead), size };
  } finally {
    await handle.close();
  }
}
