import type { KeptText, TextOf } from "../graph/kept-text.js";
import { textFragment } from "./text-fragment.js";

/** What the words of a passage and the link to them are made from. */
interface CitedPlace {
  readonly fragment: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly article: { readonly url: string | null; readonly textDigest: string } | null;
  /** The version of the text that it stands in, if that is not the article's latest. */
  readonly version: { readonly textDigest: string } | null;
}

const textOfPlace = ({ article, version }: CitedPlace, textOf: TextOf, use: "words" | "link"): KeptText | undefined =>
  article === null ? undefined : textOf(version?.textDigest ?? article.textDigest, use);

/** The words of a passage, if the operator keeps the text they stand in; a row of a table is none. */
export function passageWords(place: CitedPlace, textOf: TextOf): string | null {
  const { start, end } = place;
  if (start === null || end === null) return null;
  return textOfPlace(place, textOf, "words")?.span(start, end) ?? null;
}

/**
 * The address of the article, so that it leads to the passage as far as possible: of a table `...#row=17` (RFC 7111);
 * of a text `...#:~:text=...`, which needs the words and so a copy of the text; otherwise as it is. The page shows the
 * latest version, so that nothing is added for a passage of an earlier one.
 */
export function passageUrl(place: CitedPlace, textOf: TextOf): string | null {
  const { article, version, fragment, start, end } = place;
  const url = article?.url ?? null;
  if (url === null || version !== null) return url;
  if (start === null || end === null) return url.includes("#") ? url : `${url}#${fragment}`;
  const text = textOfPlace(place, textOf, "link");
  const directive = text && textFragment(text, start, end);
  if (directive === undefined) return url;
  return `${url}${url.includes("#") ? "" : "#"}:~:${directive}`;
}
