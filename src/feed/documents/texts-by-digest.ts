import { createReadStream } from "node:fs";
import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { KeptText } from "../../graph/kept-text.js";

/** Most files of a folder that are looked at. */
const mostFiles = 20_000;

/** How long until a folder is looked at again for a text that was not in it, in milliseconds. */
const lookAgainMs = 5_000;

/** Reads a text from a file, if it has this digest. */
type ReadText = (path: string, digest: string) => Promise<KeptText | undefined>;

interface IndexedFile {
  /** Changes whenever the file does. */
  readonly stamp: string;
  readonly digest: string;
}

/** The texts of a folder by their digests. */
export interface FolderIndex {
  readonly find: (digest: string, read: ReadText) => Promise<KeptText | undefined>;
  /** The digests of all of them. */
  readonly digests: () => Promise<readonly string[]>;
}

/**
 * Finds the texts of a folder by their digests, whatever the files are called. The folder is indexed at the first
 * question, and looked at again, a few seconds later at the earliest, when a text is not found: only files that are new
 * or changed are then read. Subfolders, links that lead nowhere and files above a size are left out.
 */
export function makeFolderIndex(folder: string, mostBytes: number): FolderIndex {
  let files: ReadonlyMap<string, IndexedFile> = new Map();
  let looked = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  const look = async (): Promise<void> => {
    files = await indexFolder(folder, mostBytes, files);
    looked = performance.now();
    looking = undefined;
  };
  const find = async (digest: string, read: ReadText): Promise<KeptText | undefined> => {
    for (const [path, file] of files) {
      const text = file.digest === digest ? await read(path, digest) : undefined;
      if (text !== undefined) return text;
    }
    return undefined;
  };
  // Questions that come while the folder is being looked at wait for the same look.
  const lookOnce = (): Promise<void> => (looking ??= look());
  return {
    async find(digest, read) {
      const found = await find(digest, read);
      if (found !== undefined || performance.now() - looked < lookAgainMs) return found;
      await lookOnce();
      return find(digest, read);
    },
    async digests() {
      await lookOnce();
      return [...files.values()].map(({ digest }) => digest);
    },
  };
}

async function indexFolder(
  folder: string,
  mostBytes: number,
  known: ReadonlyMap<string, IndexedFile>,
): Promise<ReadonlyMap<string, IndexedFile>> {
  const files = new Map<string, IndexedFile>();
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.slice(0, mostFiles)) {
    const path = join(folder, name);
    try {
      const { size, mtimeMs, ino } = await stat(path);
      const stamp = `${size} ${mtimeMs} ${ino}`;
      const before = known.get(path);
      if (before?.stamp === stamp) files.set(path, before);
      else if (size <= mostBytes) files.set(path, { stamp, digest: await digestOfFile(path) });
    } catch {
      // A folder, or a file that has just been removed or may not be read.
    }
  }
  return files;
}

async function digestOfFile(path: string): Promise<string> {
  const digest = createHash("sha256");
  for await (const piece of createReadStream(path)) digest.update(piece as Buffer);
  return digest.digest("hex");
}
