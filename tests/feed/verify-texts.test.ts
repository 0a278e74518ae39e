import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, test } from "vitest";
import { packageFolder } from "../../src/config/config.js";
import { comparePassages } from "../../src/domain/lints/compare-passages.js";
import { readDocumentSources } from "../../src/feed/documents/document-source.js";
import { verifyTexts } from "../../src/feed/documents/verify-texts.js";
import { buildModel } from "../../src/service/build-model.js";

/** The texts are not in this project; where they lie beside it, the seed is held against them. */
const articles = join(packageFolder, "..", "shared", "articles");
const model = buildModel();
const sources = readDocumentSources(join(packageFolder, "seed"));

describe.skipIf(!existsSync(articles))("the passages of the seed, where the articles are at hand", () => {
  test("match the articles' texts", async () => {
    const { articles: count, passages, mentions } = await verifyTexts(model, await sources, articles, comparePassages);
    expect(count).toBe(5);
    expect(passages).toBeGreaterThan(200);
    expect(mentions).toBeGreaterThan(200);
  });

  test("do not match a text in which one character is another", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pledgegraph-articles-"));
    for (const name of await readdir(articles))
      await writeFile(join(folder, name), (await readFile(join(articles, name), "utf8")).replace("Ukraine", "Vkraine"));
    await expect(verifyTexts(model, await sources, folder, comparePassages)).rejects.toMatchObject({
      code: "PASSAGE_MISMATCH",
      message: expect.stringMatching(/no text has the digest/),
    });
    await rm(folder, { recursive: true });
  });
});

describe.skipIf(!existsSync(articles))("what is kept in this project, where the articles are at hand", () => {
  test("holds no nine words in a row of an article, titles and comments among them", async () => {
    const source = new Set<string>();
    for (const name of await readdir(articles))
      for (const run of runsOf(await readFile(join(articles, name), "utf8"))) source.add(run);
    expect(source.size).toBeGreaterThan(1_000);
    const { stdout } = await execa("git", ["ls-files", "-z"], { cwd: packageFolder });
    const files = stdout.split("\0").filter((name) => name !== "" && existsSync(join(packageFolder, name)));
    for (const name of files) {
      const runs = runsOf(await readFile(join(packageFolder, name), "utf8"));
      expect(
        [...runs].filter((run) => source.has(run)),
        name,
      ).toEqual([]);
    }
  });
});

/** Every nine words in a row, in small letters, `Ukraine's` as two words, so that no apostrophe hides one. */
function runsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return new Set(words.slice(8).map((_word, index) => words.slice(index, index + 9).join(" ")));
}
