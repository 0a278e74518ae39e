import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ServiceError } from "../errors/service-error.js";
import { passageSpan } from "./passage-span.js";
import type { PlacedRecord } from "./records.js";

/** Texts of articles as code points, which offsets count, by the digest of their bytes, whatever the files are called. */
export type ArticleTexts = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the texts of a folder, one file each.
 * @throws ServiceError PASSAGE_MISMATCH where the folder cannot be read.
 */
export async function readArticleTexts(folder: string): Promise<ArticleTexts> {
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
  return new Map(texts.map((bytes) => [sha256(bytes), [...bytes.toString("utf8")]]));
}

/** The text of an article's record, where there is one with its digest. */
export const textOf = (
  article: PlacedRecord["record"] | undefined,
  texts: ArticleTexts,
): readonly string[] | undefined => texts.get(article?.["textDigest"] as string);

/** What stands in a passage's span of a text; undefined of a table's row. */
export function excerptOf(passage: PlacedRecord["record"], text: readonly string[]): string | undefined {
  const span = passageSpan(passage["fragment"] as string);
  return span?.start === undefined ? undefined : text.slice(span.start, span.end).join("");
}

export const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
