import { environmentTable } from "../../src/config/environment-table.js";
import type { ErrorRow } from "../../src/errors/error-row.js";
import { errorTable } from "../../src/errors/error-table.js";
import { hintTable } from "../../src/query/plan/hint-table.js";

type Row = readonly string[];

const code = (text: string): string => `\`${text}\``;

function printTable(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

const errorRows = Object.entries<ErrorRow>(errorTable).map(([name, { status, statusAsJson, exitCode, meaning }]) => [
  code(name),
  statusAsJson === undefined ? String(status) : `${status}, ${statusAsJson} as JSON`,
  String(exitCode),
  meaning,
]);

/** The tables of the documentation that are made from the code, by the name that the pages call for them. */
const tables: Readonly<Record<string, string>> = {
  configuration: printTable(
    ["variable", "default", "what it is"],
    Object.entries(environmentTable).map(([name, { fallback, meaning }]) => [code(name), fallback, meaning]),
  ),
  errors: printTable(["code", "HTTP status", "exit code", "what it means and what to do"], errorRows),
  hints: printTable(
    ["code", "what it means and what to do"],
    Object.entries(hintTable).map(([name, { meaning }]) => [code(name), meaning]),
  ),
};

/** Pages with such tables, in docs/. */
export const pagesWithTables = ["errors.md", "operating.md"];

/**
 * A page with its tables made anew. A table stands between `<!-- table: name -->` and `<!-- end -->`.
 * @throws Error if a page calls for a table that there is not.
 */
export function withTables(page: string): string {
  return page.replaceAll(/<!-- table: (\w+) -->\n.*?<!-- end -->/gs, (_, name: string) => {
    const table = tables[name];
    if (table === undefined) throw new Error(`there is no table ${name}`);
    return `<!-- table: ${name} -->\n\n${table}\n\n<!-- end -->`;
  });
}
