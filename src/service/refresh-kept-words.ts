import type { Database } from "../database/database.js";
import { passagesOfTexts } from "../domain/readings/passages-of-texts.js";
import { awaitFullText } from "../feed/derived/graph-state.js";
import { type KeptWords, readKeptWords, removeKeptWords, writeKeptWords } from "../feed/derived/kept-words.js";
import type { KeptTexts } from "../feed/documents/kept-texts.js";
import { entityNamed, type GraphModel } from "../graph/graph-model.js";
import { documentStore } from "./document-store.js";

/** What has been done: how many passages a search finds by their words since, and how many no more. */
export interface KeptWordsReport {
  readonly added: number;
  readonly removed: number;
}

/** Texts whose passages are stored in one transaction. */
const textsAtATime = 50;

/**
 * Lets searches find passages by their words where the operator keeps the text, and no longer where that is gone. It
 * looks only at the passages of kept texts and at those that have words already, so it is quick if nothing has changed.
 */
export async function refreshKeptWords(
  database: Database,
  model: GraphModel,
  texts: Pick<KeptTexts, "textOf" | "digests">,
): Promise<KeptWordsReport> {
  const store = documentStore(database);
  const entity = entityNamed(model, "Passage");
  const before = new Set(await readKeptWords(store.read, model, entity));
  const digests = await texts.digests();
  const kept = new Set<string>();
  let added = 0;
  for (let from = 0; from < digests.length; from += textsAtATime) {
    const found = await store.read({
      text: passagesOfTexts,
      parameters: { digests: digests.slice(from, from + textsAtATime) },
    });
    const words = await wordsOf(found, texts);
    for (const { id } of words) kept.add(id);
    const missing = words.filter(({ id }) => !before.has(id));
    if (missing.length > 0) await store.write((run) => writeKeptWords(run, model, entity, missing));
    added += missing.length;
  }
  const gone = [...before].filter((id) => !kept.has(id));
  if (gone.length > 0) await store.write((run) => run(removeKeptWords(gone)));
  if (added + gone.length > 0) await store.read(awaitFullText);
  return { added, removed: gone.length };
}

/** The words of passages, each read from the text it stands in. */
async function wordsOf(
  rows: readonly (readonly unknown[])[],
  { textOf }: Pick<KeptTexts, "textOf">,
): Promise<readonly KeptWords[]> {
  const words: KeptWords[] = [];
  for (const [id, start, end, digest] of rows) {
    const text = (await textOf(String(digest)))?.span(Number(start), Number(end));
    if (text !== undefined) words.push({ id: String(id), text });
  }
  return words;
}
