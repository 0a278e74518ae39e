import type { TextsByDigest } from "../../graph/lint-finding.js";
import type { StatedRecord } from "../../graph/rule.js";
import { passageSpan } from "../rules/passage-span.js";

/** The text of an article's record, where there is one with its digest. */
export const textOf = (article: StatedRecord | undefined, texts: TextsByDigest): readonly string[] | undefined =>
  texts.get(String(article?.["textDigest"]));

/** What stands in a passage's span of a text; undefined of a table's row. */
export function excerptOf(passage: StatedRecord, text: readonly string[]): string | undefined {
  const span = passageSpan(String(passage["fragment"]));
  return span?.start === undefined ? undefined : text.slice(span.start, span.end).join("");
}
