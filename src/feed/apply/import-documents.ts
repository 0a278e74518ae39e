import type { GraphModel } from "../../graph/graph-model.js";
import { awaitFullText } from "../derived/graph-state.js";
import type { DocumentInput } from "../documents/document-input.js";
import type { DocumentStore } from "./document-store.js";
import { type ImportOptions, InputImport } from "./import-input.js";
import { type ImportReport, type InputOutcome, reportOf } from "./import-report.js";
import { undoRevision } from "./undo-revision.js";

/**
 * Imports documents in batches, each in a transaction and a revision of its own, which holds whole documents only. Of a
 * stream, each batch leaves a checkpoint in the graph, from which the same import continues if it is cut off. Memory
 * does not depend on how many documents there are.
 * @returns what became of every document, refused ones with all reasons.
 */
export async function importDocuments(
  store: DocumentStore,
  model: GraphModel,
  inputs: readonly DocumentInput[],
  options: ImportOptions,
): Promise<ImportReport> {
  const { dataset, origin, isDryRun = false } = options;
  const outcomes: InputOutcome[] = [];
  for (const group of groupsOf(inputs)) {
    const outcome = await new InputImport(store, model, group, options).run();
    outcomes.push(outcome);
    for (const number of outcome.toUndo.toReversed())
      await undoRevision(store, model, number, { ...origin, reason: "its file was refused" });
  }
  const report = reportOf(dataset, isDryRun, outcomes);
  if (!isDryRun && report.revisions.length > 0) await store.read(awaitFullText);
  return report;
}

/** Single documents that follow each other are imported together, so that they may refer to each other. */
function groupsOf(inputs: readonly DocumentInput[]): readonly (readonly DocumentInput[])[] {
  const groups: DocumentInput[][] = [];
  for (const input of inputs) {
    const last = groups.at(-1);
    if (input.isOneDocument && last?.[0]?.isOneDocument === true) last.push(input);
    else groups.push([input]);
  }
  return groups;
}
