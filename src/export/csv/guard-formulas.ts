/**
 * The characters at which a spreadsheet starts a new cell or row. Where the comma is the decimal separator, cells are
 * separated by semicolons.
 */
const separators = /([;\t\r\n])/;

/**
 * Text that spreadsheets take for a formula. They ignore invisible characters and quotes before it, and some accept the
 * full-width signs too.
 */
const formula = /^["\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－＠]/u;

const number = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * Prefixes an apostrophe to text that a spreadsheet would run as a formula: `=1+1` becomes `'=1+1`. Plain numbers such
 * as `-5` are left alone.
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
