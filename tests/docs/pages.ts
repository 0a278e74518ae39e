import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../../src/config/config.js";

/** A fenced block of a page: "```graphql my-articles" has the language `graphql` and the note `my-articles`. */
export interface CodeBlock {
  readonly page: string;
  readonly language: string;
  readonly note: string;
  readonly text: string;
}

const below = (folder: string): readonly string[] =>
  readdirSync(join(packageFolder, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .toSorted();

/** The README and all of docs/, as paths from the root of the project. */
export const pages: readonly string[] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", ...below("docs")];

export const readPage = (page: string): string => readFileSync(join(packageFolder, page), "utf8");

/** The fenced blocks of a page in their order. */
export const codeBlocksOf = (page: string): readonly CodeBlock[] =>
  [...readPage(page).matchAll(/^```(\w+)(?: ([^\n]*))?\n(.*?)^```$/gms)].map(
    ([, language = "", note = "", text = ""]) => ({
      page,
      language,
      note,
      text,
    }),
  );

/** Blocks of one language that are followed by a block of JSON: what is asked, and its answer. */
export const answeredBlocksOf = (
  page: string,
  language: string,
): readonly (CodeBlock & { readonly answer: string })[] =>
  codeBlocksOf(page).flatMap((block, index, all) => {
    const next = all[index + 1];
    return block.language === language && next?.language === "json" ? [{ ...block, answer: next.text }] : [];
  });

/** The anchor that GitHub gives a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
