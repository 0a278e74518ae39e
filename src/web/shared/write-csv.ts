import { unparse } from "papaparse";
import type { AnswerList } from "./answer-lists.js";
import { guardFormulas } from "./guard-formulas.js";

/**
 * A list as CSV after RFC 4180, safe in a spreadsheet: with a byte order mark, by which Excel knows UTF-8, and
 * nothing that runs as a formula.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function writeCsv({ columns, rows }: AnswerList): string {
  return `\uFEFF${unparse({ fields: [...columns], data: rows.map((row) => row.map(guardFormulas)) })}\r\n`;
}
