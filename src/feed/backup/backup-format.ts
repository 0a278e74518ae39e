import type { Revision } from "../change/revision.js";
import { printRevision } from "../change/revision.js";

/*
 * A backup is a file of gzip-compressed JSON Lines: a header, one line per revision, one line per purged record, and a
 * trailer. `gunzip -c FILE` shows them. The trailer is a gzip member of its own at the end of the file, and holds the
 * digest of all bytes before it, so that a file that was cut off or changed anywhere is never taken for a whole one.
 */

/** The number of this format. A reader refuses files of a later one. */
export const backupFormat = 1;

/** The first line. */
export interface BackupHeader {
  readonly pledgegraphBackup: number;
  /** Version of the program that wrote the file. */
  readonly version: string;
  /** Version of what the program stores, as the upgrade of a graph compares it; for people who look for a cause. */
  readonly model: string;
  /** When the backup was begun, ISO 8601 in UTC. */
  readonly at: string;
  /** Number of the first revision in the file. */
  readonly from: number;
  /** Hash of the revision before it. */
  readonly previous: string;
  /** Number of the last revision: the graph is backed up as it was after this one. */
  readonly to: number;
}

/** The last line. */
export interface BackupTrailer {
  /** Revisions in the file. */
  readonly revisions: number;
  /** Purged records in the file. */
  readonly purged: number;
  /** Number of the last revision, and its hash. */
  readonly to: number;
  readonly hash: string;
  /** Compressed bytes before the trailer, and their SHA-256. */
  readonly bytes: number;
  readonly sha256: string;
}

/** A record that was purged: what the graph keeps of it, such as its id and who purged it. */
export type Purged = Readonly<Record<string, unknown>> & { readonly id: string };

/** A line between header and trailer. */
export type BackupItem =
  | { readonly kind: "revision"; readonly revision: Revision }
  | { readonly kind: "purged"; readonly purged: Purged };

/** The line of the header: its keys in this order. */
export const printHeader = (header: BackupHeader): string => {
  const { pledgegraphBackup, version, model, at, from, previous, to } = header;
  return JSON.stringify({ pledgegraphBackup, version, model, at, from, previous, to });
};

/** The line of the trailer: its keys in this order. */
export const printTrailer = ({ revisions, purged, to, hash, bytes, sha256 }: BackupTrailer): string =>
  JSON.stringify({ trailer: { revisions, purged, to, hash, bytes, sha256 } });

/** The line of a revision: the JSON that a journal prints, beside its hash. */
export const printItem = (item: BackupItem): string =>
  item.kind === "purged"
    ? JSON.stringify({ purged: item.purged })
    : `{"hash":"${item.revision.hash}","revision":${printRevision(item.revision)}}`;

/** Reverses {@link printHeader}; undefined for anything else. */
export function readHeader(line: string): BackupHeader | undefined {
  const value = objectIn(line);
  const { pledgegraphBackup, version, model, at, from, previous, to } = value;
  if (!isCount(pledgegraphBackup) || !isCount(from) || from < 1 || !isCount(to)) return undefined;
  if (![version, model, at, previous].every(isText)) return undefined;
  return { pledgegraphBackup, version, model, at, from, previous, to } as BackupHeader;
}

/** Reverses {@link printTrailer}; undefined for anything else. */
export function readTrailer(line: string): BackupTrailer | undefined {
  const { revisions, purged, to, hash, bytes, sha256 } = recordIn(objectIn(line)["trailer"]);
  if (![revisions, purged, to, bytes].every(isCount) || !isText(hash) || !isText(sha256)) return undefined;
  const trailer = { revisions, purged, to, hash, bytes, sha256 } as BackupTrailer;
  // Any other way to write the same would be a change of the file that nothing else would show.
  return printTrailer(trailer) === line ? trailer : undefined;
}

/** Reverses {@link printItem}; undefined for anything else. The hash of a revision is not checked here. */
export function readItem(line: string): BackupItem | undefined {
  const { hash, revision, purged } = objectIn(line);
  if (purged !== undefined) {
    const record = recordIn(purged);
    return isText(record["id"]) ? { kind: "purged", purged: { ...record, id: record["id"] } } : undefined;
  }
  const { number, at, by, tool, dataset, previous, changes } = recordIn(revision);
  if (!isCount(number) || !Array.isArray(changes) || !changes.every(isChange)) return undefined;
  if (![hash, at, by, tool, dataset, previous].every(isText)) return undefined;
  return { kind: "revision", revision: { ...recordIn(revision), hash } as Revision };
}

const isChange = (value: unknown): boolean => {
  const { type, id, before, after } = recordIn(value);
  return isText(type) && isText(id) && [before, after].every((one) => one === undefined || recordIn(one)["id"] === id);
};

function objectIn(line: string): Readonly<Record<string, unknown>> {
  try {
    return recordIn(JSON.parse(line));
  } catch {
    return {};
  }
}

const recordIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const isText = (value: unknown): value is string => typeof value === "string";
