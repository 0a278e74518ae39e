import { chmod, mkdtemp, readdir, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptTextsFolder, openKeptTexts } from "../../src/feed/documents/kept-texts.js";
import { keptText, sha256 } from "../../src/graph/kept-text.js";

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), "pledgegraph-texts-"));
const bytesOf = (text: string): Buffer => Buffer.from(text, "utf8");
const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

describe("a text kept in the home", () => {
  test("is read by its digest, and its owner alone can read it", async () => {
    const home = await newFolder();
    const digest = await openKeptTexts({ home }).keep(bytesOf("Ten boats 🚤 leave."));
    expect(digest).toBe(sha256("Ten boats 🚤 leave."));
    expect(await modeOf(keptTextsFolder(home))).toBe(0o700);
    expect(await modeOf(join(keptTextsFolder(home), `${digest}.txt`))).toBe(0o600);
    const text = await openKeptTexts({ home }).textOf(digest);
    expect(text?.span(10, 17)).toBe("🚤 leave");
    expect(text?.length).toBe(18);
  });

  test("is not read where the file has been changed, and can be kept again", async () => {
    const home = await newFolder();
    const digest = await openKeptTexts({ home }).keep(bytesOf("Ten boats leave."));
    await writeFile(join(keptTextsFolder(home), `${digest}.txt`), "Two boats leave.");
    expect(await openKeptTexts({ home }).textOf(digest)).toBeUndefined();
    await openKeptTexts({ home }).keep(bytesOf("Ten boats leave."));
    expect((await openKeptTexts({ home }).textOf(digest))?.text).toBe("Ten boats leave.");
    expect(await readdir(keptTextsFolder(home))).toEqual([`${digest}.txt`]);
  });

  test("is gone once it has been forgotten", async () => {
    const texts = openKeptTexts({ home: await newFolder() });
    const digest = await texts.keep(bytesOf("Ten boats leave."));
    expect(await texts.forget(digest)).toBe(true);
    expect(await texts.forget(digest)).toBe(false);
    expect(await texts.textOf(digest)).toBeUndefined();
  });

  test("narrows a folder that others could read", async () => {
    const home = await newFolder();
    await openKeptTexts({ home }).keep(bytesOf("a"));
    await chmod(keptTextsFolder(home), 0o755);
    await openKeptTexts({ home }).keep(bytesOf("b"));
    expect(await modeOf(keptTextsFolder(home))).toBe(0o700);
  });

  test("must be UTF-8", async () => {
    const texts = openKeptTexts({ home: await newFolder() });
    await expect(texts.keep(Buffer.from([0x61, 0xff]))).rejects.toMatchObject({ code: "TEXT_INVALID" });
  });

  test("is found by nothing but a digest", async () => {
    const home = await newFolder();
    await writeFile(join(home, "password.txt"), "secret");
    expect(await openKeptTexts({ home }).textOf("../password")).toBeUndefined();
  });
});

describe("a folder of texts", () => {
  test("is read by digest, under any names, and looked at again for what is new", async () => {
    const [home, textsFolder] = [await newFolder(), await newFolder()];
    await writeFile(join(textsFolder, "ferry.md"), "Ten boats leave.");
    const texts = openKeptTexts({ home, textsFolder });
    expect((await texts.textOf(sha256("Ten boats leave.")))?.text).toBe("Ten boats leave.");
    expect(await texts.textOf(sha256("Two buses wait."))).toBeUndefined();
    await writeFile(join(textsFolder, "buses.md"), "Two buses wait.");
    expect(await texts.digests()).toEqual([sha256("Ten boats leave."), sha256("Two buses wait.")].toSorted());
    expect((await texts.textOf(sha256("Two buses wait.")))?.text).toBe("Two buses wait.");
  });

  test("that is not there has no texts", async () => {
    const texts = openKeptTexts({ home: await newFolder(), textsFolder: "/nowhere/at/all" });
    expect(await texts.textOf(sha256("a"))).toBeUndefined();
  });
});

test("spans are those that an array of code points has", () => {
  const unit = fc.constantFrom("a", "é", "e\u0301", "🚤", "道", "\ufeff", "\n", "🏳️‍🌈");
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), fc.nat(50), fc.nat(50), (units, start, end) => {
      const text = units.join("");
      const points = [...text];
      const isWithin = start < end && end <= points.length;
      expect(keptText(text).length).toBe(points.length);
      expect(keptText(text).span(start, end)).toBe(isWithin ? points.slice(start, end).join("") : undefined);
    }),
    { numRuns: 1_000 },
  );
});
