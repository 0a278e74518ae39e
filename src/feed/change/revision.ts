import { constants } from "node:buffer";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { ServiceError } from "../../errors/service-error.js";
import { digestOf } from "../records/canonical-record.js";
import type { ChangeSet, RecordChange } from "./change-set.js";

/** Who or what makes a change, and why. */
export interface Origin {
  /** The person, as the operating system or `--by` names them. */
  readonly by: string;
  /** The command, such as `import`. */
  readonly tool: string;
  readonly reason?: string | undefined;
  /** The files that the documents came from. */
  readonly files?: readonly string[] | undefined;
  /** The number of the revision that this one takes back. */
  readonly undoes?: number | undefined;
}

/**
 * An applied change set. Revisions are numbered from 1 without gaps, and each holds the hash of the one before it, so
 * that nobody can change the history unnoticed. PROV-O calls it an Activity, `by` its Agent.
 * @see https://www.w3.org/TR/prov-o/
 */
export interface Revision extends ChangeSet, Origin {
  readonly number: number;
  /** When it was applied, ISO 8601 in UTC. */
  readonly at: string;
  /** Hash of the revision before it; of the first one, 64 zeros. */
  readonly previous: string;
  /** SHA-256 over the previous hash and everything else, lower-case hexadecimal. */
  readonly hash: string;
}

/** The hash before the first revision. */
export const firstPrevious = "0".repeat(64);

/** A revision without its hash. */
export type Unhashed = Omit<Revision, "hash">;

/** The JSON that a backup holds: the keys in this order, absent ones left out. */
export const printRevision = (revision: Unhashed): string => {
  const { number, at, by, tool, reason, files, undoes, dataset, previous, changes } = revision;
  return JSON.stringify({ number, at, by, tool, reason, files, undoes, dataset, previous, changes });
};

/**
 * The hash of a revision. It covers `previous`, and thereby all revisions before it. Of the changes it covers the
 * digests, so that the content of one can be purged and the chain still holds.
 */
export function hashOf({ changes, ...head }: Unhashed): string {
  const { number, at, by, tool, reason, files, undoes, dataset, previous } = head;
  const digests = changes.map(digestOfChange);
  return digestOf({ number, at, by, tool, reason, files, undoes, dataset, previous, changes: digests });
}

/** The digest of a change, which stays when its content is purged. */
export const digestOfChange = (change: RecordChange): string => change.purged ?? digestOf(change);

/** A change without what it says: only which record of which dataset changed. */
export const withoutContent = (change: RecordChange): RecordChange => {
  const { type, id, document, dataset } = change;
  return { type, id, document, dataset, purged: digestOfChange(change) };
};

/** A low level: the changes of one revision shrink to a tenth, and a higher one would take three times as long. */
const compression = { level: 3 };

/** The changes of a revision, as its node stores them. */
export async function packChanges(changes: readonly RecordChange[]): Promise<Int8Array> {
  const bytes = await promisify(gzip)(Buffer.from(JSON.stringify(changes)), compression);
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Reverses {@link packChanges}.
 * @throws ServiceError JOURNAL_DAMAGED where the bytes are not what was packed.
 */
export async function unpackChanges(packed: unknown, number: number): Promise<readonly RecordChange[]> {
  return (await unpackChangesUpTo(packed, number, maxLength))?.changes ?? [];
}

/** The most that a buffer holds; a revision that was packed from one is never larger. */
const { MAX_LENGTH: maxLength } = constants;

/**
 * Unpacks the changes of a revision unless they have more bytes than `most`; undefined if they do.
 * @throws ServiceError JOURNAL_DAMAGED where the bytes are not what was packed.
 */
export async function unpackChangesUpTo(
  packed: unknown,
  number: number,
  most: number,
): Promise<{ readonly changes: readonly RecordChange[]; readonly bytes: number } | undefined> {
  try {
    const unpacked = await promisify(gunzip)(Buffer.from(packed as Int8Array), { maxOutputLength: most });
    return {
      changes: JSON.parse(unpacked.toString("utf8")) as readonly RecordChange[],
      bytes: unpacked.length,
    };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return undefined;
    throw new ServiceError("JOURNAL_DAMAGED", `The changes of revision ${number} cannot be read.`, {}, { cause });
  }
}
