/**
 * Folds text so that spellings which readers take for the same become equal, in any script: composed and decomposed
 * forms, full-width forms, ligatures, case, final letters, apostrophes of every kind and invisible characters. Latin
 * letters lose their diacritics; other scripts keep theirs, because there they distinguish letters.
 *
 * Runs in linear time, whatever the input.
 * @see https://www.unicode.org/reports/tr31/#NFKC_Modifications
 */
export function fold(text: string): string {
  return (
    text
      .replaceAll(unseen, "")
      // Twice: before NFKD, which would turn some apostrophes into a space and a mark, and again below, since NFKD
      // yields new ones (ŉ becomes ʼn).
      .replaceAll(apostrophes, "'")
      // Reordering marks takes quadratic time in the length of a run of them; no language writes more than this in a
      // row.
      .replaceAll(manyMarks, "$1")
      .normalize("NFKD")
      .replaceAll(markedLatin, "$1")
      // By way of capitals: ß, ſ, ı and the sigmas are several small letters with one capital form. The first step
      // makes ẞ, a capital itself, small.
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

/**
 * Characters without a visible form: soft hyphens, zero-width spaces and joiners, direction marks, variation selectors.
 */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]+/gu;

/** Ukrainian names use U+02BC, transliterations U+02BE and U+02BF, and typists whatever their keyboard offers. */
const apostrophes = /[`´᾽᾿ʹʻʼʽʾʿˈˊˋ՚׳‘’‛′‵ꞌ＇]/gu;

/** A run of more than thirty combining marks. Halfwidth sound marks are included because NFKD turns them into marks. */
const manyMarks = /([\p{M}\uFF9E\uFF9F]{30})[\p{M}\uFF9E\uFF9F]+/gu;

const markedLatin = /(\p{Script=Latin})\p{M}+/gu;

/**
 * Letters that Unicode does not decompose: those with a stroke or hook, and digraphs; also the sigma at the end of a
 * word.
 */
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
 * The folded words of a text, split as in Unicode Standard Annex 29: an apostrophe or full stop between letters, and a
 * point or comma between digits, do not end a word (`ukraine's`, `u.s`, `1.6`). In scripts written without spaces each
 * letter counts as a word, so that a term is found within a longer text.
 * @see https://www.unicode.org/reports/tr29/#Word_Boundaries
 */
export const wordsOf = (text: string): readonly string[] => fold(text).match(word) ?? [];

/**
 * A whole name as one word, `coalition_of_the_willing`, so that an index can find an exact name; empty if the text has
 * no word.
 */
export const searchNameKey = (name: string): string => wordsOf(name).join("_");

/**
 * Version of the folding rules, here and in `sounds.ts`. Graphs store folded text, so increase it whenever the rules,
 * or the properties stored by them, change: every graph is then refolded at its next start.
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
