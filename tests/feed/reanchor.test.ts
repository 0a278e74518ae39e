import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, test } from "vitest";
import { packageFolder } from "../../src/config/config.js";
import { type CitedText, citedTextIn } from "../../src/domain/reanchoring/cited-text.js";
import { reanchor, type RecordPatch, type Reanchoring } from "../../src/domain/reanchoring/reanchor.js";
import { readDocumentSources } from "../../src/feed/documents/document-source.js";
import { judgePassages } from "../../src/feed/documents/judge-passages.js";
import { readRecords, typedRecord } from "../../src/feed/documents/records.js";
import { keptText, sha256 } from "../../src/graph/kept-text.js";
import { buildModel } from "../../src/service/build-model.js";
import { ferryDocument, ferryQuotes, ferryText, writeDocuments } from "../support/ferry-article.js";

const model = buildModel();
let cited: CitedText;
let folder: string;

beforeAll(async () => {
  folder = await writeDocuments(ferryDocument);
  const records = readRecords(model, await readDocumentSources(folder)).map(typedRecord);
  cited = citedTextIn(records, "article:ferry") as CitedText;
});

/** Anchors what is cited in a new text, with no other text at hand. */
const anchored = (from: CitedText, text: string): Reanchoring =>
  reanchor(from, { digest: sha256(text), length: keptText(text).length }, (spans) => judgePassages(spans, text));

const judgements = ({ passages }: Reanchoring): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(passages.map(({ id, judgement }) => [id.split(":").at(-1), judgement?.kind]));

const patchOf = ({ patches }: Reanchoring, id: string): RecordPatch | undefined =>
  patches.find((patch) => patch.id === id);

/** What is cited once a new text has been written. */
function applied(from: CitedText, { patches }: Reanchoring): CitedText {
  const fieldsOf = (id: string): Readonly<Record<string, unknown>> =>
    patches.find((patch) => patch.id === id)?.fields ?? {};
  return {
    ...from,
    article: { ...from.article, ...fieldsOf(from.article.id) },
    versions: [
      ...from.versions,
      ...patches.flatMap(({ type, id, fields }) =>
        type === "TextVersion"
          ? [
              {
                id,
                number: Number(fields["number"]),
                textDigest: String(fields["textDigest"]),
                lostEvidence: fields["lostEvidence"] as readonly string[],
              },
            ]
          : [],
      ),
    ],
    passages: from.passages.map((passage) => ({ ...passage, ...fieldsOf(passage.id) })),
  };
}

