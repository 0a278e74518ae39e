import type { Entity, GraphModel } from "../../graph/graph-model.js";
import { statedRecord } from "../../graph/stated-record.js";
import { contentDigest, contentKey } from "../records/canonical-record.js";
import { readGraph } from "../records/read-graph.js";
import type { UpgradeStore } from "./upgrade-store.js";

/** Nodes that one transaction changes. */
const batchSize = 1_000;

/** Stores for every node of a type the digest of what it says, in batches. */
export async function writeContentDigests(store: UpgradeStore, model: GraphModel, entity: Entity): Promise<void> {
  let rows: { readonly id: string; readonly digest: string | undefined }[] = [];
  const write = async (): Promise<void> => {
    await store.write({
      text: `UNWIND $rows AS row MATCH (n:${entity.label} {id: row.id}) SET n.${contentKey} = row.digest`,
      parameters: { rows },
    });
    rows = [];
  };
  for await (const record of readGraph(model, store.read, [entity])) {
    rows.push({ id: record.id, digest: contentDigest(entity, statedRecord(model, record)) });
    if (rows.length === batchSize) await write();
  }
  if (rows.length > 0) await write();
}
