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
    .trim();
}

/** The words of a text, folded. */
export const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
