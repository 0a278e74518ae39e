import type { CitedText } from "../domain/reanchoring/cited-text.js";
import { reanchor, type Reanchoring } from "../domain/reanchoring/reanchor.js";
import { judgePassages } from "../feed/documents/judge-passages.js";
import type { KeptTexts, ReadText } from "../feed/documents/kept-texts.js";
import type { KeptText } from "../graph/kept-text.js";

/**
 * Judges the passages of an article in a new text, with the old texts where they are at hand. Nothing is written.
 * @throws ServiceError TEXT_TOO_LONG if the old text would be needed and is not at hand.
 */
export async function reanchorArticle(
  cited: CitedText,
  newText: ReadText,
  { textOf }: Pick<KeptTexts, "textOf">,
): Promise<Reanchoring> {
  const digests = [cited.article.textDigest, ...cited.versions.map(({ textDigest }) => textDigest)];
  const old = new Map<string, KeptText | undefined>();
  for (const digest of new Set(digests)) old.set(digest, await textOf(digest));
  return reanchor(cited, newText, (spans, digest) => judgePassages(spans, newText.text, old.get(digest)?.text));
}
