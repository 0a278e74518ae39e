import { sha256 } from "../../../graph/sha256.js";
import anyAscii from "any-ascii";
import { wordsOf } from "../../../graph/fold.js";

/** Longest slug, in characters; cut at the end of a word. */
const longestSlug = 60;

/**
 * The part of an id after its type, from what a record is called: its words in lower-case Latin letters with hyphens
 * between, `nine-towns-rebuild-the-ferry`. What has no such letter gets the first digits of its SHA-256.
 */
export function slugOf(text: string): string {
  const words = anyAscii(wordsOf(text).join(" "))
    .replaceAll("'", "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word.slice(0, longestSlug) : `${slug}-${word}`;
    if (longer.length > longestSlug) break;
    slug = longer;
  }
  return slug === "" ? sha256(text).slice(0, 12) : slug;
}
