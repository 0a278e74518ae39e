import type { Database } from "../database/database.js";
import { readCitedText } from "../domain/readings/read-cited-text.js";
import type { CitedText } from "../domain/reanchoring/cited-text.js";
import { reanchor, type Reanchoring } from "../domain/reanchoring/reanchor.js";
import { takeLoadLock } from "../feed/apply/journal.js";
import { awaitFullText } from "../feed/derived/graph-state.js";
import type { Origin } from "../feed/change/revision.js";
import { judgePassages } from "../feed/documents/judge-passages.js";
import type { KeptTexts, ReadText } from "../feed/documents/kept-texts.js";
import type { GraphModel } from "../graph/graph-model.js";
import type { KeptText } from "../graph/kept-text.js";
import { applyPatches } from "./apply-patches.js";
import { documentStore } from "./document-store.js";

/** A new text for an article, and the operator's texts, in which the old one is looked for. */
export interface NewText {
  readonly article: string;
  readonly newText: ReadText;
  readonly texts: Pick<KeptTexts, "textOf">;
}

/**
 * Judges the passages of an article in a new text, with the old texts where they are at hand. Nothing is written.
 * @throws ServiceError TEXT_TOO_LONG if the old text would be needed and is not at hand.
 */
export async function judgeArticle(
  cited: CitedText,
  { newText, texts }: Pick<NewText, "newText" | "texts">,
): Promise<Reanchoring> {
  const digests = [cited.article.textDigest, ...cited.versions.map(({ textDigest }) => textDigest)];
  const old = new Map<string, KeptText | undefined>();
  for (const digest of new Set(digests)) old.set(digest, await texts.textOf(digest));
  return reanchor(cited, newText, (spans, digest) => judgePassages(spans, newText.text, old.get(digest)?.text));
}

/** What has been judged and written. */
export interface WrittenReanchoring extends Reanchoring {
  /** Number of the revision; undefined if nothing has changed. */
  readonly revision: number | undefined;
}

/**
 * Anchors the passages of an article in a new text and writes what changes as one revision. The passages are judged
 * before the graph is locked, since that can take long, and again only if somebody has changed them in the meantime.
 * @returns undefined if the graph has no such article.
 * @throws ServiceError TEXT_TOO_LONG, SEED_INVALID; nothing has been written then.
 */
export async function reanchorArticle(
  database: Database,
  model: GraphModel,
  asked: NewText,
  origin: Origin,
): Promise<WrittenReanchoring | undefined> {
  const store = documentStore(database);
  const cited = await readCitedText(store.read, asked.article);
  if (cited === undefined) return undefined;
  const judged = await judgeArticle(cited, asked);
  const written = await store.write(async (run): Promise<WrittenReanchoring> => {
    await run(takeLoadLock);
    const now = (await readCitedText(run, asked.article)) ?? cited;
    const isSame = JSON.stringify(now) === JSON.stringify(cited);
    const reanchoring = isSame ? judged : await judgeArticle(now, asked);
    const { revision } = await applyPatches(run, model, reanchoring.patches, origin);
    return { ...reanchoring, revision };
  });
  if (written.revision !== undefined) await store.read(awaitFullText);
  return written;
}
