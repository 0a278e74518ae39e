import { connect } from "../../src/database/connect.js";
import type { GraphModel } from "../../src/graph/graph-model.js";
import type { DocumentSource } from "../../src/feed/documents/document-source.js";
import { loadDocuments } from "../../src/feed/apply/load-documents.js";
import { applySchema } from "../../src/service/apply-schema.js";
import { documentStore } from "../../src/service/document-store.js";
import { startTestNeo4j } from "../support/test-neo4j.js";
import { type CountedService, startCountedService } from "./counted-service.js";
import { testOrigin } from "../support/test-origin.js";

/** Starts the service over a Neo4j of its own that holds these documents. */
export async function startServiceWith(model: GraphModel, sources: readonly DocumentSource[]): Promise<CountedService> {
  const neo4j = await startTestNeo4j();
  try {
    const database = await connect(neo4j.address, "neo4j", { queryTimeoutMs: 60_000 });
    await applySchema(database, model);
    await loadDocuments(documentStore(database), model, sources, { dataset: "random", origin: testOrigin });
    await database.close();
    const service = await startCountedService(model, neo4j.address);
    const stop = async (): Promise<void> => {
      await service.stop();
      await neo4j.stop();
    };
    return { ...service, stop };
  } catch (error) {
    await neo4j.stop();
    throw error;
  }
}
