import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { connect } from "../../src/database/connect.js";
import type { Database } from "../../src/database/database.js";
import { chooseExport } from "../../src/export/choose-export.js";
import type { DocumentStore } from "../../src/feed/apply/document-store.js";
import { deleteEverything } from "../../src/feed/apply/graph-store.js";
import { readAllRedirects } from "../../src/feed/apply/identity-store.js";
import { importDocuments, type ImportOptions } from "../../src/feed/apply/import-documents.js";
import type { ImportReport } from "../../src/feed/apply/import-report.js";
import { judgePair } from "../../src/feed/apply/judge-pair.js";
import { mergeRecords } from "../../src/feed/apply/merge-records.js";
import { readRevisions } from "../../src/feed/apply/journal.js";
import { type Purged, purgeRecords } from "../../src/feed/apply/purge-records.js";
import { splitRecord } from "../../src/feed/apply/split-record.js";
import { undoRevision } from "../../src/feed/apply/undo-revision.js";
import type { Verdict } from "../../src/feed/change/identity-records.js";
import { firstPrevious, hashOf } from "../../src/feed/change/revision.js";
import { findInputs } from "../../src/feed/documents/document-input.js";
import { readStated } from "../../src/feed/records/read-stated.js";
import type { StatedRecord } from "../../src/graph/rule.js";
import { applySchema } from "../../src/service/apply-schema.js";
import { buildModel } from "../../src/service/build-model.js";
import { documentStore } from "../../src/service/document-store.js";
import { recordSource } from "../../src/service/record-source.js";
import { runReads } from "../../src/service/run-reads.js";
import { runDocument } from "../support/compile-document.js";
import { startTestNeo4j, type TestNeo4j } from "../support/test-neo4j.js";
import { testOrigin } from "../support/test-origin.js";

const model = buildModel();
let neo4j: TestNeo4j;
let database: Database;
let store: DocumentStore;
let folder: string;

beforeAll(async () => {
  neo4j = await startTestNeo4j();
  database = await connect(neo4j.address, "neo4j", { queryTimeoutMs: 60_000 });
  store = documentStore(database);
  await applySchema(database, model);
});

afterAll(async () => {
  await database.close();
  await neo4j.stop();
});

