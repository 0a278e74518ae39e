import type { GraphModel } from "../../graph/graph-model.js";
import type { DocumentInput } from "../documents/document-input.js";
import { mappedDocuments, type MappingOptions } from "./mapped-documents.js";
import { emptyReport, type MappingReport } from "./mapping-report.js";
import type { Mapping } from "./read-mapping.js";

/** Tables as an input of documents. */
export interface MappedInput extends DocumentInput {
  /** What was made of the tables when they were last read. */
  readonly report: () => MappingReport;
}

/** Tables and their mapping as a stream of documents to import, which can be read anew. */
export function mappedInput(
  model: GraphModel,
  mapping: Mapping,
  files: readonly string[],
  options: Omit<MappingOptions, "report"> = {},
): MappedInput {
  let report = emptyReport();
  return {
    name: mapping.format.name,
    isOneDocument: false,
    report: () => report,
    open: () => {
      report = emptyReport();
      return mappedDocuments(model, mapping, files, { ...options, report });
    },
  };
}
