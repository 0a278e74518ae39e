import { constants, createWriteStream } from "node:fs";
import { access, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { ServiceError } from "../errors/service-error.js";

/** How to write a file or folder. */
export interface OutputOptions {
  /** Whether an existing file or folder may be overwritten. */
  readonly force: boolean;
  readonly signal: AbortSignal;
}

type Pieces = AsyncIterable<string | Uint8Array>;

/** One file of a folder, with its content. */
export interface OutputFile {
  readonly name: string;
  readonly pieces: () => Pieces;
}

/**
 * Checks that a file or folder can be written, so that the graph is not opened in vain.
 * @throws ServiceError OUTPUT_EXISTS for anything but an empty folder, OUTPUT_NOT_WRITABLE if the parent folder is
 * missing or not writable.
 */
export async function checkOutput(path: string, { force }: Pick<OutputOptions, "force">): Promise<void> {
  await writing(path, undefined, async () => access(dirname(resolve(path)), constants.W_OK));
  if (force) return;
  const present = await stat(path).catch(() => undefined);
  if (present === undefined || (present.isDirectory() && (await readdir(path)).length === 0)) return;
  throw new ServiceError(
    "OUTPUT_EXISTS",
    `The ${present.isDirectory() ? "folder" : "file"} ${path} already exists. Choose another with --output, ` +
      "or overwrite it with --force.",
    { file: path },
  );
}

/**
 * Writes a file, under a temporary name until it is complete, so that nobody sees half of it.
 * @throws ServiceError as {@link checkOutput}, and whatever reading throws. Nothing is left behind then.
 */
export async function writeOutputFile(path: string, pieces: Pieces, { force, signal }: OutputOptions): Promise<void> {
  await checkOutput(path, { force });
  const partial = partialName(path);
  await writing(path, partial, async () => {
    await pipeline(pieces, createWriteStream(partial), { signal });
    await rename(partial, path);
  });
}

/** Writes a text to a file, as {@link writeOutputFile} does. */
export const writeOutputText = async (path: string, text: string, options: OutputOptions): Promise<void> =>
  writeOutputFile(path, piecesOf(text), options);

// eslint-disable-next-line typescript/require-await
async function* piecesOf(text: string): AsyncGenerator<string> {
  yield text;
}

/**
 * Writes a folder of files in the same way. In an existing folder, other files are left alone.
 * @throws ServiceError as {@link writeOutputFile}.
 */
export async function writeOutputFolder(
  path: string,
  files: readonly OutputFile[],
  { force, signal }: OutputOptions,
): Promise<void> {
  await checkOutput(path, { force });
  const partial = partialName(path);
  await writing(path, partial, async () => {
    await mkdir(partial);
    for (const { name, pieces } of files) await pipeline(pieces(), createWriteStream(join(partial, name)), { signal });
    await mkdir(path, { recursive: true });
    for (const { name } of files) await rename(join(partial, name), join(path, name));
    await rm(partial, { recursive: true });
  });
}

/** In the same folder, so that renaming it moves no bytes. */
const partialName = (path: string): string =>
  join(dirname(resolve(path)), `.${basename(resolve(path))}.${process.pid}.part`);

async function writing<T>(path: string, partial: string | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (partial !== undefined) await rm(partial, { recursive: true, force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof ServiceError || code === undefined || code === "ABORT_ERR") throw error;
    throw new ServiceError(
      "OUTPUT_NOT_WRITABLE",
      `${path} cannot be written: ${message}.${code === "ENOENT" ? " Create its parent folder first." : ""}`,
      { file: path },
      { cause: error },
    );
  }
}
