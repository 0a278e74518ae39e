import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { connect } from "../../../src/database/connect.js";
import type { Database } from "../../../src/database/database.js";
import { startLocalNeo4j } from "../../../src/database/local/local-neo4j.js";
import { silentReporter } from "../../../src/database/report/silent-reporter.js";
import type { DocumentStore } from "../../../src/feed/apply/document-store.js";
import { importDocuments } from "../../../src/feed/apply/import-documents.js";
import type { DocumentInput } from "../../../src/feed/documents/document-input.js";
import { parseJsonLine } from "../../../src/feed/documents/document-source.js";
import type { GraphModel } from "../../../src/graph/graph-model.js";
import { applySchema } from "../../../src/service/apply-schema.js";
import { buildModel } from "../../../src/service/build-model.js";
import { documentStore } from "../../../src/service/document-store.js";
import { sharedJarFolder } from "../../support/test-neo4j.js";
import { hubDocument, sharedDocument, voteDocument } from "./vote-documents.js";
import { writeBare } from "./write-bare.js";

/*
 * How fast documents come into the graph, beside a bare UNWIND of as many nodes and relationships in the same run:
 * a table of votes in large batches, single documents, and one more statement of an actor that has very many.
 */

interface Measured {
  readonly what: string;
  readonly items: number;
  readonly seconds: number;
}

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "20000" },
    singles: { type: "string", default: "300" },
    hub: { type: "string", default: "100000" },
    profile: { type: "boolean", default: false },
  },
});

async function main(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), "pledgegraph-feed-"));
  const local = await startLocalNeo4j({ home, jarFolder: sharedJarFolder(), heap: "1g", report: silentReporter });
  try {
    const database = await connect(local.address, "neo4j", { queryTimeoutMs: 60_000 });
    const model = buildModel();
    await applySchema(database, model);
    await measure(database, model);
    await database.close();
  } finally {
    await local.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function measure(database: Database, model: GraphModel): Promise<void> {
  const documents = Number(values.documents);
  const singles = Number(values.singles);
  const store = values.profile ? profiled(documentStore(database)) : documentStore(database);
  await put(store, model, [sharedDocument()], 5_000);
  // Plans every statement once, for the door as for the bare writes.
  await put(store, model, votes(0, 200), 700);
  await writeBare(database, "warm", 200);
  const rows: Measured[] = [];
  const half = documents / 2;
  // In turns, so that whatever else the machine does falls on both.
  for (const round of [0, 1]) {
    const from = 1_000 + round * half;
    rows.push(await timed(database, "the door, batches", () => put(store, model, votes(from, from + half), 5_000)));
    rows.push(await timed(database, "bare UNWIND, batches", () => writeBare(database, `round${round}`, half)));
  }
  rows.push(
    await timed(database, "the door, single documents", () => put(store, model, votes(900_000, 900_000 + singles), 1)),
  );
  for (const { what, items, seconds } of rows)
    console.log(
      `${what.padEnd(30)} ${String(items).padStart(8)} nodes and relationships  ${Math.round(items / seconds)}/s`,
    );
  await put(store, model, hubVotes(0, Number(values.hub)), 5_000);
  const hub: number[] = [];
  for (let index = 0; index < 15; index += 1) {
    const start = performance.now();
    await put(store, model, hubVotes(200_000 + index, 200_001 + index), 1);
    hub.push(performance.now() - start);
  }
  console.log(`one more of a hub with ${values.hub}: median ${hub.toSorted((a, b) => a - b)[7]?.toFixed(1)} ms`);
  console.log(`memory of this process: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  if (values.profile) printProfile();
}

const votes = function* (from: number, to: number): Generator<object> {
  for (let index = from; index < to; index += 1) yield voteDocument(index);
};

const hubVotes = function* (from: number, to: number): Generator<object> {
  for (let index = from; index < to; index += 1) yield hubDocument(index);
};

async function put(
  store: DocumentStore,
  model: GraphModel,
  documents: Iterable<object>,
  batchSize: number,
): Promise<void> {
  const input: DocumentInput = {
    name: "votes.jsonl",
    isOneDocument: false,
    async *open() {
      let line = 0;
      for (const document of documents) yield parseJsonLine("votes.jsonl", JSON.stringify(document), (line += 1));
    },
  };
  const report = await importDocuments(store, model, [input], {
    dataset: "votes",
    origin: { by: "bench", tool: "bench" },
    batchSize,
  });
  if (report.refused.length > 0) throw new Error(JSON.stringify(report.refused[0]));
}

async function timed(database: Database, what: string, work: () => Promise<void>): Promise<Measured> {
  const count = async (): Promise<number> =>
    Number((await database.read("RETURN COUNT { MATCH () } + COUNT { MATCH ()-->() }"))[0]?.[0]);
  const before = await count();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1_000;
  return { what, items: (await count()) - before, seconds };
}

const spent = new Map<string, { ms: number; count: number }>();

const profiled = (store: DocumentStore): DocumentStore => ({
  read: store.read,
  write: (work, options) =>
    store.write(
      (run) =>
        work(async (command) => {
          const start = performance.now();
          const rows = await run(command);
          const entry = spent.get(command.text) ?? { ms: 0, count: 0 };
          entry.ms += performance.now() - start;
          entry.count += 1;
          spent.set(command.text, entry);
          return rows;
        }),
      options,
    ),
});

function printProfile(): void {
  const sorted = [...spent].toSorted(([, a], [, b]) => b.ms - a.ms);
  for (const [text, { ms, count }] of sorted.slice(0, 25))
    console.log(
      `${ms.toFixed(0).padStart(8)} ms ${String(count).padStart(6)} x ${text.replaceAll(/\s+/g, " ").slice(0, 220)}`,
    );
  console.log(`${sorted.reduce((sum, [, { ms }]) => sum + ms, 0).toFixed(0)} ms in all`);
}

await main();
