import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageFolder } from "../../src/config.js";
import { readDocumentSources } from "../../src/ingest/document-source.js";
import { verifyPassages } from "../../src/ingest/verify-passages.js";
import { buildModel } from "../../src/server/build-model.js";

/** The texts are not in this project; where they lie beside it, the seed is held against them. */
const articles = join(packageFolder, "..", "shared", "articles");
const model = buildModel();
const sources = readDocumentSources(join(packageFolder, "seed"));

describe.skipIf(!existsSync(articles))("the passages of the seed, where the articles are at hand", () => {
  test("match the articles' texts", async () => {
    const { articles: count, passages, mentions } = await verifyPassages(model, await sources, articles);
    expect(count).toBe(5);
    expect(passages).toBeGreaterThan(200);
    expect(mentions).toBeGreaterThan(200);
  });

  test("do not match a text in which one character is another", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pledgegraph-articles-"));
    for (const name of await readdir(articles)) await writeFile(join(folder, name), (await readFile(join(articles, name), "utf8")).replace("Ukraine", "Vkraine"));
    await expect(verifyPassages(model, await sources, folder)).rejects.toMatchObject({ code: "PASSAGE_MISMATCH", message: expect.stringMatching(/no text has the digest/) });
    await rm(folder, { recursive: true });
  });

  test("hold no nine words in a row of an article, but for titles", async () => {
    const words = (text: string): string[] => text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
    const runs = (text: string): Set<string> => new Set(words(text).flatMap((_word, index, all) => (index + 9 > all.length ? [] : [all.slice(index, index + 9).join(" ")])));
    const source = new Set<string>();
    for (const name of await readdir(articles)) for (const run of runs(await readFile(join(articles, name), "utf8"))) source.add(run);
    for (const name of await readdir(join(packageFolder, "seed"))) {
      const text = (await readFile(join(packageFolder, "seed", name), "utf8")).replaceAll(/^ {4}title: .*$/gm, "").replaceAll(/^# .*$/gm, "");
      expect([...runs(text)].filter((run) => source.has(run)), name).toEqual([]);
    }
  });
});
