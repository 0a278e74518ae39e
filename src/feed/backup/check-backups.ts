import { invalid, type OpenBackup, openBackup, readBackup } from "./read-backup.js";
import type { BackupHeader, Purged } from "./backup-format.js";

/** A backup that was read from its beginning to its end. */
export interface CheckedBackup extends OpenBackup {
  readonly header: BackupHeader;
  /** Purged records of which it holds the tombstones. */
  readonly purged: readonly Purged[];
  /** Records that its revisions change; one that two revisions change counts twice. */
  readonly changes: number;
}

/**
 * Checks each backup as a whole, and that each follows from the one before. They may be given in any order.
 * @returns them in their order.
 * @throws ServiceError BACKUP_INVALID with file and line of the first damage.
 */
export async function checkBackups(
  files: readonly string[],
  onProgress?: (done: number, total: number) => void,
): Promise<readonly CheckedBackup[]> {
  const opened: OpenBackup[] = [];
  for (const file of files) opened.push(await openBackup(file));
  const total = opened.reduce((sum, { trailer }) => sum + trailer.revisions, 0);
  const checked: CheckedBackup[] = [];
  let done = 0;
  for (const one of opened) checked.push(await checkBackup(one, () => onProgress?.(++done, total)));
  const sorted = checked.toSorted((a, b) => a.header.from - b.header.from);
  for (const [index, { file, header }] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before === undefined) continue;
    if (header.from !== before.trailer.to + 1)
      throw invalid(file, 1, `it begins at revision ${header.from}, and ${before.file} ends at ${before.trailer.to}`);
    if (header.previous !== before.trailer.hash)
      throw invalid(file, 1, `it is of another graph than ${before.file}, or of one that was emptied in between`);
  }
  return sorted;
}

async function checkBackup(opened: OpenBackup, onRevision: () => void): Promise<CheckedBackup> {
  const purged: Purged[] = [];
  let header: BackupHeader | undefined;
  let changes = 0;
  for await (const line of readBackup(opened)) {
    if (line.kind === "header") header = line.header;
    else if (line.kind === "purged") purged.push(line.purged);
    else {
      changes += line.revision.changes.length;
      onRevision();
    }
  }
  if (header === undefined) throw invalid(opened.file, 1, "this is not the header of a backup");
  return { ...opened, header, purged, changes };
}
