import { searchNameKey, wordsOf } from "../graph/fold.js";
import { soundOf } from "../graph/sounds.js";
import { latinOf, ownerOf, type SearchTerms } from "./search-terms.js";
import { forgivenSound, isForgiven, isOneApart } from "../graph/typing-errors.js";

/** The texts of a hit by field, and whether they are only additions to its names, as titles are. */
export type HitTexts = readonly (readonly [
  field: string,
  text: string | readonly string[] | null,
  isBeside: boolean,
])[];

/** The factor for additions to a name, which say less about why it was found. */
const besideName = 0.5;

/** The field and text of a hit that match the query best; if several do, the shorter text, then the first field. */
export function bestMatch(terms: SearchTerms, texts: HitTexts): readonly [field: string, text: string] {
  const all = texts.flatMap(([field, text, isBeside]) =>
    [text ?? []].flat().map((one) => ({ field, text: one, rank: closeness(terms, one) * (isBeside ? besideName : 1) })),
  );
  const best = all.toSorted((a, b) => b.rank - a.rank)[0];
  return best === undefined ? ["", ""] : [best.field, best.text];
}

/**
 * How much a word of a text counts, by how it matches a word that was typed. Only what Lucene would find counts at all.
 */
const shares = { same: 1, begun: 0.95, owner: 0.95, near: 0.9, latin: 0.85, sound: 0.8, nearSound: 0.7 } as const;

/**
 * How close a text is to what was typed: 3 if it is the same, 2 if it begins with it, and otherwise the share of the
 * words that it contains in some form, a little less for longer texts.
 */
function closeness({ words, begun, key }: SearchTerms, text: string): number {
  const found = wordsOf(text);
  const name = searchNameKey(text);
  if (name === key) return 3;
  if (name.startsWith(key)) return 2;
  const wanted = [
    ...words.map((word) => shareOf(word, found)),
    ...(begun === undefined ? [] : [shareOfBegun(begun.word, found)]),
  ];
  const share = wanted.reduce((sum, one) => sum + one, 0);
  return share / Math.max(wanted.length, 1) - Math.min(name.length, 1_000) / 1_000_000;
}

function shareOf(word: string, found: readonly string[]): number {
  if (found.includes(word)) return shares.same;
  const owner = ownerOf(word);
  if (owner !== undefined && found.includes(owner)) return shares.owner;
  if (hasNear(word, found)) return shares.near;
  const latin = latinOf(word);
  if (latin !== undefined && (found.includes(latin) || hasNear(latin, found))) return shares.latin;
  const sound = soundOf(owner ?? word);
  if (sound === "") return 0;
  const sounds = found.map(soundOf);
  if (sounds.includes(sound)) return shares.sound;
  return sound.length >= forgivenSound && sounds.some((other) => isOneApart(sound, other)) ? shares.nearSound : 0;
}

const hasNear = (word: string, found: readonly string[]): boolean =>
  isForgiven(word) && found.some((other) => isOneApart(word, other));

function shareOfBegun(word: string, found: readonly string[]): number {
  if (found.includes(word)) return shares.same;
  if (found.some((other) => other.startsWith(word))) return shares.begun;
  const [latin, sound] = [latinOf(word), soundOf(word)];
  if (latin !== undefined && found.some((other) => other.startsWith(latin))) return shares.latin;
  return sound !== "" && found.some((other) => soundOf(other).startsWith(sound)) ? shares.sound : 0;
}
