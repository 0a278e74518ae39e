import { sha256 } from "../../graph/sha256.js";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ServiceError } from "../../errors/service-error.js";
import type { TextsByDigest } from "../../graph/lint-finding.js";

/** The text of an article, from a file. */
export interface NamedText {
  /** Name of the file. */
  readonly name: string;
  readonly content: string;
  /** SHA-256 of the file's bytes. */
  readonly digest: string;
}

/** The text as code points, which offsets count. */
export const textPoints = ({ content }: NamedText): readonly string[] => [...content];

/**
 * Reads the texts of a folder, one file each, whatever the files are called.
 * @throws ServiceError PASSAGE_MISMATCH where the folder cannot be read.
 */
export async function readNamedTexts(folder: string): Promise<readonly NamedText[]> {
  let names: string[];
  try {
    names = (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
  } catch (cause) {
    throw new ServiceError(
      "PASSAGE_MISMATCH",
      `The folder ${folder} cannot be read. Name the folder with the texts of the articles.`,
      { file: folder },
      { cause },
    );
  }
  return Promise.all(names.toSorted().map(async (name) => namedText(name, await readFile(join(folder, name)))));
}

/** A text with the digest of its bytes. */
export const namedText = (name: string, bytes: Buffer): NamedText => ({
  name,
  content: bytes.toString("utf8"),
  digest: sha256(bytes),
});

/** The texts by their digests, as code points. */
export const byDigest = (texts: readonly NamedText[]): TextsByDigest =>
  new Map(texts.map((text) => [text.digest, textPoints(text)]));

/**
 * Reads the texts of a folder by their digests.
 * @throws ServiceError as {@link readNamedTexts}.
 */
export const readTexts = async (folder: string): Promise<TextsByDigest> => byDigest(await readNamedTexts(folder));
