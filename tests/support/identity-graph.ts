import { join } from "node:path";
import { expect } from "vitest";
import { readAllRedirects } from "../../src/feed/apply/identity-store.js";
import { importDocuments } from "../../src/feed/apply/import-documents.js";
import type { ImportOptions } from "../../src/feed/apply/import-input.js";
import type { ImportReport } from "../../src/feed/apply/import-report.js";
import { mergeRecords } from "../../src/feed/apply/merge-records.js";
import { splitRecord } from "../../src/feed/apply/split-record.js";
import { findInputs } from "../../src/feed/documents/document-input.js";
import { readStated } from "../../src/feed/records/read-stated.js";
import type { StatedRecord } from "../../src/graph/rule.js";
import { runReads } from "../../src/service/run-reads.js";
import { runDocument } from "./compile-document.js";
import { articleRecord, database, folder, model, put, type Records, store } from "./feed-graph.js";
import { testOrigin } from "./test-origin.js";

/** An article in which somebody claims to be minister, and so a member of a council. */
export const article = (name: string, person: Record<string, unknown> & { readonly id: string }): Records => ({
  articles: [articleRecord(name)],
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

export const importFile = async (file: string, options: Partial<ImportOptions> = {}): Promise<ImportReport> => {
  const report = await importDocuments(store, model, await findInputs([join(folder, file)]), {
    dataset: file.replace(".yaml", ""),
    origin: testOrigin,
    ...options,
  });
  expect(report.refused).toEqual([]);
  return report;
};
export const merge = (from: string, into: string): Promise<unknown> =>
  mergeRecords(store, model, [from, into], { by: "curator", tool: "merge" });
export const split = (from: string): Promise<unknown> => splitRecord(store, model, from, testOrigin);
export const stated = async (id: string): Promise<StatedRecord | undefined> =>
  (await readStated(runReads(database), model, [id])).get(id);
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
