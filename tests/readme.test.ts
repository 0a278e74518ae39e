import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { environmentTable, packageFolder } from "../src/config.js";
import { type ErrorRow, errorTable } from "../src/errors/error-table.js";
import { hintTable } from "../src/query/plan/hint-table.js";
import { ask } from "./support/test-service.js";

/** The README and what it leads to. */
const pages = [
  "README.md",
  "docs/api.md",
  "docs/exporting.md",
  "docs/adding.md",
  "docs/operating.md",
  "docs/errors.md",
  "docs/performance.md",
];
const readme = pages.map((page) => readFileSync(join(packageFolder, page), "utf8")).join("\n");

/** The rows of the table under a heading, each as its cells. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe("the README", () => {
  test("shows every error of the table, and no other", () => {
    const expected = Object.entries(errorTable).map(
      ([code, { status, statusAsJson, exitCode, meaning }]: [string, ErrorRow]) => [
        `\`${code}\``,
        statusAsJson === undefined ? String(status) : `${status}, ${statusAsJson} as JSON`,
        String(exitCode),
        meaning,
      ],
    );
    expect(tableUnder("Errors")).toEqual(expected);
  });

  test("shows every hint of the table, and no other", () => {
    expect(tableUnder("Hints")).toEqual(
      Object.entries(hintTable).map(([code, { meaning }]) => [`\`${code}\``, meaning]),
    );
  });

  test("shows every environment variable, and no other", () => {
    const expected = Object.entries(environmentTable).map(([name, { fallback, meaning }]) => [
      `\`${name}\``,
      fallback,
      meaning,
    ]);
    expect(tableUnder("Configuration")).toEqual(expected);
  });

  const shown = [...readme.matchAll(/```graphql\n(.*?)```\s*```json\n(.*?)```/gs)].map(
    ([, query = "", answer = ""]) => ({ query, answer }),
  );

  test.each(shown)("shows the real answer of $query", async ({ query, answer }) => {
    const { data, errors } = await ask(query);
    expect(errors).toBeUndefined();
    expect(data).toEqual((JSON.parse(answer) as { data: unknown }).data);
  });

  test("shows the headline query, four of an analyst and one of a dashboard", () => expect(shown).toHaveLength(6));

  test("names only scripts that there are", () => {
    const { scripts } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name ?? "");
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});
