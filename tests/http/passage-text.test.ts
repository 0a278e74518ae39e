import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCitedText } from "../../src/domain/readings/read-cited-text.js";
import { type CitedText, citedTextIn } from "../../src/domain/reanchoring/cited-text.js";
import { undoRevision } from "../../src/feed/apply/undo-revision.js";
import { readDocumentSources } from "../../src/feed/documents/document-source.js";
import { openKeptTexts, readText } from "../../src/feed/documents/kept-texts.js";
import { readRecords, typedRecord } from "../../src/feed/documents/records.js";
import { sha256 } from "../../src/graph/kept-text.js";
import { buildModel } from "../../src/service/build-model.js";
import { reanchorArticle } from "../../src/service/reanchor-article.js";
import { keepArticleTexts } from "../../src/service/keep-article-texts.js";
import { documentStore } from "../../src/service/document-store.js";
import { runReads } from "../../src/service/run-reads.js";
import { refreshKeptWords } from "../../src/service/refresh-kept-words.js";
import { ferryDocument, ferryQuotes, ferryText, writeDocuments } from "../support/ferry-article.js";
import { startTestService, type TestService } from "../support/start-service.js";
import { ask } from "../support/test-service.js";

let service: TestService;
const texts = mkdtemp(join(tmpdir(), "pledgegraph-home-")).then((home) => openKeptTexts({ home }));

const seedFolder = writeDocuments(ferryDocument);
const model = buildModel();

/** What is cited, in an order that does not depend on where it was read from. */
const sorted = (cited: CitedText | undefined): object | undefined =>
  cited && {
    ...cited,
    ...Object.fromEntries(
      (["passages", "statements", "pledges"] as const).map((name) => [
        name,
        [...cited[name]].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      ]),
    ),
  };

beforeAll(async () => {
  const { textOf } = await texts;
  service = await startTestService({ seedFolder: await seedFolder }, textOf);
}, 120_000);

afterAll(() => service.stop());

const question = `{ passages(orderBy: [{id: ASC}]) { nodes { id text url } } }`;
const rowOfTable = { id: "passage:table:row-1", text: null, url: "https://example.org/table.csv#row=1" };

