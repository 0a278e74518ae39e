import type { Database } from "../../src/database/database.js";
import { chooseExport } from "../../src/export/choose-export.js";
import type { GraphModel } from "../../src/graph/graph-model.js";
import { recordSource } from "../../src/service/record-source.js";
import { runReads } from "../../src/service/run-reads.js";

/** The export of a graph as JSON Lines. */
export async function exportedFrom(database: Database, model: GraphModel): Promise<string> {
  let text = "";
  const { write } = chooseExport(model, { format: "jsonl", type: undefined, raw: false });
  for await (const piece of write(recordSource(runReads(database), model))) text += String(piece);
  return text;
}
