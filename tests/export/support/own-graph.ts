import type { ServerAddress } from "../../../src/config/config.js";
import { connect } from "../../../src/database/connect.js";
import type { Database } from "../../../src/database/database.js";
import { chooseExport, type ExportRequest } from "../../../src/export/choose-export.js";
import { parseSource } from "../../../src/feed/documents/document-source.js";
import { deleteEverything } from "../../../src/feed/apply/graph-store.js";
import { loadDocuments } from "../../../src/feed/apply/load-documents.js";
import { buildModel } from "../../../src/service/build-model.js";
import { applySchema } from "../../../src/service/apply-schema.js";
import { documentStore } from "../../../src/service/document-store.js";
import { recordSource } from "../../../src/service/record-source.js";
import { runReads } from "../../../src/service/run-reads.js";
import { startTestNeo4j } from "../../support/test-neo4j.js";
import { testOrigin } from "../../support/test-origin.js";

export const model = buildModel();

/** A graph of a test's own, to be filled and taken out again. */
export interface OwnGraph {
  readonly database: Database;
  readonly address: ServerAddress;
  /** Loads a document in place of what was there. */
  readonly load: (document: object) => Promise<void>;
  /** All of an export; raw, unless it is said that it is not. */
  readonly take: (format: string, request?: Partial<ExportRequest>) => Promise<Buffer>;
  /** The only value that a statement gives. */
  readonly one: (text: string) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** Starts a Neo4j and connects to it. */
export async function startOwnGraph(): Promise<OwnGraph> {
  const neo4j = await startTestNeo4j();
  const database = await connect(neo4j.address, "neo4j", { queryTimeoutMs: 30_000 });
  await applySchema(database, model);
  return {
    database,
    address: neo4j.address,
    load: async (document) => {
      await database.write((transaction) => transaction.run(deleteEverything.text));
      await loadDocuments(documentStore(database), model, [parseSource("document.json", JSON.stringify(document))], {
        origin: testOrigin,
        dataset: "test",
      });
    },
    take: async (format, request) =>
      collect(
        chooseExport(model, { format, type: undefined, raw: format === "csv", ...request }).write(
          recordSource(runReads(database), model),
        ),
      ),
    one: async (text) => (await database.read(text))[0]?.[0],
    stop: async () => {
      await database.close();
      await neo4j.stop();
    },
  };
}

/** All pieces as one. */
export async function collect(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece as string));
  return Buffer.concat(all);
}
