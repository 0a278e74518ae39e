import { chmod, mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { LRUCache } from "lru-cache";
import { writePrivateFile } from "../../config/private-file.js";
import { ServiceError } from "../../errors/service-error.js";
import { type KeptText, keptText, sha256 } from "../../graph/kept-text.js";
import { makeFolderIndex } from "./texts-by-digest.js";

/** Largest text that is kept or read, in bytes. */
export const mostTextBytes = 16_000_000;

/** Texts in memory, in UTF-16 units. */
const cachedUnits = 32_000_000;

/**
 * The operator's own copies of texts: those kept in the home, and those of a folder. Nobody else's texts are in it, and
 * none is there unless the operator put it there.
 */
export interface KeptTexts {
  /** The text whose bytes have this SHA-256; undefined if there is none. What is read is compared with the digest. */
  readonly textOf: (digest: string) => Promise<KeptText | undefined>;
  /**
   * Keeps a text in the home, readable by its owner only. Keeping it again changes nothing.
   * @returns its digest.
   * @throws ServiceError TEXT_INVALID if it is not UTF-8 or too long.
   */
  readonly keep: (bytes: Uint8Array) => Promise<string>;
  /** The digests of all texts that are there, sorted. Whether a file has what its name says, only reading it tells. */
  readonly digests: () => Promise<readonly string[]>;
  /** Deletes a text from the home. Files of the folder are never touched. @returns whether it was there. */
  readonly forget: (digest: string) => Promise<boolean>;
}

/** Where texts are looked for. */
export interface TextPlaces {
  readonly home: string;
  /** A folder of texts under any names. */
  readonly textsFolder?: string | undefined;
}

/** The folder in a home that has the texts, each as `<its digest>.txt`. */
export const keptTextsFolder = (home: string): string => join(home, "texts");

/** Opens the operator's texts. Nothing is read before it is asked for. */
export function openKeptTexts({ home, textsFolder }: TextPlaces): KeptTexts {
  const folder = keptTextsFolder(home);
  const fileOf = (digest: string): string => join(folder, `${digest}.txt`);
  const cache = new LRUCache<string, KeptText>({
    maxSize: cachedUnits,
    sizeCalculation: ({ text }) => text.length + 1,
  });
  const index = textsFolder === undefined ? undefined : makeFolderIndex(textsFolder, mostTextBytes);

  const read = async (digest: string): Promise<KeptText | undefined> => {
    const text = (await readVerified(fileOf(digest), digest)) ?? (await index?.find(digest, readVerified));
    if (text !== undefined) cache.set(digest, text);
    return text;
  };
  return {
    // The digest becomes a name of a file, so anything else is refused.
    textOf: async (digest) => (isDigest(digest) ? (cache.get(digest) ?? (await read(digest))) : undefined),
    async keep(bytes) {
      requireText(bytes);
      const digest = sha256(bytes);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await chmod(folder, 0o700);
      if ((await readVerified(fileOf(digest), digest)) === undefined) await writePrivateFile(fileOf(digest), bytes);
      return digest;
    },
    async digests() {
      const names = await readdir(folder).catch((): string[] => []);
      const kept = names.flatMap((name) => (name.endsWith(".txt") ? [name.slice(0, -".txt".length)] : []));
      const found = (await index?.digests()) ?? [];
      return [...new Set([...kept.filter(isDigest), ...found])].toSorted();
    },
    async forget(digest) {
      cache.delete(digest);
      if (!isDigest(digest)) return false;
      const wasThere = await stat(fileOf(digest)).then(
        () => true,
        () => false,
      );
      await rm(fileOf(digest), { force: true });
      return wasThere;
    },
  };
}

/** A text read from a file. */
export interface ReadText extends KeptText {
  readonly bytes: Uint8Array;
  /** Lower-case hexadecimal SHA-256 of its bytes. */
  readonly digest: string;
}

/**
 * Reads a text from a file.
 * @throws ServiceError TEXT_INVALID if it cannot be read, is not UTF-8, or is too long.
 */
export async function readText(path: string): Promise<ReadText> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    const reason = (cause as NodeJS.ErrnoException).code ?? "unknown reason";
    throw new ServiceError("TEXT_INVALID", `${path} cannot be read (${reason}).`, { file: path }, { cause });
  });
  requireText(bytes);
  return { ...keptText(decoded(bytes)), bytes, digest: sha256(bytes) };
}

const isDigest = (digest: string): boolean => /^[0-9a-f]{64}$/.test(digest);

/** Reads the text with this digest from a file; undefined if there is no such file, or it has other content. */
async function readVerified(path: string, digest: string): Promise<KeptText | undefined> {
  try {
    const { size } = await stat(path);
    if (size > mostTextBytes) return undefined;
    const bytes = await readFile(path);
    return sha256(bytes) === digest ? keptText(decoded(bytes)) : undefined;
  } catch {
    // A file that is not there, cannot be read or is no UTF-8 is no copy of the text.
    return undefined;
  }
}

/** @throws TypeError where the bytes are no UTF-8: offsets in them would mean nothing. */
const decoded = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

function requireText(bytes: Uint8Array): void {
  if (bytes.length > mostTextBytes)
    throw new ServiceError(
      "TEXT_INVALID",
      `The text has ${bytes.length} bytes. Texts of at most ${mostTextBytes} bytes are kept.`,
    );
  try {
    decoded(bytes);
  } catch (cause) {
    throw new ServiceError(
      "TEXT_INVALID",
      "The text is not valid UTF-8, so that offsets in it mean nothing. Save it as UTF-8.",
      {},
      { cause },
    );
  }
}
