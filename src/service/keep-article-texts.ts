import { textsOfArticles } from "../domain/readings/passages-of-texts.js";
import { openKeptTexts } from "../feed/documents/kept-texts.js";
import { idsIn, type Run } from "../feed/run.js";

/**
 * Keeps a copy of every text of a folder that is the text of an article in the graph. Files that are no such text are
 * left alone.
 * @param home the folder in which copies are kept.
 * @returns the digests of the texts that are kept now.
 */
export async function keepArticleTexts(run: Run, home: string, folder: string): Promise<readonly string[]> {
  const texts = openKeptTexts({ home, textsFolder: folder });
  const found = await run({ text: textsOfArticles, parameters: { digests: await texts.digests() } });
  const kept: string[] = [];
  for (const digest of idsIn(found)) {
    const text = await texts.textOf(digest);
    // A text was read as UTF-8 without loss, so that these are the bytes of the file.
    if (text !== undefined) kept.push(await texts.keep(Buffer.from(text.text, "utf8")));
  }
  return kept;
}
