/**
 * Folds text so that what is written differently and read the same becomes the same, whatever the script: the forms of one
 * letter (composed or not, wide, a ligature, capital, at the end of a word), apostrophes of every kind, characters that
 * nobody sees. Latin letters lose their marks; those of other scripts keep theirs, since these tell them apart.
 *
 * Linear in the length of the text, whatever it is.
 * @see https://www.unicode.org/reports/tr31/#NFKC_Modifications, which this follows
 */
export function fold(text: string): string {
  return (
    text
      .replaceAll(unseen, "")
      // Before they are taken apart, of which some become a blank and a mark, and again after some have become one.
      .replaceAll(apostrophes, "'")
      // To put marks in order takes the square of how many follow each other; more than these no language writes.
      .replaceAll(manyMarks, "$1")
      .normalize("NFKD")
      .replaceAll(markedLatin, "$1")
      // By way of capitals, which have one form where small letters have several, as ß, ſ, ı and the sigmas; and ẞ is itself a capital.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .replaceAll(apostrophes, "'")
      .replaceAll(lettersApart, (letter) => plainLetters[letter] ?? letter)
      .normalize("NFC")
      .replaceAll(/\s+/g, " ")
      .trim()
  );
}

/** Characters without a form of their own: soft hyphens, zero-width spaces and joiners, marks of direction, variation selectors. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]+/gu;

/** Ukrainian names have U+02BC, transliterations U+02BE and U+02BF, typists whatever the keyboard has. */
const apostrophes = /[`´᾽᾿ʹʻʼʽʾʿˈˊˋ՚׳‘’‛′‵ꞌ＇]/gu;

/** Halfwidth sound marks are letters that become marks. */
const manyMarks = /([\p{M}\uFF9E\uFF9F]{30})[\p{M}\uFF9E\uFF9F]+/gu;

const markedLatin = /(\p{Script=Latin})\p{M}+/gu;

/** Letters with a stroke or hook, and two in one, which Unicode does not take apart; and the sigma at the end of a word. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ɓ: "b",
  ɗ: "d",
  ƙ: "k",
  ƴ: "y",
  ɨ: "i",
  ʉ: "u",
  ƶ: "z",
  ǥ: "g",
  æ: "ae",
  œ: "oe",
  ð: "d",
  þ: "th",
  ς: "σ",
};

const lettersApart = new RegExp(`[${Object.keys(plainLetters).join("")}]`, "gu");

/**
 * The words of a text, folded, and divided as Unicode Standard Annex 29 does: an apostrophe or a full stop between letters
 * and a point or comma between digits are within a word, as in `ukraine's`, `u.s` and `1.6`. Scripts that are written
 * without spaces have one word for each letter, so that what stands within a longer text is found.
 */
export const wordsOf = (text: string): readonly string[] => fold(text).match(word) ?? [];

/** A name in one word, by which an index finds who has exactly this name: `coalition_of_the_willing`; empty where no word is in it. */
export const searchNameKey = (name: string): string => wordsOf(name).join("_");

/**
 * Which rules these, and those of `sounds.ts`, are. What a graph keeps was folded by them, so a change of what they give, or
 * of what is kept, is a new number: every graph is then folded anew at the next start.
 */
export const foldingVersion = 3;

const letter = "[\\p{L}\\p{M}]";
const unspaced = [
  "Han",
  "Hiragana",
  "Thai",
  "Lao",
  "Khmer",
  "Myanmar",
  "Tai_Le",
  "New_Tai_Lue",
  "Tai_Tham",
  "Javanese",
  "Balinese",
]
  .map((script) => `\\p{Script=${script}}`)
  .join("");
const run = `(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`;
const word = new RegExp(
  `(?=\\p{L})[${unspaced}]\\p{M}*|${run}(?:(?:(?<=${letter})['.](?=${letter})|(?<=\\p{N})['.,](?=\\p{N}))${run})*`,
  "gu",
);
