import anyAscii from "any-ascii";

/*
 * A name is romanised in many ways: Зеленський is Zelensky, Zelenskyy, Zelenskiy or Selenskyj. What these
 * have in common is, roughly, their sound. A search therefore also finds names that sound like its terms, and
 * ranks them below those spelt like them. Words are expected as `fold.ts` folds them.
 */

/**
 * A word in Latin letters and digits only: `зеленський` becomes `zelenskiy`; empty if nothing of it can be
 * transliterated.
 */
export const romanise = (word: string): string =>
  (isAscii.test(word) ? word : anyAscii(word).toLowerCase()).replaceAll(/[^a-z0-9]+/g, "");

const isAscii = /^[\x20-\x7e]*$/;

/** Whether a word has characters outside printable ASCII, that is another script or special Latin letters. */
export const isForeign = (word: string): boolean => !isAscii.test(word);

/** Fewest letters of a sound: shorter words sound alike without meaning the same, like US and use. */
const shortestSound = 3;

/** Most letters of a word that is given a sound. */
const longestWord = 40;

/** Replacements that reduce different spellings to one sound, applied in this order; doubled letters become one. */
const spellings: readonly (readonly [written: RegExp, sound: string])[] = [
  [/shch|sch|sz/g, "sh"],
  [/tsh|tch|cz/g, "ch"],
  [/kh/g, "h"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/zh/g, "z"],
  [/c(?!h)|q/g, "k"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/t[sz]/g, "s"],
  [/z/g, "s"],
  [/ou|oo/g, "u"],
  [/[yj]/g, "i"],
  [/(.)\1+/g, "$1"],
  // As in Jermak, Yermak and Ermak.
  [/ie/g, "e"],
  // As in Poutine.
  [/(?<=....)e$/g, ""],
];

/**
 * How a word of a name sounds: `zelenskyy`, `selenskyj` and `зеленський` all give `selenski`; empty for short
 * words and numbers.
 */
export function soundOf(word: string): string {
  const latin = romanise(word);
  if (latin.length < shortestSound || latin.length > longestWord || /\d/.test(latin)) return "";
  const sound = spellings.reduce((text, [written, heard]) => text.replaceAll(written, heard), latin);
  return sound.length < shortestSound ? "" : sound;
}
