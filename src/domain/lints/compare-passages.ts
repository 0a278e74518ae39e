import { sha256 } from "../../graph/sha256.js";
import type { TextsByDigest, TypedRecord } from "../../graph/lint-finding.js";
import type { StatedRecord } from "../../graph/rule.js";
import { mentionsOf } from "./mentions-of.js";
import { excerptOf, textOf } from "./text-of.js";

/** How much was compared. */
export interface ComparedPassages {
  readonly articles: number;
  readonly passages: number;
  readonly mentions: number;
}

/**
 * Compares articles, passages and mentions with the texts of the articles: digests, lengths, spans, and whether each
 * surface occurs in its span. Texts are recognised by their digest.
 */
export function comparePassages(
  records: readonly TypedRecord[],
  texts: TextsByDigest,
): { readonly compared: ComparedPassages; readonly mismatches: readonly string[] } {
  const ofType = (wanted: string): readonly StatedRecord[] =>
    records.flatMap(({ type, record }) => (type === wanted ? [record] : []));
  const articles = new Map(ofType("Article").map((article) => [article.id, article]));
  const passages = ofType("Passage");
  return {
    compared: {
      articles: articles.size,
      passages: passages.length,
      mentions: passages.reduce((sum, passage) => sum + mentionsOf(passage).length, 0),
    },
    mismatches: [
      ...[...articles.values()].flatMap((article) => compareArticle(article, texts)),
      ...passages.flatMap((passage) => comparePassage(passage, articles.get(String(passage["article"])), texts)),
    ],
  };
}

function compareArticle(article: StatedRecord, texts: TextsByDigest): readonly string[] {
  const text = textOf(article, texts);
  if (text === undefined) return [`${article.id}: no text has the digest ${String(article["textDigest"])}`];
  return text.length === article["length"]
    ? []
    : [`${article.id}: the text has ${text.length} code points, not ${String(article["length"])}`];
}

function comparePassage(
  passage: StatedRecord,
  article: StatedRecord | undefined,
  texts: TextsByDigest,
): readonly string[] {
  const text = textOf(article, texts);
  const excerpt = text === undefined ? undefined : excerptOf(passage, text);
  if (excerpt === undefined) return [];
  const { id, fragment, digest } = passage;
  const found = sha256(excerpt);
  if (found !== digest) return [`${id}: ${String(fragment)} has the digest ${found}, not ${String(digest)}`];
  return mentionsOf(passage).flatMap(({ surface }) =>
    excerpt.includes(surface) ? [] : [`${id}: ${String(fragment)} does not contain the surface "${surface}"`],
  );
}
