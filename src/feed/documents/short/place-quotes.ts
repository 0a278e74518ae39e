import { sha256 } from "../../../graph/sha256.js";
import type { ErrorCode } from "../../../errors/error-table.js";
import type { GraphModel } from "../../../graph/graph-model.js";
import { type NamedText, textPoints } from "../read-texts.js";
import type { Problem } from "../problem.js";
import { type Draft, type DraftDocument, isObject, type Quote } from "./draft.js";
import { mentionNames } from "./mentioned-names.js";
import { countQuote, findQuote } from "./find-quote.js";

/** A passage whose words have been found. */
export interface PlacedQuote {
  readonly passage: Draft;
  readonly fragment: string;
  readonly digest: string;
  readonly words: string;
}

/** A text that a document quotes. */
export interface QuotedText {
  readonly article: Draft;
  readonly text: NamedText;
  readonly length: number;
  readonly quotes: readonly PlacedQuote[];
}

interface QuotingPassage {
  readonly passage: Draft;
  readonly quote: Quote;
}

/** Finds the words that the passages of a document give. */
export function findQuotes(
  document: DraftDocument,
  texts: readonly NamedText[],
): { readonly quoted: readonly QuotedText[]; readonly problems: readonly Problem[] } {
  const quoted: QuotedText[] = [];
  const problems: Problem[] = [];
  for (const [article, passages] of byArticle(document)) {
    if (article === undefined) {
      problems.push(
        ...passages.map(({ passage }) =>
          problem(
            passage,
            "SEED_INVALID",
            "these words need the article that they stand in, in the same file; if that has several, name it: " +
              "article: article:x",
          ),
        ),
      );
      continue;
    }
    const text = chooseText(article, passages, texts);
    if ("reason" in text) {
      problems.push(text);
      continue;
    }
    const placed = passages.flatMap(({ passage, quote }): readonly PlacedQuote[] => {
      if (passage.fields.has(passage.entity.quote?.fragment ?? "")) {
        problems.push(
          problem(passage, "SEED_INVALID", "a passage has either a quote or a place; take one of them out"),
        );
        return [];
      }
      const found = findQuote(text.content, quote);
      if ("reason" in found) {
        problems.push(problem(passage, found.code, `${text.name}: ${found.reason}`));
        return [];
      }
      const { start, end, words } = found;
      return [{ passage, fragment: `char=${start},${end}`, digest: sha256(words), words }];
    });
    quoted.push({ article, text, length: textPoints(text).length, quotes: placed });
  }
  return { quoted, problems };
}

/**
 * Puts the places of the words into the passages, if there are texts to find them in; what is missing of the article's
 * length and digest with them.
 */
export function placeQuotes(
  model: GraphModel,
  document: DraftDocument,
  texts: readonly NamedText[] | undefined,
): readonly Problem[] {
  const open = quotingPassages(document);
  if (open.length === 0) return [];
  if (texts === undefined)
    return open.map(({ passage, quote }) =>
      problem(
        passage,
        "SEED_INVALID",
        `"${quote.words.slice(0, 60)}" is not pinned; run pledgegraph pin, or give the texts with --texts`,
      ),
    );
  const { quoted, problems } = findQuotes(document, texts);
  for (const { article, text, length, quotes } of quoted) {
    const names = article.entity.text;
    if (names !== undefined) {
      if (!article.fields.has(names.length)) article.fields.set(names.length, length);
      if (!article.fields.has(names.digest)) article.fields.set(names.digest, text.digest);
    }
    for (const { passage, fragment, digest, words } of quotes) {
      const fields = passage.entity.quote;
      if (fields === undefined) continue;
      passage.fields.set(fields.fragment, fragment);
      passage.fields.set(fields.digest, digest);
      mentionNames(model, passage, words);
    }
  }
  return problems;
}

const problem = ({ document, path }: Draft, code: ErrorCode, reason: string): Problem => ({
  source: document.source,
  path,
  code,
  reason,
});

const quotingPassages = ({ records }: DraftDocument): readonly QuotingPassage[] =>
  [...records].flatMap(([entity, drafts]) =>
    entity.quote === undefined
      ? []
      : drafts.flatMap((passage) => (passage.quote === undefined ? [] : [{ passage, quote: passage.quote }])),
  );

/** The passages with words, by the article that they stand in. */
function byArticle(document: DraftDocument): ReadonlyMap<Draft | undefined, readonly QuotingPassage[]> {
  const found = new Map<Draft | undefined, QuotingPassage[]>();
  for (const one of quotingPassages(document)) {
    const article = one.passage.records(one.passage.entity.quote?.of ?? "")[0] as Draft | undefined;
    const list = found.get(article);
    if (list === undefined) found.set(article, [one]);
    else list.push(one);
  }
  return found;
}

/** The text of an article: by its digest, or by the file that it names, or the only one that has all the words. */
function chooseText(
  article: Draft,
  passages: readonly QuotingPassage[],
  texts: readonly NamedText[],
): NamedText | Problem {
  const digest = article.value(article.entity.text?.digest ?? "");
  const file = isObject(article.document.source.content) ? textFileOf(article) : undefined;
  const names = texts.map(({ name }) => name).join(", ");
  if (typeof digest === "string")
    return (
      texts.find((text) => text.digest === digest) ??
      problem(
        article,
        "QUOTE_NOT_FOUND",
        `no text has the digest ${digest} of ${article.id ?? "this article"}; the texts are ${names}`,
      )
    );
  if (file !== undefined)
    return (
      texts.find(({ name }) => name === file) ??
      problem(article, "QUOTE_NOT_FOUND", `there is no text ${file}; the texts are ${names}`)
    );
  const fitting = texts.filter(({ content }) =>
    passages.every(({ quote }) => countQuote(content, quote.words) >= (quote.nth ?? 1)),
  );
  const [only, ...more] = fitting;
  if (only !== undefined && more.length === 0) return only;
  const [single, ...others] = texts;
  if (only === undefined && single !== undefined && others.length === 0) return single;
  const which =
    only === undefined
      ? "no text has all the words"
      : `${fitting.map(({ name }) => name).join(" and ")} have all the words`;
  return problem(
    article,
    only === undefined ? "QUOTE_NOT_FOUND" : "QUOTE_AMBIGUOUS",
    `${which}; name the file of the text, such as text: ${single?.name ?? "ferry.txt"}`,
  );
}

/** The file that an article names as its text. */
function textFileOf({ document, path }: Draft): string | undefined {
  let value: unknown = document.source.content;
  for (const step of path) value = (value as Readonly<Record<string | number, unknown>> | undefined)?.[step];
  const file = isObject(value) ? value["text"] : undefined;
  return typeof file === "string" ? file : undefined;
}