describe("the words of passages", () => {
  test("are null while the operator keeps no copy, and the answer says so", async () => {
    const { data, extensions } = await ask(question, {}, service.url);
    expect(data.passages.nodes).toEqual([
      ...["board", "boats", "pilot"].map((name) => ({
        id: `passage:ferry:${name}`,
        text: null,
        url: "https://example.org/ferry",
      })),
      rowOfTable,
    ]);
    expect(extensions?.["hints"]).toEqual([
      { path: ["passages"], code: "TEXT_NOT_KEPT", message: expect.stringContaining("no copy of a text") },
    ]);
  });

  test("do not bring a hint where nobody asks for them", async () => {
    const { extensions } = await ask("{ passages { nodes { id url } } }", {}, service.url);
    expect(extensions).toBeUndefined();
  });

  test("are there once a copy is kept, with a link that jumps to them, and gone when it is forgotten", async () => {
    const { keep, forget } = await texts;
    const digest = await keep(Buffer.from(ferryText, "utf8"));
    const { data, extensions } = await ask(question, {}, service.url);
    const url = "https://example.org/ferry#:~:text=";
    expect(data.passages.nodes).toEqual([
      { id: "passage:ferry:board", text: ferryQuotes.board, url: `${url}The%20board%20said%20nothing` },
      {
        id: "passage:ferry:boats",
        text: ferryQuotes.boats,
        url: `${url}Ada%20Quill%20said%20that%20ten%20boats%20will%20cross%20the%20lake`,
      },
      { id: "passage:ferry:pilot", text: ferryQuotes.pilot, url: `${url}Ada%20Quill%20promised%20a%20pilot` },
      rowOfTable,
    ]);
    expect(extensions).toBeUndefined();
    const nested = await ask(
      `{ node(id: "statement:boats") { id ... on Statement { reportedIn { words: text } } } }`,
      {},
      service.url,
    );
    expect(nested.data.node.reportedIn).toEqual([{ words: ferryQuotes.boats }]);
    await forget(digest);
    const after = await ask(question, {}, service.url);
    expect(after.data.passages.nodes[0].text).toBeNull();
  });

  test("are found by a search while the text is kept, and by none afterwards", async () => {
    const search = (query: string): Promise<unknown> =>
      ask(
        `query ($query: String!) { search(query: $query, types: [PASSAGE]) { edges { field matched missing node { id } } } }`,
        { query },
        service.url,
      ).then(({ data }) => data.search.edges);
    const { keep, forget } = await texts;
    const store = await texts;
    expect(await search("boats will cross")).toEqual([]);
    const digest = await keep(Buffer.from(ferryText, "utf8"));
    expect(await refreshKeptWords(service.database, model, store)).toEqual({ added: 3, removed: 0 });
    expect(await refreshKeptWords(service.database, model, store)).toEqual({ added: 0, removed: 0 });
    expect(await search("boats will cross")).toEqual([
      { field: "text", matched: ferryQuotes.boats, missing: [], node: { id: "passage:ferry:boats" } },
    ]);
    const indexed = await service.database.read("MATCH (p:Passage {id: 'passage:ferry:board'}) RETURN properties(p)");
    expect(JSON.stringify(indexed)).not.toContain(ferryQuotes.board);
    const exported = await (await fetch(`${service.url}export?format=jsonl`)).text();
    expect(exported).not.toMatch(/cross the lake|textWords/);
    await forget(digest);
    expect(await refreshKeptWords(service.database, model, store)).toEqual({ added: 0, removed: 3 });
    expect(await search("boats will cross")).toEqual([]);
  });

  test("stay with the version of the text that they stand in, when the text changes", async () => {
    const store = await texts;
    const changed = `News. ${ferryText.replace(ferryQuotes.boats, "Nobody came")}`;
    const file = join(await mkdtemp(join(tmpdir(), "pledgegraph-new-text-")), "ferry.md");
    await writeFile(file, changed);
    const newText = await readText(file);
    const cited = await readCitedText(runReads(service.database), "article:ferry");
    const fromDocuments = citedTextIn(
      readRecords(model, await readDocumentSources(await seedFolder)).map(typedRecord),
      "article:ferry",
    );
    expect(sorted(cited)).toEqual(sorted(fromDocuments));
    const origin = { by: "a tester", tool: "reanchor" };
    const asked = { article: "article:ferry", newText, texts: store };
    const written = await reanchorArticle(service.database, model, asked, origin);
    expect(written?.revision).toBe(2);
    expect((await reanchorArticle(service.database, model, asked, origin))?.revision).toBeUndefined();
    expect(
      await reanchorArticle(service.database, model, { ...asked, article: "article:none" }, origin),
    ).toBeUndefined();
    for (const bytes of [Buffer.from(ferryText, "utf8"), newText.bytes]) await store.keep(bytes);
    const { data, errors } = await ask(
      `{ article(id: "article:ferry") {
        textDigest
        versions { number textDigest length recordedAt lostEvidence { id label } }
        passages(orderBy: [{id: ASC}]) { nodes { id text url version { number } } }
      } }`,
      {},
      service.url,
    );
    expect(errors).toBeUndefined();
    const { textDigest, versions, passages } = data.article;
    expect(textDigest).toBe(newText.digest);
    const recordedAt = expect.stringMatching(/^\d{4}-/);
    expect(versions).toEqual([
      { number: 1, textDigest: sha256(ferryText), length: Array.from(ferryText).length, recordedAt, lostEvidence: [] },
      {
        number: 2,
        textDigest: newText.digest,
        length: newText.length,
        recordedAt,
        lostEvidence: [
          { id: "pledge:boats", label: "Quill gives boats." },
          { id: "statement:boats", label: "Quill on boats." },
        ],
      },
    ]);
    expect(passages.nodes).toEqual([
      { id: "passage:ferry:board", text: ferryQuotes.board, url: expect.stringContaining("#:~:text="), version: null },
      {
        id: "passage:ferry:boats",
        text: ferryQuotes.boats,
        url: "https://example.org/ferry",
        version: { number: 1 },
      },
      { id: "passage:ferry:pilot", text: ferryQuotes.pilot, url: expect.stringContaining("#:~:text="), version: null },
    ]);
    expect((await readCitedText(runReads(service.database), "article:ferry"))?.versions[1]?.lostEvidence.length).toBe(
      2,
    );
    await undoRevision(documentStore(service.database), model, 2, origin);
    expect(sorted(await readCitedText(runReads(service.database), "article:ferry"))).toEqual(sorted(fromDocuments));
  });

  test("are kept from a folder, as far as they are texts of articles", async () => {
    const [folder, home] = [await mkdtemp(join(tmpdir(), "texts-")), await mkdtemp(join(tmpdir(), "home-"))];
    await writeFile(join(folder, "ferry.md"), ferryText);
    await writeFile(join(folder, "notes.md"), "Notes of my own.");
    expect(await keepArticleTexts(runReads(service.database), home, folder)).toEqual([sha256(ferryText)]);
    expect(await openKeptTexts({ home }).digests()).toEqual([sha256(ferryText)]);
  });

  test("cannot be filtered or sorted by, and no export has them", async () => {
    const filtered = await ask(`{ passages(where: {text: {contains: "a"}}) { nodes { id } } }`, {}, service.url);
    expect(filtered.errors?.[0]?.message).toMatch(/"text" is not defined/);
    await (await texts).keep(Buffer.from(ferryText, "utf8"));
    for (const format of ["jsonl", "graphml", "jsonld", "csv&type=Passage"]) {
      const response = await fetch(`${service.url}export?format=${format}`);
      const body = await response.text();
      expect(body.length, format).toBeGreaterThan(100);
      expect(body.includes(ferryQuotes.board), format).toBe(false);
    }
  });
});