beforeEach(async () => {
  await store.write((run) => run(deleteEverything));
  folder = await mkdtemp(join(tmpdir(), "pledgegraph-identity-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

type Records = Record<string, readonly Record<string, unknown>[]>;

/** An article in which somebody claims to be minister, and so a member of a council. */
const article = (name: string, person: Record<string, unknown> & { readonly id: string }): Records => ({
  articles: [
    {
      id: `article:${name}`,
      title: name,
      language: "en",
      length: 900,
      textDigest: "0".repeat(64),
      published: "2031-05",
    },
  ],
  people: [
    { ...person, memberships: [{ node: "group:council", certainty: "CERTAIN", statements: [`statement:${name}`] }] },
  ],
  groups: [{ id: "group:council", name: "The council", named: true }],
  passages: [
    {
      id: `passage:${name}`,
      article: `article:${name}`,
      fragment: "char=0,9",
      digest: "1".repeat(64),
      entities: [{ node: person.id, surface: `Minister of ${name}` }],
    },
  ],
  claims: [
    {
      id: `claim:${name}`,
      predicate: "office",
      summary: "Is minister.",
      value: `minister of ${name}`,
      status: "CURRENT",
      subject: person.id,
    },
  ],
  statements: [
    {
      id: `statement:${name}`,
      act: "ASSERT",
      gist: "So it is.",
      voice: "INDIRECT",
      certainty: "CERTAIN",
      polarity: "POSITIVE",
      madeBy: [person.id],
      conveys: [`claim:${name}`],
      reportedIn: [`passage:${name}`],
    },
  ],
});

const ada = { id: "person:ada", name: "Ada Quill", aliases: ["A. Quill"] };
const adah = { id: "person:adah", name: "Adah Quill", wikidata: "Q1" };

const put = (file: string, records: Records): Promise<void> => writeFile(join(folder, file), stringify(records));
const importFile = async (file: string, options: Partial<ImportOptions> = {}): Promise<ImportReport> => {
  const report = await importDocuments(store, model, await findInputs([join(folder, file)]), {
    dataset: file.replace(".yaml", ""),
    origin: testOrigin,
    ...options,
  });
  expect(report.refused).toEqual([]);
  return report;
};
const undo = (number: number): Promise<unknown> => undoRevision(store, model, number, testOrigin);
const merge = (from: string, into: string): Promise<unknown> =>
  mergeRecords(store, model, [from, into], { by: "curator", tool: "merge" });
const split = (from: string): Promise<unknown> => splitRecord(store, model, from, testOrigin);
const stated = async (id: string): Promise<StatedRecord | undefined> =>
  (await readStated(runReads(database), model, [id])).get(id);
const exported = async (): Promise<string> => {
  let text = "";
  const { write } = chooseExport(model, { format: "jsonl", type: undefined, raw: false });
  for await (const piece of write(recordSource(runReads(database), model))) text += String(piece);
  return text;
};
const asked = async (document: string): Promise<unknown> => {
  const redirects = await readAllRedirects(runReads(database));
  const { answer } = await runDocument(model, document, {}, (text, parameters) => database.read(text, parameters), {
    redirects,
  });
  return JSON.parse(JSON.stringify(answer.data ?? answer.errors)) as unknown;
};

/** Two articles in datasets of their own, about one person under two ids. */
const importBoth = async (): Promise<void> => {
  await put("a.yaml", article("a", ada));
  await put("b.yaml", article("b", adah));
  await importFile("a.yaml");
  await importFile("b.yaml");
};

describe("a merge", { timeout: 180_000 }, () => {
  test("makes all that refers to one person refer to another, with all names", async () => {
    await importBoth();
    await merge("person:adah", "person:ada");
    expect(await stated("person:adah")).toBeUndefined();
    expect(await stated("person:ada")).toEqual({
      ...ada,
      aliases: ["A. Quill", "Adah Quill"],
      wikidata: "Q1",
      memberships: [{ certainty: "CERTAIN", node: "group:council", statements: ["statement:a", "statement:b"] }],
    });
    expect(await stated("claim:b")).toMatchObject({ subject: "person:ada" });
    expect(await stated("statement:b")).toMatchObject({ madeBy: ["person:ada"] });
  });

  test("undone restores the export byte for byte, and redone and undone again too", async () => {
    await importBoth();
    const before = await exported();
    await merge("person:adah", "person:ada");
    const after = await exported();
    await undo(3);
    expect(await exported()).toBe(before);
    expect((await readAllRedirects(runReads(database))).size).toBe(0);
    await undo(4);
    expect(await exported()).toBe(after);
    await undo(5);
    expect(await exported()).toBe(before);
  });

  test("leads queries from the merged id to the other one, wherever an id stands", async () => {
    await importBoth();
    await merge("person:adah", "person:ada");
    expect(
      await asked(`{
        node(id: "person:adah") { id }
        person(id: "person:adah") { name }
        statements(where: { madeBy: { some: { id: { eq: "person:adah" } } } }) { totalCount }
        people(where: { id: { in: ["person:adah", "person:nobody"] } }) { nodes { id } }
        neighbourhood(id: "person:adah") { leftOut }
        others: people(where: { id: { startsWith: "person:adah" } }) { totalCount }
      }`),
    ).toMatchObject({
      node: { id: "person:ada" },
      person: { name: "Ada Quill" },
      statements: { totalCount: 2 },
      people: { nodes: [{ id: "person:ada" }] },
      others: { totalCount: 0 },
    });
  });

  test("is followed by the documents that were loaded before it: they change nothing, whichever comes first", async () => {
    await importBoth();
    await merge("person:adah", "person:ada");
    const after = await exported();
    for (const file of ["b.yaml", "a.yaml", "b.yaml"])
      expect(await importFile(file), file).toMatchObject({ created: 0, updated: 0, removed: 0, revisions: [] });
    expect(await exported()).toBe(after);
  });

  test("is followed by a document that cites the merged id for the first time, and by one that names it otherwise", async () => {
    await importBoth();
    await merge("person:adah", "person:ada");
    const { people: _people, ...third } = article("c", adah);
    await put("c.yaml", third);
    await importFile("c.yaml");
    expect(await stated("statement:c")).toMatchObject({ madeBy: ["person:ada"] });
    await put("b.yaml", article("b", { ...adah, aliases: ["Ada the Second"] }));
    await importFile("b.yaml");
    expect(await stated("person:ada")).toMatchObject({ aliases: ["A. Quill", "Adah Quill", "Ada the Second"] });
    expect(await stated("person:adah")).toBeUndefined();
    expect((await importFile("a.yaml")).revisions, "of the one that it was merged into").toEqual([]);
    expect((await importFile("b.yaml")).revisions).toEqual([]);
    await put("a.yaml", article("a", { ...ada, name: "Ada B. Quill" }));
    await importFile("a.yaml");
    expect(await stated("person:ada"), "who states only a relation is not asked").toMatchObject({
      name: "Ada B. Quill",
    });
    for (const file of ["a.yaml", "b.yaml"]) expect((await importFile(file)).revisions, file).toEqual([]);
  });
});

describe("a split", { timeout: 180_000 }, () => {
  test("restores the export byte for byte, also after the documents were loaded again", async () => {
    await importBoth();
    const before = await exported();
    await merge("person:adah", "person:ada");
    await importFile("b.yaml");
    await split("person:adah");
    expect(await exported()).toBe(before);
    expect((await importFile("b.yaml")).revisions).toEqual([]);
    await undo(4);
    expect(await stated("person:adah")).toBeUndefined();
  });

  test("gives back what came since under either id", async () => {
    await importBoth();
    await merge("person:adah", "person:ada");
    const { people: _people, ...third } = article("c", adah);
    await put("c.yaml", third);
    await importFile("c.yaml");
    const { people: _ada, ...fourth } = article("d", ada);
    await put("d.yaml", fourth);
    await importFile("d.yaml");
    await put("b.yaml", article("b", { ...adah, aliases: ["Ada the Second"] }));
    await importFile("b.yaml");
    await split("person:adah");
    const split1 = await exported();
    await store.write((run) => run(deleteEverything));
    for (const file of ["a.yaml", "b.yaml", "c.yaml", "d.yaml"]) await importFile(file);
    expect(split1, "as if they had never been merged").toBe(await exported());
    await expect(split("person:adah")).rejects.toMatchObject({ code: "MERGE_REFUSED" });
  });
});

describe("a judgement", { timeout: 180_000 }, () => {
  test("that two are not the same stands against a merge until it is taken away", async () => {
    await importBoth();
    const judge = (verdict: Verdict | undefined): Promise<unknown> =>
      judgePair(store, model, ["person:ada", "person:adah"], verdict, testOrigin);
    await judge("NOT_SAME");
    await expect(merge("person:adah", "person:ada")).rejects.toMatchObject({ code: "MERGE_REFUSED" });
    await undo(3);
    await merge("person:adah", "person:ada");
    await expect(judge("NOT_SAME")).rejects.toMatchObject({ code: "MERGE_REFUSED" });
    await expect(merge("person:adah", "person:ada")).rejects.toMatchObject({ code: "MERGE_REFUSED" });
    await expect(merge("person:nobody", "person:ada")).rejects.toMatchObject({ code: "RECORD_UNKNOWN" });
    await expect(merge("group:council", "person:ada")).rejects.toMatchObject({ code: "MERGE_REFUSED" });
  });
});

describe("a purge", { timeout: 180_000 }, () => {
  const purge = (...ids: readonly string[]): Promise<Purged> =>
    purgeRecords(store, model, ids, { by: "curator", tool: "purge", reason: "She asked for it" });
  const inHistory = async (text: string): Promise<boolean> => {
    for await (const revision of readRevisions(runReads(database), 0))
      if (JSON.stringify(revision.changes).includes(text)) return true;
    return false;
  };

  test("takes a record out of the history, which can still be verified, and leaves a tombstone", async () => {
    await put("p.yaml", { people: [{ id: "person:cy", name: "Cy Young" }] });
    await importFile("p.yaml");
    await put("p.yaml", { people: [{ id: "person:cy", name: "Cy Younger" }] });
    await importFile("p.yaml");
    expect(await inHistory("Young")).toBe(true);
    expect(await purge("person:cy")).toEqual({ revision: 3, blanked: [1, 2, 3] });
    expect(await inHistory("Young")).toBe(false);
    let previous = firstPrevious;
    for await (const { hash, undoneBy: _undoneBy, ...revision } of readRevisions(runReads(database), 0)) {
      expect(revision.previous).toBe(previous);
      expect(hashOf(revision)).toBe(hash);
      previous = hash;
    }
    await expect(undo(3)).rejects.toMatchObject({ message: "What revision 3 says of person:cy was purged." });
    const report = importDocuments(store, model, await findInputs([join(folder, "p.yaml")]), {
      dataset: "p",
      origin: testOrigin,
    });
    expect((await report).refused).toMatchObject([{ reason: expect.stringContaining("was purged by curator on") }]);
  });

  test("is refused while others refer to the record, and takes those that refer to each other together", async () => {
    await importBoth();
    await expect(purge("person:adah")).rejects.toMatchObject({
      code: "PURGE_REFUSED",
      message: expect.stringMatching(/^claim:b, passage:b, statement:b refer to person:adah/),
    });
    await purge("person:adah", "claim:b", "passage:b", "statement:b", "article:b");
    expect(await inHistory("Adah")).toBe(false);
    await expect(purge("person:nobody")).rejects.toMatchObject({ code: "RECORD_UNKNOWN" });
  });

  test("reaches what a merge kept", async () => {
    await importBoth();
    await merge("person:adah", "person:ada");
    await expect(purge("person:ada")).rejects.toMatchObject({ code: "PURGE_REFUSED" });
    await split("person:adah");
    await purge("person:adah", "claim:b", "passage:b", "statement:b", "article:b");
    expect(await inHistory("Q1"), "but for the record that it was merged into").toBe(true);
    await expect(undo(3)).rejects.toMatchObject({ code: "REVISION_IN_THE_WAY" });
  });
});

describe("an import", { timeout: 180_000 }, () => {
  const propose = async (people: readonly Record<string, unknown>[]): Promise<readonly (readonly string[])[]> => {
    await put("new.yaml", { people });
    const { matches } = await importFile("new.yaml", { isDryRun: true });
    return matches.map(({ id, candidate, basis, confidence }) => [id, candidate, basis, confidence]);
  };

  test("proposes whom new people may be, by identifier, name and sound, and merges nobody", async () => {
    await put("a.yaml", {
      people: [
        { id: "person:ada", name: "Ada Quill", wikidata: "Q1" },
        { id: "person:volodymyr", name: "Володимир Квітень" },
      ],
      states: [{ id: "state:gb", name: "Britain", iso2: "GB" }],
    });
    await importFile("a.yaml");
    expect(await propose([{ id: "person:x", name: "Somebody Else", wikidata: "Q1" }])).toEqual([
      ["person:x", "person:ada", "wikidata", "HIGH"],
    ]);
    expect(await propose([{ id: "person:x", name: "Nobody", aliases: ["ADA QUILL"] }])).toEqual([
      ["person:x", "person:ada", "name", "MEDIUM"],
    ]);
    expect(await propose([{ id: "person:x", name: "Volodymyr Kviten" }])).toEqual([
      ["person:x", "person:volodymyr", "sound", "LOW"],
    ]);
    expect(await propose([{ id: "person:x", name: "Ada Quill", wikidata: "Q2" }]), "another identifier").toEqual([]);
    expect(await propose([{ id: "person:x", name: "Britain" }]), "of another type").toEqual([]);
    expect(
      await propose([
        { id: "person:x", name: "Cy" },
        { id: "person:y", name: "cy" },
      ]),
      "among the new",
    ).toEqual([["person:y", "person:x", "name", "MEDIUM"]]);
    expect(await propose([{ id: "person:ada", name: "Ada Quill", wikidata: "Q1" }]), "known by its id").toEqual([]);
  });

  test("does not propose again what was judged not to be the same", async () => {
    await put("a.yaml", { people: [{ id: "person:ada", name: "Ada Quill" }] });
    await importFile("a.yaml");
    await put("b.yaml", { people: [{ id: "person:other", name: "Ada Quill" }] });
    expect((await importFile("b.yaml")).matches).toMatchObject([{ id: "person:other", candidate: "person:ada" }]);
    await judgePair(store, model, ["person:ada", "person:other"], "NOT_SAME", testOrigin);
    await store.write((run) => run({ text: "MATCH (n:Entity {id: 'person:other'}) DETACH DELETE n", parameters: {} }));
    expect((await importFile("b.yaml")).matches).toEqual([]);
  });
});
