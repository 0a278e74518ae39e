import anyAscii from "any-ascii";

/*
 * One name is written in many ways outside its own script: Зеленський is Zelensky, Zelenskyy, Zelenskiy, Selenskyj. What the
 * usual ways of romanising have in common is its sound, roughly; who sounds like what is typed is found, behind whoever is
 * written so. It takes words that `fold.ts` has folded.
 */

/** A word in Latin letters alone: `зеленський` is `zelenskiy`; empty where nothing of it can be written so. */
export const romanise = (word: string): string =>
  (isAscii.test(word) ? word : anyAscii(word).toLowerCase()).replaceAll(/[^a-z0-9]+/g, "");

const isAscii = /^[\x20-\x7e]*$/;

/** Whether a word is written in another script, or in letters that Latin does not have. */
export const isForeign = (word: string): boolean => !isAscii.test(word);

/** Fewest letters of a sound: shorter words sound alike that mean different things, as US and use. */
const leastOfSound = 3;

/** Most letters of a word whose sound is taken. */
const mostOfSound = 40;

/** Ways of writing one sound, each in the place of those before; a letter twice counts once. */
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

/** How a word of a name sounds: `zelenskyy`, `selenskyj` and `зеленський` are all `selenski`; empty for a short word and a number. */
export function soundOf(word: string): string {
  const latin = romanise(word);
  if (latin.length < leastOfSound || latin.length > mostOfSound || /\d/.test(latin)) return "";
  const sound = spellings.reduce((text, [written, heard]) => text.replaceAll(written, heard), latin);
  return sound.length < leastOfSound ? "" : sound;
}
