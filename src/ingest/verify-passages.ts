import { ServiceError } from "../errors/service-error.js";
import type { GraphModel } from "../graph/graph-model.js";
import { type ArticleTexts, excerptOf, readArticleTexts, sha256, textOf } from "./article-texts.js";
import type { DocumentSource } from "./document-source.js";
import { type PlacedRecord, readRecords } from "./records.js";

/** How much was compared; all of it matched. */
export interface VerifiedPassages {
  readonly articles: number;
  readonly passages: number;
  readonly mentions: number;
}

/**
 * Compares the articles, passages and mentions of documents with the articles' texts: digests, lengths, spans, and
 * whether each surface occurs within its span. Texts are identified by their digest, whatever their files are called.
 * @param folder with the texts, one file each.
 * @throws ServiceError PASSAGE_MISMATCH with everything that does not match.
 */
export async function verifyPassages(
  model: GraphModel,
  sources: readonly DocumentSource[],
  folder: string,
): Promise<VerifiedPassages> {
  const records = readRecords(model, sources);
  const articles = records.filter(({ entity }) => entity.name === "Article");
  const passages = records.filter(({ entity }) => entity.name === "Passage");
  const texts = await readArticleTexts(folder);
  const mismatches = [
    ...articles.flatMap((article) => checkArticle(article, texts)),
    ...passages.flatMap((passage) => checkPassage(passage, articles, texts)),
  ];
  if (mismatches.length > 0) throw new ServiceError("PASSAGE_MISMATCH", mismatches.join("\n"), { file: folder });
  return {
    articles: articles.length,
    passages: passages.length,
    mentions: passages.reduce((sum, { record }) => sum + mentionsOf(record).length, 0),
  };
}

function checkArticle({ record }: PlacedRecord, texts: ArticleTexts): readonly string[] {
  const text = textOf(record, texts);
  if (text === undefined) return [`${record.id}: no text has the digest ${String(record["textDigest"])}`];
  return text.length === record["length"]
    ? []
    : [`${record.id}: the text has ${text.length} code points, not ${String(record["length"])}`];
}

function checkPassage(
  { record }: PlacedRecord,
  articles: readonly PlacedRecord[],
  texts: ArticleTexts,
): readonly string[] {
  const article = articles.find((candidate) => candidate.record.id === record["article"]);
  const text = textOf(article?.record, texts);
  const excerpt = text === undefined ? undefined : excerptOf(record, text);
  if (excerpt === undefined) return [];
  const digest = sha256(Buffer.from(excerpt));
  if (digest !== record["digest"])
    return [`${record.id}: ${String(record["fragment"])} has the digest ${digest}, not ${String(record["digest"])}`];
  return mentionsOf(record).flatMap(({ surface }) =>
    excerpt.includes(surface)
      ? []
      : [`${record.id}: ${String(record["fragment"])} does not contain the surface "${surface}"`],
  );
}

const mentionsOf = (record: PlacedRecord["record"]): readonly { readonly surface: string }[] =>
  (record["entities"] ?? []) as readonly { readonly surface: string }[];
