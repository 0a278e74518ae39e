import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, test } from "vitest";
import { packageFolder } from "../../src/config/config.js";
import { temporaryFolder } from "../database/support/temporary-folder.js";
import { sixthDraft, sixthText } from "../feed/documents/sixth-article.js";

/** A folder with the sixth article, as text and as draft. */
async function folderWithArticle(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "texts"));
  await writeFile(join(folder, "texts", "sixth.txt"), sixthText);
  await writeFile(join(folder, "sixth.yaml"), sixthDraft);
  return folder;
}

const run = async (cwd: string, ...args: readonly string[]) => {
  const program = join(packageFolder, "src", "main", "main.ts");
  const register = import.meta.resolve("@oxc-node/core/register");
  const { exitCode, stdout, stderr } = await execa(process.execPath, ["--import", register, program, ...args], {
    cwd,
    reject: false,
  });
  return { exitCode, stdout, stderr };
};

describe("an article on the command line", { timeout: 240_000 }, () => {
  test("is drafted, and a draft that is there is left alone", async () => {
    const folder = await folderWithArticle();
    const args = ["new-article", "texts/sixth.txt", "--url", "https://example.org/6", "--known", "sixth.yaml"];
    await writeFile(join(folder, "sixth.yaml"), "people: [{name: Ada Quill, aliases: [Quill]}]\n");
    expect(await run(folder, ...args, "--output", "new.yaml")).toEqual({
      exitCode: 0,
      stdout: "Wrote new.yaml.",
      stderr: "",
    });
    const draft = await readFile(join(folder, "new.yaml"), "utf8");
    expect(draft).toContain("  url: https://example.org/6\n");
    expect(draft).toContain(
      "  - {node: person:ada-quill, surface: Ada Quill}\n  - {node: person:ada-quill, surface: Quill}\n",
    );
    expect(await run(folder, "lint", "new.yaml", "--known", "sixth.yaml", "--strict")).toMatchObject({
      exitCode: 0,
      stdout: "No findings.",
    });
    const again = await run(folder, ...args, "--output", "new.yaml");
    expect([again.exitCode, again.stderr]).toEqual([
      73,
      expect.stringMatching(/^OUTPUT_EXISTS: The file new\.yaml already exists/),
    ]);
    expect((await run(folder, ...args)).stdout).toBe(draft.trimEnd());
    expect((await run(folder, ...args, "--published", "soon")).exitCode).toBe(64);
  });

  test("is pinned in place or elsewhere, and not at all if one quote is wrong", async () => {
    const folder = await folderWithArticle();
    const elsewhere = await run(folder, "pin", "sixth.yaml", "--texts", "texts", "--output", "pinned.yaml");
    expect(elsewhere).toEqual({ exitCode: 0, stdout: "Pinned 9 quotes of sixth.txt in pinned.yaml.", stderr: "" });
    expect(await readFile(join(folder, "sixth.yaml"), "utf8")).toBe(sixthDraft);
    const wrong = sixthDraft.replace("pledged 4 million euros for a night ferry\n", "pledged 5 million euros\n");
    await writeFile(join(folder, "wrong.yaml"), wrong);
    const refused = await run(folder, "pin", "sixth.yaml", "wrong.yaml", "--texts", "texts");
    expect([refused.exitCode, refused.stderr]).toEqual([
      65,
      expect.stringMatching(/^QUOTE_NOT_FOUND: wrong\.yaml:\d+:9: /),
    ]);
    expect(await readFile(join(folder, "sixth.yaml"), "utf8")).toBe(sixthDraft);
    expect((await run(folder, "pin", "sixth.yaml", "--texts", "texts")).exitCode).toBe(0);
    expect(await readFile(join(folder, "sixth.yaml"), "utf8")).toBe(
      await readFile(join(folder, "pinned.yaml"), "utf8"),
    );
    expect((await run(folder, "pin", "sixth.yaml", "--texts", "texts")).stdout).toBe(
      "sixth.yaml has no quotes to pin.",
    );
  });

  test("is checked, for people and for programs, with an exit code for each outcome", async () => {
    const folder = await folderWithArticle();
    expect(await run(folder, "lint", "sixth.yaml", "--texts", "texts", "--no-seed")).toMatchObject({
      exitCode: 0,
      stdout: "No findings.",
    });
    const unpinned = await run(folder, "lint", "sixth.yaml");
    expect([unpinned.exitCode, unpinned.stdout]).toEqual([
      65,
      expect.stringMatching(/sixth\.yaml:\d+:9: SEED_INVALID: .* is not pinned.*9 errors, 0 warnings\.$/s),
    ]);
    await writeFile(join(folder, "slip.yaml"), "states: [{name: Nor, iso2: NO}]\n");
    expect((await run(folder, "lint", "slip.yaml")).exitCode).toBe(0);
    const strict = await run(folder, "lint", "slip.yaml", "--strict", "--json");
    expect(strict.exitCode).toBe(1);
    expect(JSON.parse(strict.stdout)).toEqual([
      {
        file: "slip.yaml",
        line: 1,
        column: 28,
        code: "YAML_1_1",
        isError: false,
        message: expect.any(String) as string,
      },
    ]);
    await writeFile(join(folder, "broken.yaml"), "states: [\n");
    const broken = await run(folder, "lint", "broken.yaml", "--json");
    expect([broken.exitCode, JSON.parse(broken.stdout)]).toMatchObject([
      65,
      [{ file: "broken.yaml", line: 2, code: "SEED_INVALID" }],
    ]);
    expect((await run(folder, "lint", "nowhere.yaml")).exitCode).toBe(65);
  });
});
