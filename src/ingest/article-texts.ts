import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ServiceError } from "../errors/service-error.js";
import { passageSpan } from "./passage-span.js";
import type { PlacedRecord } from "./records.js";

/**
 * Texts of articles by the SHA-256 of their bytes, so that file names do not matter. A text is a list of code points,
 * since offsets of passages count these.
 */
export type ArticleTexts = ReadonlyMap<string, readonly string[]>;

/**
 * Reads every file of a folder as the text of one article.
 * @throws ServiceError PASSAGE_MISMATCH if the folder cannot be read.
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

/** The text whose digest an article's record states; undefined if it was not read. */
export const textOf = (
  article: PlacedRecord["record"] | undefined,
  texts: ArticleTexts,
): readonly string[] | undefined => texts.get(article?.["textDigest"] as string);

/** The part of a text that a passage covers; undefined for a row of a table. */
export function excerptOf(passage: PlacedRecord["record"], text: readonly string[]): string | undefined {
  const span = passageSpan(passage["fragment"] as string);
  return span?.start === undefined ? undefined : text.slice(span.start, span.end).join("");
}

export const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
