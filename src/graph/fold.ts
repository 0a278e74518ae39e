/**
 * Folds text as the full-text indexes do, so that a comparison finds what a search finds: lower case, and Latin letters
 * without their marks. Letters of other scripts keep theirs, since those tell them apart.
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, "")
    .normalize("NFC")
    .replaceAll("ł", "l")
    .replaceAll("Ł", "L")
    .replaceAll("ø", "o")
    .replaceAll("Ø", "O")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replaceAll(/[’ʼ]/g, "'")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/**
 * The words of a text, folded, and divided as the full-text indexes divide it (Unicode Standard Annex 29): an apostrophe or
 * a full stop between letters and a point or comma between digits are within a word, as in `ukraine's`, `u.s` and `1.6`.
 */
export const wordsOf = (text: string): readonly string[] => fold(text).match(word) ?? [];

const letter = "[\\p{L}\\p{M}]";
const word = new RegExp(`[\\p{L}\\p{M}\\p{N}]+(?:(?:(?<=${letter})['.](?=${letter})|(?<=\\p{N})['.,](?=\\p{N}))[\\p{L}\\p{M}\\p{N}]+)*`, "gu");
