/** Characters at which a spreadsheet may begin a new cell or row; semicolons if its decimal point is a comma. */
const separators = /([;\t\r\n])/;

/**
 * What a spreadsheet takes for a formula. It ignores invisible characters and quotes before it; some accept the
 * full-width signs too.
 */
const formula = /^["\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－＠]/u;

const number = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * Makes a text that no spreadsheet runs. The service's export has the same function, which a page cannot import; a test
 * compares the two. `=1+1` becomes `'=1+1`; a text that is a number as a whole, such as `-5`, is unchanged.
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
