import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { stringify } from "yaml";
import { connect } from "../../src/database/connect.js";
import type { Database } from "../../src/database/database.js";
import type { DocumentStore } from "../../src/feed/apply/document-store.js";
import { deleteEverything } from "../../src/feed/apply/graph-store.js";
import { undoRevision } from "../../src/feed/apply/undo-revision.js";
import { applySchema } from "../../src/service/apply-schema.js";
import { buildModel } from "../../src/service/build-model.js";
import { documentStore } from "../../src/service/document-store.js";
import { exportedFrom } from "./exported-from.js";
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
export function useFeedGraph(): void {
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
    await empty();
    folder = await mkdtemp(join(tmpdir(), "pledgegraph-feed-"));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));
}

export const empty = (): Promise<unknown> => store.write((run) => run(deleteEverything));

export type Records = Record<string, readonly Record<string, unknown>[]>;

/** The record of an article that nobody has read. */
export const articleRecord = (name: string): Record<string, unknown> => ({
  id: `article:${name}`,
  title: name,
  language: "en",
  length: 900,
  textDigest: "0".repeat(64),
  published: "2031-05",
});

/** An article in which some ministers each claim something. */
export const ministersArticle = (name: string, ministers: readonly string[]): Records => ({
  articles: [articleRecord(name)],
  people: ministers.map((minister) => ({ id: `person:${minister}`, name: minister, aliases: [] })),
  passages: ministers.map((_minister, index) => ({
    id: `passage:${name}:${index}`,
    article: `article:${name}`,
    fragment: `char=${index * 10},${index * 10 + 9}`,
    digest: "1".repeat(64),
    entities: [],
  })),
  claims: ministers.map((minister) => ({
    id: `claim:${name}:${minister}`,
    predicate: "office",
    summary: `${minister} is minister.`,
    value: `minister of ${name}`,
    status: "CURRENT",
    subject: `person:${minister}`,
  })),
  statements: ministers.map((minister, index) => ({
    id: `statement:${name}:${minister}`,
    act: "ASSERT",
    gist: `${minister} says so.`,
    voice: "INDIRECT",
    certainty: "CERTAIN",
    polarity: "POSITIVE",
    saidOn: `2031-05-0${1 + (index % 9)}`,
    madeBy: [`person:${minister}`],
    conveys: [`claim:${name}:${minister}`],
    reportedIn: [`passage:${name}:${index}`],
  })),
});

/** Writes a document to the folder. @returns its path. */
export async function put(file: string, records: Records): Promise<string> {
  const path = join(folder, file);
  await writeFile(path, stringify(records));
  return path;
}

export const undo = (number: number): Promise<unknown> => undoRevision(store, model, number, testOrigin);
export const exported = (): Promise<string> => exportedFrom(database, model);
