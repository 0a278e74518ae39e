import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ServiceError } from "../../errors/service-error.js";
import type { TextsByDigest } from "../../graph/lint-finding.js";

/**
 * Reads the texts of a folder, one file each, whatever the files are called.
 * @throws ServiceError PASSAGE_MISMATCH where the folder cannot be read.
 */
export async function readTexts(folder: string): Promise<TextsByDigest> {
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
  const texts = await Promise.all(names.map(async (name) => readFile(join(folder, name))));
  return new Map(texts.map((bytes) => [createHash("sha256").update(bytes).digest("hex"), [...bytes.toString("utf8")]]));
}
