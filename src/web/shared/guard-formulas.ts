/** Wherever a spreadsheet begins a new cell or row, by its settings: at semicolons where commas are decimal points. */
const separators = /([;\t\r\n])/;

/**
 * What a spreadsheet takes for a formula: it looks past characters that show nothing, and past quotes; some take the
 * wide forms too.
 */
const formula = /^["\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－＠]/u;

const number = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * A text that no spreadsheet runs, as the service's export has it, which a page cannot import: a test compares the
 * two. `=1+1` becomes `'=1+1`; what is a number as a whole, such as `-5`, stays one.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function guardFormulas(text: string): string {
  if (number.test(text)) return text;
  const guarded = text
    .split(separators)
    .map((part) => (formula.test(part) ? `'${part}` : part))
    .join("");
  return /^[\t\r\n]/.test(guarded) ? `'${guarded}` : guarded;
}
