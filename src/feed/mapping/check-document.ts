import type { GraphModel } from "../../graph/graph-model.js";
import { checkRecords } from "../documents/check-records.js";
import type { DocumentSource } from "../documents/document-source.js";
import type { Problem } from "../documents/problem.js";
import { recordReader } from "../documents/records.js";

/** Finds what is wrong with a document: its form, its references and the rules of its types. */
export type CheckDocument = (source: DocumentSource, known: ReadonlySet<string>) => readonly Problem[];

/** Makes the check once for many documents. */
export function documentCheck(model: GraphModel): CheckDocument {
  const read = recordReader(model);
  return (source, known) => {
    const { records, problems } = read({ ...source, writtenAt: (path) => path });
    return problems.length > 0 ? problems : checkRecords(model, records, known);
  };
}
