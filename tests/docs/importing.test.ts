import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { packageFolder } from "../../src/config/config.js";
import { temporaryFolder } from "../database/support/temporary-folder.js";
import { codeBlocksOf } from "./pages.js";

const blocks = codeBlocksOf("docs/importing.md");

test("docs/importing.md shows what its commands print", async () => {
  const folder = await temporaryFolder();
  for (const { note, text } of blocks.filter((block) => block.note.includes("."))) {
    await mkdir(dirname(join(folder, note)), { recursive: true });
    await writeFile(join(folder, note), text);
  }
  const program = join(packageFolder, "src", "main", "main.ts");
  const register = import.meta.resolve("@oxc-node/core/register");
  const command = `"${process.execPath}" --import "${register}" "${program}"`;
  const shown: (readonly [string, string])[] = [];
  const printed: typeof shown = [];
  for (const [index, { language, text }] of blocks.entries()) {
    if (language !== "sh") continue;
    const run = await execa("sh", ["-c", text.replace(/^pledgegraph/, command)], { cwd: folder, reject: false });
    printed.push([text, `${run.stdout}\n`]);
    shown.push([text, blocks[index + 1]?.text ?? ""]);
  }
  expect(printed).toEqual(shown);
  expect(shown).toHaveLength(2);
}, 120_000);
