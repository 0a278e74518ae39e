import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { execa } from "execa";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, inject, test } from "vitest";
import { packageFolder } from "../../src/config/config.js";
import { ask } from "../support/test-service.js";
import { pagesWithTables, withTables } from "./generated-tables.js";
import { anchorOf, answeredBlocksOf, codeBlocksOf, pages, readPage } from "./pages.js";

const url = inject("serviceUrl");
/** Where the pages say that the service listens. */
const shownUrl = "http://127.0.0.1:4000/";

test.each(pagesWithTables)("the tables of docs/%s are those of the code; `npm run docs` writes them", (page) => {
  const text = readPage(`docs/${page}`);
  expect(text).toBe(withTables(text));
});

test("the README can be read in a few minutes", () => {
  expect(Buffer.byteLength(readPage("README.md"))).toBeLessThanOrEqual(10_240);
});

describe("a query in the documentation", () => {
  const ofTheSeed = pages.flatMap((page) => answeredBlocksOf(page, "graphql")).filter(({ note }) => note === "");

  test("stands with its answer on the pages that show how to ask", () => {
    expect(new Set(ofTheSeed.map(({ page }) => page))).toEqual(new Set(["README.md", "docs/api.md"]));
  });

  test.each(ofTheSeed)("has the answer that $page shows: $text", async ({ text, answer }) => {
    const { data, errors, extensions } = await ask(text);
    expect(errors).toBeUndefined();
    expect({ data, ...(extensions === undefined ? {} : { extensions }) }).toEqual(JSON.parse(answer));
  });

  test("is valid wherever it stands", () => {
    const schema = buildSchema(readFileSync(join(packageFolder, "schema", "schema.graphql"), "utf8"));
    const faults = pages
      .flatMap(codeBlocksOf)
      .filter(({ language }) => language === "graphql")
      .flatMap(({ page, text }) => validate(schema, parse(text)).map(({ message }) => `${page}: ${message}`));
    expect(faults).toEqual([]);
  });
});

test.each(answeredBlocksOf("docs/api.md", "sh"))(
  "the command of $page answers as shown: $text",
  async ({ text, answer }) => {
    const { stdout } = await execa("sh", ["-c", text.replaceAll(shownUrl, url).replace("curl", "curl --silent")]);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(answer));
  },
);

describe("docs/exporting.md", () => {
  const linesOf = (language: string): readonly string[] =>
    codeBlocksOf("docs/exporting.md")
      .filter((block) => block.language === language)
      .flatMap(({ text }) => text.trimEnd().split("\n"));
  const exported = async (query: string): Promise<readonly string[]> =>
    (await (await fetch(`${url}export?${query}`)).text()).replace("\ufeff", "").split(/\r?\n/);

  test.each([
    ["json", "format=jsonl"],
    ["csv", "format=csv&type=Pledge.history"],
  ])("shows lines that an export has: %s", async (language, query) => {
    expect(await exported(query)).toEqual(expect.arrayContaining([...linesOf(language)]));
  });

  test("shows triples that an export has", async () => {
    // The last line shown need not be the last of its subject, which ends with a full stop.
    const bare = (line: string): string => line.trim().replace(/[.;]$/, "");
    const triples = new Set((await exported("format=turtle")).map(bare));
    expect(
      linesOf("turtle")
        .map(bare)
        .filter((line) => !triples.has(line)),
    ).toEqual([]);
  });
});

describe("the documentation names only what there is", () => {
  test("scripts of npm", () => {
    const { scripts } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = pages.flatMap((page) => [...readPage(page).matchAll(/npm run (?:-s )?([a-z]+(?::[a-z]+)*)/g)]);
    expect(named.map(([, name = ""]) => name).filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test("pages, files and headings that are linked to", () => {
    const anchorsOf = (page: string): readonly string[] =>
      [...readPage(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => anchorOf(heading));
    const dead = pages.flatMap((page) =>
      [...readPage(page).matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, target = ""]) => target)
        .filter((target) => !/^https?:/.test(target))
        .filter((target) => {
          const [path = "", fragment] = target.split("#");
          const file = path === "" ? page : normalize(join(dirname(page), path));
          if (!existsSync(join(packageFolder, file))) return true;
          return fragment !== undefined && file.endsWith(".md") && !anchorsOf(file).includes(fragment);
        })
        .map((target) => `${page}: ${target}`),
    );
    expect(dead).toEqual([]);
  });
});
