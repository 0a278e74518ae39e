import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../../src/config/config.js";
import { environmentTable } from "../../src/config/environment-table.js";
import type { ErrorRow } from "../../src/errors/error-row.js";
import { errorTable } from "../../src/errors/error-table.js";
import { hintTable } from "../../src/query/plan/hint-table.js";
import { anchorOf } from "./pages.js";

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

/** The pages of decisions, in the order of their index: from the model outward. */
const decisionPages = [
  "model.md",
  "query.md",
  "questions.md",
  "search.md",
  "server.md",
  "database.md",
  "feed.md",
  "export.md",
  "schema.md",
  "packaging.md",
  "curating.md",
];

/** Every decision by its page, as a link to its heading. */
function indexOfDecisions(page: string): string {
  const text = readFileSync(join(packageFolder, "docs", "decisions", page), "utf8");
  const title = /^# Decisions: (.*)$/m.exec(text)?.[1] ?? page;
  const entries = [...text.matchAll(/^## (.*)$/gm)].map(([, heading = ""]) => {
    const [, date = "", decision = heading] = /^(\d{4}-\d{2}-\d{2}: )(.*)$/.exec(heading) ?? [];
    return `- ${date}[${decision}](${page}#${anchorOf(heading)})`;
  });
  return [`## [${title.charAt(0).toUpperCase()}${title.slice(1)}](${page})`, "", ...entries].join("\n");
}

/** The tables of the documentation that are made from the code, by the name that the pages call for them. */
const tables: Readonly<Record<string, string>> = {
  configuration: printTable(
    ["variable", "default", "what it is"],
    Object.entries(environmentTable).map(([name, { fallback, meaning }]) => [code(name), fallback, meaning]),
  ),
  errors: printTable(["code", "HTTP status", "exit code", "what it means and what to do"], errorRows),
  decisions: decisionPages.map(indexOfDecisions).join("\n\n"),
  hints: printTable(
    ["code", "what it means and what to do"],
    Object.entries(hintTable).map(([name, { meaning }]) => [code(name), meaning]),
  ),
};

/** Pages with such tables, in docs/. */
export const pagesWithTables = ["decisions/README.md", "errors.md", "operating.md"];

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