describe("the passages of an article in a new text", () => {
  test("follow their words, and stay in the old version where these are not found", () => {
    const changed = `News. ${ferryText.replace(ferryQuotes.boats, "Ada Quill hinted at boats")}`;
    const found = anchored(cited, changed);
    expect(judgements(found)).toEqual({ boats: "CHANGED", pilot: "MOVED", board: "MOVED" });
    const start = Array.from(changed.slice(0, changed.indexOf(ferryQuotes.pilot))).length;
    expect(patchOf(found, "passage:ferry:pilot")?.fields).toEqual({
      fragment: `char=${start},${start + [...ferryQuotes.pilot].length}`,
      version: undefined,
    });
    expect(patchOf(found, "passage:ferry:boats")?.fields).toEqual({ version: "textVersion:ferry:1" });
  });

  test("take the statements and pledges with them that rest on nothing else", () => {
    const changed = ferryText.replace(ferryQuotes.boats, "-").replace(ferryQuotes.pilot, "-");
    const found = anchored(cited, changed);
    // The pledge of a pilot is conveyed by a statement in a table, too.
    expect(found.lostEvidence).toEqual(["pledge:boats", "statement:boats", "statement:pilot"]);
  });

  test("are recorded with both versions of the text", () => {
    const changed = ferryText.replace(ferryQuotes.boats, "-");
    const found = anchored(cited, changed);
    expect(patchOf(found, "article:ferry")?.fields).toEqual({
      textDigest: sha256(changed),
      length: keptText(changed).length,
    });
    expect(found.patches.filter(({ type }) => type === "TextVersion")).toEqual([
      {
        type: "TextVersion",
        id: "textVersion:ferry:1",
        isNew: true,
        fields: {
          article: "article:ferry",
          number: 1,
          textDigest: sha256(ferryText),
          length: keptText(ferryText).length,
          lostEvidence: [],
        },
      },
      {
        type: "TextVersion",
        id: "textVersion:ferry:2",
        isNew: true,
        fields: {
          article: "article:ferry",
          number: 2,
          textDigest: sha256(changed),
          length: keptText(changed).length,
          lostEvidence: ["pledge:boats", "statement:boats"],
        },
      },
    ]);
  });

  test("come back when their words do, and lose their evidence once only", () => {
    const changed = ferryText.replace(ferryQuotes.boats, "-");
    const later = applied(cited, anchored(cited, changed));
    const third = anchored(later, `${changed}More.`);
    expect(third.lostEvidence).toEqual([]);
    expect(patchOf(third, "passage:ferry:boats")).toBeUndefined();
    const back = anchored(later, ferryText);
    expect(patchOf(back, "passage:ferry:boats")?.fields["version"]).toBeUndefined();
    expect(patchOf(back, "passage:ferry:boats")?.fields["fragment"]).toBe(
      cited.passages.find(({ id }) => id === "passage:ferry:boats")?.fragment,
    );
    expect(patchOf(back, "textVersion:ferry:3")?.fields["textDigest"]).toBe(sha256(ferryText));
  });

  test("that is the one the article has change nothing", () => {
    expect(anchored(cited, ferryText)).toEqual({ passages: [], lostEvidence: [], patches: [] });
  });

  test("are not lost where they are ambiguous, and stay in the old version", () => {
    const found = anchored(cited, `Twice. ${ferryText}${ferryText}`);
    expect(new Set(Object.values(judgements(found)))).toEqual(new Set(["AMBIGUOUS"]));
    expect(found.lostEvidence).toEqual([]);
    expect(patchOf(found, "passage:ferry:board")?.fields).toEqual({ version: "textVersion:ferry:1" });
  });

  test("that were ambiguous can be lost later", () => {
    const later = applied(cited, anchored(cited, `Twice. ${ferryText}${ferryText}`));
    expect(anchored(later, "Nothing.").lostEvidence).toEqual(["pledge:boats", "statement:boats", "statement:pilot"]);
  });

  test("of a table are not judged", () => {
    const table = citedTextIn(
      [
        { type: "Article", record: { id: "article:t", textDigest: sha256("a"), length: 1 } },
        { type: "Passage", record: { id: "passage:t:row-1", article: "article:t", fragment: "row=1", digest: "b" } },
      ],
      "article:t",
    ) as CitedText;
    expect(anchored(table, "b").passages).toEqual([
      { id: "passage:t:row-1", fragment: "row=1", judgement: undefined, newFragment: undefined },
    ]);
  });
});

test("pledgegraph reanchor prints every judgement and what lost its evidence", async () => {
  const texts = await mkdtemp(join(tmpdir(), "pledgegraph-new-text-"));
  const file = join(texts, "ferry.md");
  await writeFile(file, `News. ${ferryText.replace(ferryQuotes.boats, "Nobody came")}`);
  const run = async (
    ...given: readonly string[]
  ): Promise<{ readonly stdout: string; readonly stderr: string; readonly exitCode?: number | undefined }> =>
    execa("node", ["--import", "@oxc-node/core/register", "src/main/main.ts", "reanchor", ...given], {
      cwd: packageFolder,
      reject: false,
    });
  const { stdout, exitCode } = await run("article:ferry", file, "--dry-run", "--known", folder);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^passage:ferry:pilot +char=\d+,\d+ +MOVED +now char=\d+,\d+$/m);
  expect(stdout).toMatch(/^passage:ferry:boats +char=\d+,\d+ +CHANGED$/m);
  expect(stdout).toContain("without evidence: statement:boats");
  expect(stdout).toContain("3 passages: 1 CHANGED, 2 MOVED. Nothing was written.");
  const unknown = await run("article:fery", file, "--dry-run", "--known", folder);
  expect(unknown.exitCode).toBe(65);
  expect(unknown.stderr).toContain("There is no article article:fery");
}, 60_000);
