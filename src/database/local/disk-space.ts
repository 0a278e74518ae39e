import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { ServiceError } from "../../errors/service-error.js";

const megabyte = 1_000_000;

/** Bytes of disk that a start needs: the first one downloads and unpacks Neo4j, later ones only write logs and data. */
export const spaceNeeded = Object.freeze({ first: 600 * megabyte, later: 100 * megabyte });

/** Free bytes on the disk that holds a path, or would hold it once created. */
export async function freeBytes(path: string): Promise<number> {
  try {
    const disk = await statfs(path);
    return disk.bavail * disk.bsize;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || dirname(path) === path) throw error;
    return freeBytes(dirname(path));
  }
}

/** @throws ServiceError DISK_FULL if fewer than `neededBytes` are free for `folder`. */
export async function requireSpace(folder: string, neededBytes: number, purpose: string): Promise<void> {
  const free = await freeBytes(folder);
  if (free >= neededBytes) return;
  const inMegabytes = (bytes: number): string => `${Math.floor(bytes / megabyte)} MB`;
  throw new ServiceError(
    "DISK_FULL",
    `${purpose} needs ${inMegabytes(neededBytes)} on the disk of ${folder}, but only ${inMegabytes(free)} are free. Free some space, or set PLEDGEGRAPH_HOME to a folder on another disk.`,
    { file: folder },
  );
}
