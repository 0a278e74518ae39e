import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { stringify } from "yaml";
import { connect } from "../../src/database/connect.js";
import type { Database } from "../../src/database/database.js";
import { chooseExport } from "../../src/export/choose-export.js";
import type { DocumentStore } from "../../src/feed/apply/document-store.js";
import { deleteEverything } from "../../src/feed/apply/graph-store.js";
import { readAllRedirects } from "../../src/feed/apply/identity-store.js";
import { importDocuments } from "../../src/feed/apply/import-documents.js";
import type { ImportOptions } from "../../src/feed/apply/import-input.js";
import type { ImportReport } from "../../src/feed/apply/import-report.js";
import { mergeRecords } from "../../src/feed/apply/merge-records.js";
import { splitRecord } from "../../src/feed/apply/split-record.js";
import { undoRevision } from "../../src/feed/apply/undo-revision.js";
import { findInputs } from "../../src/feed/documents/document-input.js";
import { readStated } from "../../src/feed/records/read-stated.js";
import type { StatedRecord } from "../../src/graph/rule.js";
import { applySchema } from "../../src/service/apply-schema.js";
import { buildModel } from "../../src/service/build-model.js";
import { documentStore } from "../../src/service/document-store.js";
import { recordSource } from "../../src/service/record-source.js";
import { runReads } from "../../src/service/run-reads.js";
import { runDocument } from "./compile-document.js";
import { startTestNeo4j, type TestNeo4j } from "./test-neo4j.js";
import { testOrigin } from "./test-origin.js";

export const model = buildModel();
let neo4j: TestNeo4j;
export let database: Database;
/** Written to by every test; empty before each. */
export let store: DocumentStore;
/** Where a test puts its documents. */
export let folder: string;

/** Starts a Neo4j for the tests of a file, and empties it before each. */
export function useIdentityGraph(): void {
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
}

type Records = Record<string, readonly Record<string, unknown>[]>;

/** An article in which somebody claims to be minister, and so a member of a council. */
export const article = (name: string, person: Record<string, unknown> & { readonly id: string }): Records => ({
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

export const ada = { id: "person:ada", name: "Ada Quill", aliases: ["A. Quill"] };
export const adah = { id: "person:adah", name: "Adah Quill", wikidata: "Q1" };

export const put = (file: string, records: Records): Promise<void> => writeFile(join(folder, file), stringify(records));
export const importFile = async (file: string, options: Partial<ImportOptions> = {}): Promise<ImportReport> => {
  const report = await importDocuments(store, model, await findInputs([join(folder, file)]), {
    dataset: file.replace(".yaml", ""),
    origin: testOrigin,
    ...options,
  });
  expect(report.refused).toEqual([]);
  return report;
};
export const undo = (number: number): Promise<unknown> => undoRevision(store, model, number, testOrigin);
export const merge = (from: string, into: string): Promise<unknown> =>
  mergeRecords(store, model, [from, into], { by: "curator", tool: "merge" });
export const split = (from: string): Promise<unknown> => splitRecord(store, model, from, testOrigin);
export const stated = async (id: string): Promise<StatedRecord | undefined> =>
  (await readStated(runReads(database), model, [id])).get(id);
export const exported = async (): Promise<string> => {
  let text = "";
  const { write } = chooseExport(model, { format: "jsonl", type: undefined, raw: false });
  for await (const piece of write(recordSource(runReads(database), model))) text += String(piece);
  return text;
};
export const asked = async (document: string): Promise<unknown> => {
  const redirects = await readAllRedirects(runReads(database));
  const { answer } = await runDocument(model, document, {}, (text, parameters) => database.read(text, parameters), {
    redirects,
  });
  return JSON.parse(JSON.stringify(answer.data ?? answer.errors)) as unknown;
};

/** Two articles in datasets of their own, about one person under two ids. */
export const importBoth = async (): Promise<void> => {
  await put("a.yaml", article("a", ada));
  await put("b.yaml", article("b", adah));
  await importFile("a.yaml");
  await importFile("b.yaml");
};
