import anyAscii from "any-ascii";

/** Most slugs that are kept, since the same few names occur over and over. */
const keptSlugs = 5_000;

const kept = new Map<string, string>();

/** The part of an id that a name gives: `Côte d'Ivoire` is `cote-d-ivoire`; empty if no letter or digit remains. */
export function slug(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const made = anyAscii(text)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  if (kept.size >= keptSlugs) kept.clear();
  kept.set(text, made);
  return made;
}
