import { ServiceError } from "../../errors/service-error.js";

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;

/**
 * The coded error for a failed file operation in the home.
 * @returns DISK_FULL for a full disk or quota, HOME_NOT_WRITABLE for missing permissions, and the error itself for
 * anything else.
 */
export function fileFailure(error: unknown, folder: string): unknown {
  const code = codeOf(error);
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new ServiceError(
      "DISK_FULL",
      `No space is left on the disk of ${folder}. Free some space, or set PLEDGEGRAPH_HOME to a folder on another disk.`,
      { file: folder },
      { cause: error },
    );
  }
  if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOTDIR" || code === "EEXIST") {
    const reason = error instanceof Error ? error.message : String(error);
    return new ServiceError(
      "HOME_NOT_WRITABLE",
      `${folder} cannot be written to (${reason}). Change its owner or permissions, or set PLEDGEGRAPH_HOME to another folder.`,
      { file: folder },
      { cause: error },
    );
  }
  return error;
}
